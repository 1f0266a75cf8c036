"""How a mail looks: a style on each element, as a mail program reads no style sheet."""

from __future__ import annotations

import re
from string import Template

from pages.parts.drawing.palette import BORDER, DARK, FAINT, INK, SOFT, STRONG, WHITE

# a typeface that every mail program has; cells of a table do not take it from what is around them
FACE = f"font-family:Arial,Helvetica,sans-serif;color:{INK}"
TEXT = f"{FACE};font-size:16px;line-height:24px"
CELL = f"{FACE};text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid {BORDER};"
CELL += "font-size:14px;line-height:19px"
NUMBER = f"{FACE};text-align:left;vertical-align:top;padding:0 16px 0 0;font-weight:700;color:{STRONG}"
# what stands on each element, and on those of a class
STYLES = {
    "h1": f"{FACE};font-size:22px;line-height:28px;font-weight:700;margin:22px 0 12px;padding:16px 0 0;"
    f"border-top:3px solid {STRONG}",
    "h2": f"{FACE};font-size:17px;line-height:22px;font-weight:700;margin:20px 0 4px",
    "p": f"{TEXT};margin:0 0 12px",
    "table": "border-collapse:collapse;width:100%",
    "td": CELL,
    "a": f"color:{STRONG}",
    # what a list of mails shows beside the subject
    ".ahead": "display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px",
    ".subject": f"{TEXT};font-weight:700;margin:0 0 14px;padding:0 0 10px;border-bottom:1px solid {BORDER}",
    ".soft": f"{FACE};color:{SOFT};font-size:13px;line-height:18px;margin:6px 0 8px",
    ".small": f"{FACE};color:{SOFT};font-size:12px;line-height:17px;margin:0 0 4px",
    ".asks": f"{TEXT};margin:0 0 12px;font-weight:700",
    ".quoted": f"{FACE};font-size:14px;line-height:19px;margin:4px 0 0",
    ".button": "border-collapse:separate;margin:0 0 16px",
    ".ground": f"background:{STRONG};border-radius:4px;padding:12px 22px",
    ".go": f"{TEXT};color:{WHITE};font-weight:700;text-decoration:none",
    ".numbers": "border-collapse:collapse;width:100%;margin:0 0 6px",
    ".n": f"{NUMBER};font-size:30px;line-height:36px",
    ".date": f"{NUMBER};font-size:20px;line-height:36px;white-space:nowrap",
    ".what": f"{FACE};font-size:14px;line-height:19px;padding:0 16px 0 0;text-align:left;vertical-align:top",
    ".way": f"{CELL};width:128px",
    ".source": f"color:{SOFT};text-decoration:underline",
    ".when": f"color:{SOFT}",
    ".brief": f"background:{WHITE};width:100%;max-width:600px",
}
# for programs that do read one, and for print; all is readable without
SHEET = Template("""
@media(prefers-color-scheme:dark){body,.brief,.brief *{background:$background!important;color:$text!important}
.brief a,.brief .n,.brief .date{color:$link!important}
.brief .soft,.brief .small,.brief .source,.brief .when{color:$faint!important}
.brief .ground,.brief .go{background:$link!important;color:$background!important}}
@media(max-width:480px){.brief .way{width:96px!important;padding-right:8px!important}
.brief .date{font-size:15px!important;line-height:18px!important;white-space:normal!important}
.brief .what{font-size:13px!important;padding-right:8px!important}}
@media print{h2{break-after:avoid}tr{break-inside:avoid}}
""").substitute(DARK._asdict(), faint=FAINT)
TAG = re.compile(r"<(\w+)((?: class='(\w+)')?)(?=[ >])")


def styled(words: str) -> str:
    """Return HTML with the styles of each element on itself."""

    def with_style(found: re.Match[str]) -> str:
        tag, kind, name = found.groups()
        style = STYLES.get(f".{name}", STYLES.get(tag, "") if name != "page" else "padding:0;border:0")
        return f'<{tag}{kind} style="{style}"' if style else found[0]

    return TAG.sub(with_style, words)
