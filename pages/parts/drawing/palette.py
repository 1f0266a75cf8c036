"""Colours with a fixed meaning: mid-tones that hold on a light and on a dark page alike.

A live switch of the theme does not redraw charts, so every colour has a contrast of 3:1 or more on both.
"""

ACCENT = "#c2553c"
MUTED = "#8a857c"
DEEP = "#716c64"  # of a bar on which white figures stand: 4.5:1 under them, 3:1 on both pages
PALE = "rgba(138,133,124,0.38)"
GRID = "rgba(138,133,124,0.25)"
NO_DATA = "rgba(138,133,124,0.18)"

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


def theme(theme_id: str) -> str:
    """Return the colour of a theme; a theme that the palette does not know is drawn muted."""
    return THEMES.get(theme_id, MUTED)
