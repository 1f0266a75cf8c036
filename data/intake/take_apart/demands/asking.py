"""Whether the words of a text ask for something or object to something, whatever it is."""

from __future__ import annotations

import re

ASKS = re.compile(
    r"\b(?:must|should|urg(?:e[sd]?|ing)|call(?:s|ed|ing)? (?:up)?on|calls? for|demand(?:s|ing)? (?:that|the)|"
    r"requests? (?:that|the)|recommend\w*|condemn\w*|denounce\w*|concern(?:ed|ing) (?:that|about|by|at|over)|"
    r"reject(?:s|ed)?|oppose\w*|we hope|hope(?:s)? (?:that|to see)|ha(?:s|ve) to|"
    r"requires? an?|ensure that|includes? the right to|need(?:s)? to|"
    r"(?:essential|imperative|critical|crucial|necessary|vital) (?:that|to)|asks? (?:that|the|governments)|appeal to|"
    r"debe[nr]?|deber[ií]an?|inst(?:a|an|amos|ando) a|exhort\w*|urg(?:e|en|imos) a|llam(?:a|an|amos|ado|"
    r"amamiento)? a|"
    r"exig(?:e|en|em|imos|iendo|indo|ir)|demand(?:a|an|am|amos)|solicit(?:a|an|am|amos) (?:a|que)|ped(?:imos|ir)|"
    r"pide[n]?|recomend\w*|conden(?:a|an|am|amos)|rechaz(?:a|an|amos)|denunci(?:a|an|am|amos)|preocupa\w*|es "
    r"(?:necesario|indispensable|fundamental|imperativo|urgente|imprescindible)|garanticen|tiene[n]? que|"
    r"esperamos que|"
    r"devem?|deveriam?|instam(?:os)?|exort\w*|conclam\w*|apel(?:a|am|amos)|exigimos|demandamos|solicitamos|"
    r"pedimos|pedem|"
    r"repudi\w*|rejeit(?:a|am|amos)|é (?:necessário|indispensável|fundamental|imperativo|urgente|imprescindível)|"
    r"precisam?|têm? que|esperamos que)\b",
    re.IGNORECASE,
)
