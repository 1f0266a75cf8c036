"""How a package matches a demand: word and sign, which say the same."""

from __future__ import annotations

from html import escape

from pages.parts.drawing.palette import ACCENT
from pages.parts.words.catalogue import N_, gettext as _

SIGNS = {
    "direct": ("●", N_("direct")),
    "partial": ("◐", N_("partial")),
    "none": ("–", N_("none")),
    "unknown": ("?", N_("not known")),
}


def sign(fit: str) -> str:
    """Return a fit as HTML: its sign and its word."""
    shape, word = SIGNS[fit]
    return f"<span class='fs {fit}'><i aria-hidden='true'>{shape}</i> {escape(_(word))}</span>"


def key() -> str:
    """Return the key of the signs, in words."""
    entries = {
        "direct": _("the package's purpose is the demand"),
        "partial": _("it covers a part of the demand"),
        "none": _("no match in our reading"),
        "unknown": _("the package's name was not found"),
    }
    words = "".join(f"<span>{sign(fit)}: {escape(text)}</span>" for fit, text in entries.items())
    return f"<div class='fk'>{words}</div>"


STYLE = (
    ".fk{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;font-size:.85rem;margin-bottom:.6rem}"
    ".fs{white-space:nowrap}.fs i{font-style:normal}.fs.direct{font-weight:700}"
    f".fs.direct i,.fs.partial i{{color:{ACCENT};font-size:1.05em}}"
    ".fs.direct i{font-size:1.35em;line-height:.8}"
)
