"""Every colour of pages and files, told once; `.streamlit/config.toml` and the wordmark, which cannot ask, are tested.

A live switch of the theme does not redraw charts, so a colour with a fixed meaning is a mid-tone: 3:1 or more on a
light and on a dark page alike.
"""

from typing import NamedTuple


class Look(NamedTuple):
    """The colours of a page by the names of Streamlit's theme."""

    primary: str
    background: str
    secondary: str
    text: str
    link: str
    border: str
    sidebar: str


LIGHT = Look("#a8452f", "#fffdf9", "#f4efe6", "#161411", "#9a3b26", "#ddd5c7", "#f7f3ea")
DARK = Look("#e0775f", "#171614", "#24221f", "#ece7dd", "#eb9580", "#3d3a34", "#1e1c1a")

# on paper: what is written, the page, what stands out, the ground behind, edges
INK, PAPER, STRONG, GROUND, BORDER = LIGHT.text, LIGHT.background, LIGHT.primary, LIGHT.secondary, LIGHT.border
# quiet words, lines, what is left out; the sea, and names on the map; two more of Office files, for charts of one's own
SOFT, LINE, FAINT, WHITE = "#5d574e", "#e4dccd", "#b9b2a6", "#ffffff"
SEA, PLACE, TEAL, SAND, LAND = "#edf1ef", "#3f4d4f", "#4a868e", "#c8a24c", "#c9d3d0"

# mid-tones
ACCENT = "#c2553c"
MUTED = "#8a857c"
BLANK = "#ffe45c"  # what is still to be filled in
DEEP = "#716c64"  # of a bar on which white figures stand: 4.5:1 under them, 3:1 on both pages


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue of a colour, 0 to 255."""
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def translucent(colour: str, share: float) -> str:
    """Return a colour of which only a share covers what is under it."""
    red, green, blue = channels(colour)
    return f"rgba({red},{green},{blue},{share:g})"


# what templates of files call them
PAPER_COLOURS = {
    "ink": INK, "paper": PAPER, "strong": STRONG, "ground": GROUND, "border": BORDER, "soft": SOFT, "line": LINE,
    "faint": FAINT, "white": WHITE, "sea": SEA, "muted": MUTED,
}  # fmt: skip

PALE, GRID, NO_DATA, NOTHING = (*(translucent(MUTED, share) for share in (0.38, 0.25, 0.18)), translucent(INK, 0))

# nine hues that stay apart for the common kinds of colour blindness; labels always stand beside them
THEMES = {
    "asylum": "#3f82c9",
    "pathways": "#199a9f",
    "humanitarian": "#e0661a",
    "inclusion": "#3a9a52",
    "equality": "#cc5a99",
    "justice": "#b0483a",
    "borders": "#8d8526",
    "governance": "#8560c6",
    "origins": "#a9764f",
}
# towards the demands, both ways, away from them, not told; the hues stay apart for the colour-blind
DIRECTIONS = {"advance": "#2f84b5", "mixed": "#a07a1f", "setback": "#b9467c", "unclear": "#7d7a74"}
# kinds of gap; no two share one
GAPS = {"presence": "#3f82c9", "demand": "#cf5f1c", "evidence": "#8560c6", "duplication": MUTED}
# how a government stands, and how opaque it lies on the map, 0 to 255; later is told from the day by lightness too
STANDINGS = {
    "on-the-day": ("#3d7d86", 235),
    "later": ("#c49b4a", 235),
    "not": ("#96928c", 105),
    "territory": ("#96928c", 45),
}
# of a text being read: its passages, its signers, words that point to a demand
READ, SIGNED, POINTS = "#c26a3c", "#4a7fa5", "#d6a03c"

# names of styles -> how much of the muted mid-tone: of a rule between rows, of an edge around things, behind words
GREYS = {"rule": 0.25, "edge": 0.5, "veil": 0.12}
# names of styles -> light page, dark page
VARIABLES = {
    "line": (LINE, DARK.border),
    "quiet": (SOFT, "#b5aea2"),
    "ground": (LIGHT.background, DARK.background),
    "tint": (LIGHT.sidebar, DARK.secondary),
    "accent": (LIGHT.primary, DARK.link),
    "ink": (LIGHT.text, DARK.text),
    "faint": ("#d9d1c3", "#4a463f"),
    "chosen": ("#f6e7d7", "#37271f"),
    "signer": (ACCENT, DARK.primary),
    "mark": ("#3a3631", "#d8d2c6"),
}


def theme(theme_id: str) -> str:
    """Return the colour of a theme; a theme that the palette does not know is drawn muted."""
    return THEMES.get(theme_id, MUTED)


def variables() -> str:
    """Return the colours that styles name, as CSS: `--line`, `--quiet`..., for light and dark, `--rule`... on both."""
    pairs = "".join(f"--{name}:light-dark({light},{dark});" for name, (light, dark) in VARIABLES.items())
    greys = "".join(f"--{name}:{translucent(MUTED, share)};" for name, share in GREYS.items())
    return f":root{{--middle:{ACCENT};{greys}}}.stApp{{{pairs}}}"
