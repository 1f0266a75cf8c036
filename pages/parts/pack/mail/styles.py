"""How a mail looks: a style on each element, as a mail program reads no style sheet."""

from __future__ import annotations

import re
from string import Template

from pages.parts.drawing.palette import BLANK, BORDER, DARK, FAINT, INK, SOFT, STRONG, WHITE

# a typeface that every mail program has; cells of a table do not take it from what is around them
FACE = f"font-family:Arial,Helvetica,sans-serif;color:{INK}"
TEXT = f"{FACE};font-size:16px;line-height:24px"
# what stands on each element, and on those of a class
STYLES = {
    "p": f"{TEXT};margin:0 0 12px",
    "a": f"color:{STRONG}",
    # what a list of mails shows beside the subject
    ".ahead": "display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px",
    ".subject": f"{TEXT};font-weight:700;margin:0 0 14px;padding:0 0 10px;border-bottom:1px solid {BORDER}",
    ".soft": f"{FACE};color:{SOFT};font-size:13px;line-height:18px;margin:0 0 12px",
    ".source": f"color:{SOFT};text-decoration:underline",
    ".mark": "font-size:10px;line-height:0;padding:0 1px",
    ".brief": f"background:{WHITE};width:100%;max-width:600px",
}
# for programs that do read one, and for print; all is readable without
SHEET = Template("""
@media(prefers-color-scheme:dark){body,.brief,.brief *{background:$background!important;color:$text!important}
.brief a{color:$link!important}
.brief .soft,.brief .source{color:$faint!important}
.brief .blank{background:$blank!important;color:$ink!important}}
@media print{tr{break-inside:avoid}}
""").substitute(DARK._asdict(), faint=FAINT, blank=BLANK, ink=INK)
TAG = re.compile(r"<(\w+)((?: class='(\w+)')?)(?=[ >])")


def styled(words: str) -> str:
    """Return HTML with the styles of each element on itself."""

    def with_style(found: re.Match[str]) -> str:
        tag, kind, name = found.groups()
        style = STYLES.get(f".{name}", STYLES.get(tag, "") if name != "page" else "padding:0;border:0")
        return f'<{tag}{kind} style="{style}"' if style else found[0]

    return TAG.sub(with_style, words)
