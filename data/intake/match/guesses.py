"""What a name tells of a body that the record does not have: its kind and its country, with the word that tells it."""

from __future__ import annotations

from dataclasses import dataclass

from data.intake.match.name_parts import name
from data.record.folding import folded

# the kinds of organizations.csv by the beginnings of telling words; the first kind that has one counts
KIND_WORDS = {
    "academic": "universi|academ|catedra|observatorio|seminario|research cent|centro de estudios|centro de estudos|"
    "school of|law school|faculta",
    "shelter": "casa del migrante|casas de migrantes|casa de migrantes|albergue|shelter|casa de acolhida|abrigo|"
    "posada|"
    "comedor|casa de passagem",
    "faith": "iglesia|igreja|church|carita|jesuit|pastoral|scalabrin|franciscan|catholic|catolic|lutheran|"
    "presbyterian|"
    "quaker|dioce|arquidioce|hermanas|irmas|sisters of|missao|mision|missionar|congrega|evangel|methodist|jewish|"
    "islamic|"
    "muslim|faith|interfaith|maryknoll|cristian|christian|unitarian|menonit|mennonite",
    "legal": "legal|law|juridic|abogad|advogad|lawyer|attorney|justice cent|defensor|bar association|"
    "immigrant justice|"
    "estrategia|litig",
    "network": "red|rede|network|alianza|alianca|alliance|coalition|coalicion|coalizao|foro|forum|federacion|"
    "federation|"
    "plataforma|mesa|grupo de trabajo|articulacion|asamblea|coordinadora|consorcio|frente|movimiento|movimento|"
    "colectiva de",
    "humanitarian": "humanitari|relief|refugee service|rescue|medicos|doctors|cruz roja|cruz vermelha|red cross|"
    "save the|"
    "oxfam|salvamento",
    "community": "comunidad|comunidade|community|vecin|colectiv|coletiv|workers|trabajador|trabalhador|"
    "immigrants|unidos|"
    "familias|mujeres|mulheres|jovenes|youth",
    "advocacy": "derechos humanos|direitos humanos|human rights|rights|derechos|direitos|advoca|democracy|democracia|"
    "incidencia|justicia|justica|justice|policy|politica",
}


@dataclass(frozen=True, slots=True)
class Guess:
    """A kind and a country of a body, each with the word that tells it; "" for what nothing tells."""

    kind: str = ""
    kind_word: str = ""
    country: str = ""
    country_word: str = ""


def guess(text: str, beside: str = "") -> Guess:
    """Return what a name tells, for a person to confirm.

    Parameters
    ----------
    text : str
        The name as signed.
    beside : str
        Alpha-3 code of the country that the list gives beside the name or above it.
    """
    plain = f" {folded(text)} "
    kind, word = next(
        ((kind, word) for kind, words in KIND_WORDS.items() for word in words.split("|") if _begins(plain, word)),
        ("", ""),
    )
    place = name(text).place
    own = place if len(place) == 3 and place.isupper() and place != "LAC" else ""
    return Guess(kind, _as_written(text, word), own or beside, place if own else "")


def _begins(plain: str, word: str) -> bool:
    """Return whether a word of the folded name begins so; a short one must stand whole."""
    return f" {word} " in plain if len(word) <= 4 else f" {word}" in plain


def _as_written(text: str, word: str) -> str:
    """Return the words of the name that tell, as they are written there."""
    written = text.split()
    parts = word.split()
    for at in range(len(written) if parts else 0):
        if folded(" ".join(written[at : at + len(parts)])).startswith(word):
            return " ".join(written[at : at + len(parts)]).strip("()[],;.\"'")
    return ""
