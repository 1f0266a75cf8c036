"""People told apart from organizations in a list of signatories: they are counted, never named."""

from __future__ import annotations

import re

from data.record.folding import folded

GIVEN_NAMES = frozenset(
    """
    adriana agustin alan alba alberto alejandra alejandro alex alexandra alfonso alfredo alice alicia allison alma
    alvaro amalia amanda amelia ana andrea andres andrew angel angela angelica anita ann anna anne anthony antonia
    antonio araceli ariana ariel armando arturo augusto beatriz benjamin bernardo berta betty blanca brenda brian
    bruno camila camilo carla carlos carmen carol carolina caroline catalina catherine cecilia cesar charles christian
    christina christine christopher clara claudia cristian cristina cynthia daniel daniela david deborah denise diana
    diego dolores dora edgar edith eduarda eduardo elba elena elisa elizabeth elsa elvira emilia emilio emily emma
    enrique eric erica erika ernesto esteban estela ester esther eugenia eva evelyn fabian fabiola fatima felipe
    fernanda fernando francesca francisca francisco franco frank gabriel gabriela george gerardo gilberto gladys
    gloria gonzalo graciela gregorio guadalupe guillermo gustavo hector helena helen henry hilda hugo humberto ignacio
    irene iris isabel isabella ivan jacqueline jaime james janaina jane janet javier jean jennifer jessica jesus joan
    joana joao joaquin jocelin joel john jorge jose josefina joseph joshua juan juana juanita julia juliana julieta
    julio karen karina karla kate katherine kathleen kelly kevin laura leandro leo leonardo leonor leticia lidia
    lilia liliana lina linda lisa lorena lorenzo lourdes lucas lucia luciana lucila lucy luis luisa luiz luz magdalena
    manuel manuela marcela marcelo marcia marco marcos margaret margarita maria mariana mariano maribel marina mario
    marisol mark marlene marta martha martin mary mateo matthew mauricio maya megan melanie melissa mercedes michael
    michelle miguel milagros miriam monica monserrat nadia nancy natalia nathalia nelson nicholas nicolas nicole
    noemi nora norma octavio olga olivia oscar pablo paloma pamela patricia patricio patrick paul paula paulina paulo
    pedro peter pilar priscila rachel rafael ramiro ramon raquel raul rebecca regina renata rene ricardo richard
    robert roberta roberto rocio rodolfo rodrigo rogelio rosa rosalia rosario ruben ruth samantha samuel sandra santiago
    sara sarah sebastian sergio silvia simon sofia sonia sophia soledad stella stephanie stephen steven susan susana
    tamara tania tatiana teresa thiago thomas tomas valentina valeria vanessa veronica vicente victor victoria
    vincent violeta virginia viviana walter wendy william xavier ximena xiomara yadira yesenia yolanda zoe zulema
    """.split()
)
# words that a person's name does not have
BODIES = frozenset(
    """
    academico academy access accion acao action advocacy advocates agencia agua albergue alianca alianza alliance
    american amigos apoyo arquidiocesis asesoria asociacion associacao association asociados assembly asylum atencion
    ayuda bloque border campaign campana cantina caritas casa catedra catholic center centre centro church citizens
    civil clinic clinica clinical club coalicion coalition coalizao colectiva colectivo colegio comision comissao
    comite commission committee community comunidad comunidades confederacion conferencia congregation consejo
    conselho consorcio consortium consultora consultores consultoria cooperacion coordinadora coordination corporacion
    council country cuerpo defensa defense defensoria democracy derechos desarrollo diocesis direitos education
    educacion ejercito encuentros equality equipo escuela estudios faith familias family federacion federation
    fellowship fondo foro forum foundation fraternidad frente front fund fundacao fundacion girls global group grupo
    guild health hermanas hogar hogares house human humana humanitarian humanitario humanos iglesia igreja immigrant
    immigration independiente indigena iniciativa initiative institute instituto integracion international
    internacional international investigacion jesuita jovenes jurídica justice justicia justica kids laboratorio lab
    latina latinas latino law lawyers league legal liga maestria mesa ministerio ministries mision mission missao
    migracion migrante migrantes migrants migration movement movilidad movimento movimiento mujer mujeres national
    nacional nations network oblatos observatorio office oficina ong organismo organizacion organizacao organization
    outreach paralegal pastoral partners paz peace people personas plataforma platform popular post poder politica
    presbyterian proceso program programa project projeto promocion proyecto pueblo pueblos quakers rede red reds
    reflexion refugee refugees refugio refugiados regional relief religiosas research resource rights school
    seccion secretariado section sector seminario seguridad service services servico servicio shelter sindicato
    sisters social sociales sociedad society solidaridad solidarity somos students sur taller trust union united
    universidad universidade university ventana vicaria victims voces voices watch women workers world youth
    """.split()
)
ROLES = re.compile(
    r"\b(?:analist\w*|investigador\w*|fundador\w*|coordina\w*|coordena\w*|professor\w*|profesor\w*|"
    r"pesquisador\w*|academic\w*|activist\w*|ativista\w*|abogad\w*|advogad\w*|attorney|lawyer|defensor\w*|consult\w*|"
    r"director\w*|diretor\w*|president\w*|researcher|scholar|experta?\w*|especialista|periodista|journalist|jornalista|"
    r"independent\w*|estudiante|student|ph\.?\s?d|phd|m\.?d|jd|esq|secretar\w*|secretár\w*|co-?chairs?|chair|relator\w*|ex-\w+|former|emerit\w+)\b",
    re.IGNORECASE,
)
TITLES = re.compile(
    r"^(?:dr|dra|lic|mtr[oa]|ing|prof|profa|sr|sra|mr|mrs|ms|rev|p|padre|hna|hno|fr|sor|sister|father|bishop|mons|msgr|abg)"
    r"(?:\.|\s)\s*(?=[A-ZÀ-Ý])",
    re.IGNORECASE,
)
LINKS = frozenset("de del la las los da do dos das e y van von di".split())


def is_person(text: str) -> bool:
    """Return whether a name is surely or very likely a person's; the reviewer has the last word."""
    if TITLES.match(text) and not _is_body(text.split(",")[0]):
        return True
    name, _, rest = text.partition(",")
    if rest and ROLES.search(rest) and not _is_body(name) and _reads_as_name(name):
        return True
    first = folded(name).split()[:1]
    return bool(first) and first[0] in GIVEN_NAMES and not _is_body(text) and _reads_as_name(name)


def people_in(text: str) -> int:
    """Return how many people a text lists (`A, B and C, secretariat`); 0 if it lists something else."""
    parts = [part.strip() for part in re.split(r",|;|\s(?:y|e|and|&)\s", text) if part.strip(" .")]
    people = [part for part in parts if not _is_body(part) and _reads_as_name(part) and not ROLES.match(part)]
    others = [part for part in parts if part not in people and not ROLES.search(part)]
    # one given name that is known vouches for the others beside it
    known = any((folded(part).split() or [""])[0] in GIVEN_NAMES for part in people)
    return len(people) if known and not others else 0


def _is_body(text: str) -> bool:
    return any(word in BODIES for word in folded(text).split())


def _reads_as_name(text: str) -> bool:
    """Return whether a text is two to six words, each with a capital but for the links between them."""
    words = text.strip(" .").split()
    if not 2 <= len(words) <= 6 or any(c.isdigit() for c in text):
        return False
    capital = [word for word in words if word.lower() not in LINKS]
    return len(capital) >= 2 and all(
        word[0].isupper() and not (word.isupper() and len(word) > 3) for word in capital if word[0].isalpha()
    )
