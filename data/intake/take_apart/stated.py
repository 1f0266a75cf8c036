"""How many signatories a text says that it has."""

from __future__ import annotations

import re

NUMBER = r"(?<![\d.,])(?P<count>\d{1,4})\+?(?![\d%]|[.,]\d)"
BODIES = (
    r"(?:organi[sz]ations?|groups|ngos|ong'?s?|organizaciones|colectiv[oa]s|colectivos|instituciones|agrupaciones|"
    r"redes|"
    r"entidades|organizações|instituições|associações|asociaciones|coletivos|signator(?:y|ies)|signers|firmantes|"
    r"signat[aá]ri[oa]s|networks)\b"
)
BETWEEN = r"(?:[\s,]+(?:(?!\d)[\w’'\-/]+)){0,20}?[\s,]+"
# the surest first: who undersigns, who speaks, who is said to have signed
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?:undersigned|abajo firmantes|abaixo.assinad[oa]s)\s+{NUMBER}",
        rf"{NUMBER}(?:[\s,]+[\w-]+){{0,4}}?[\s,]+(?:undersigned|signatory|abajo|abaixo|firmantes|"
        rf"signat[áa]ri[oa]s)\b",
        rf"\b(?:we(?: are|,)?(?: the)?|on behalf of(?: the)?|nosotr[oa]s,?(?: las| los)?|nós,?(?: as| os)?|somos)\s+"
        rf"(?:more than |m[áa]s de |mais de |over )?{NUMBER}{BETWEEN}{BODIES}",
        rf"\b(?:signed|endorsed|supported|joined|firmad[oa]s?|suscrit[oa]s?|assinad[oa]s?|assinam|assinatura|"
        rf"apoiad[oa]s?)"
        rf"\s+(?:by|por|pel[oa]s?|de)\s+(?:more than |m[áa]s de |mais de |over |las |los |as |"
        rf"os )?{NUMBER}{BETWEEN}{BODIES}",
        rf"\b(?:with|con|com)\s+{NUMBER}\s+{BODIES}",
        rf"{NUMBER}{BETWEEN}{BODIES}(?=[^.]{{0,60}}\b(?:que assinam|que firman|sign(?:ed)?|wrote|write|firman|"
        rf"assinam|call|urge|"
        rf"exig\w+|ped\w+|pidi\w+|demand\w*|se unieron|apontaram|expres\w+|manifest\w+|rechaz\w+|conden\w+)\b)",
        rf"^(?:more than |m[áa]s de |mais de |over )?{NUMBER}{BETWEEN}{BODIES}",
        rf"\b(?:more than|over|m[áa]s de|mais de)\s+{NUMBER}{BETWEEN}{BODIES}",
    )
)
# how many members a network has, not how many signed
MEMBERS = re.compile(
    r"(?:integrad[oa]|conformad[oa]|formad[oa]|compuest[oa]|compost[oa]|constituid[oa]) (?:por|de)|"
    r"re[úu]ne(?: a)?|agrupa(?: a)?|"
    r"comprising|made up of|network of|coalition of|brings together|represent\w+(?: a)?|congrega(?: a)?$",
    re.IGNORECASE,
)
REACH = 20_000
# a sentence may run over so many lines
WRAPPED = 4


def stated_number(text: str) -> str:
    """Return the number of signatories that a text states, as digits; "" if it states none."""
    lines = [line for line in text[:REACH].split("\n") if line.strip()]
    lines += [" ".join(lines[at : at + WRAPPED]) for at in range(0, min(len(lines), REACH // 100))]
    for form in FORMS:
        for line in lines:
            for match in form.finditer(line[:4000]):
                before = line[max(0, match.start("count") - 40) : match.start("count")]
                year = len(match["count"]) == 4 and match["count"][:2] in ("19", "20")
                if not MEMBERS.search(before) and not year and int(match["count"]) > 1:
                    return str(int(match["count"]))
    return ""
