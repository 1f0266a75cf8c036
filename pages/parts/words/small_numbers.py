"""Small numbers spelled out, as a title says them."""

from __future__ import annotations

from pages.parts.words.catalogue import N_, gettext as _, number

# Translators: each stands before a masculine noun (pronunciamientos, gobiernos, meses)
WORDS = {
    2: N_("two"),
    3: N_("three"),
    4: N_("four"),
    5: N_("five"),
    6: N_("six"),
    7: N_("seven"),
    8: N_("eight"),
    9: N_("nine"),
    10: N_("ten"),
    11: N_("eleven"),
    12: N_("twelve"),
    20: N_("twenty"),
}


def spelled(n: int) -> str:
    """Return a number from two to twelve, or twenty, in words; any other in figures."""
    return _(WORDS[n]) if n in WORDS else number(n)
