"""Characters that nobody sees: removed and counted; spaces and line ends made plain."""

from __future__ import annotations

import re
import unicodedata

# direction marks can make a name read otherwise than it is stored
DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# control characters, soft hyphens, joiners and the like, stray byte-order marks, lone surrogates
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2065"
    "\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
SPACES = re.compile("[^\\S\n\t]")


def clean(text: str) -> tuple[str, int, int]:
    """Return the text without hidden characters, and how many direction marks and how many others it had.

    Line ends become `\\n`, every kind of space but the tab a plain one, letters Unicode's composed form.
    """
    text, directions = DIRECTION.subn("", BREAKS.sub("\n", text))
    text, unseen = UNSEEN.subn("", text)
    return unicodedata.normalize("NFC", SPACES.sub(" ", text)), directions, unseen
