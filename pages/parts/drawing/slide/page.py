"""Slides as one HTML file that needs nothing else: arrows, touch, full screen, print."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from string import Template

from pages.parts.drawing import palette

STYLE = Template("""
*{box-sizing:border-box}html,body{margin:0;height:100%;overscroll-behavior:none;background:$ink;font-family:Calibri,Arial,sans-serif}
section{display:none;height:100%;align-items:center;justify-content:center}section.on{display:flex}
section svg{width:100%;height:100%;max-height:100vh;max-width:calc(100vh*16/9)}
nav{position:fixed;left:50%;bottom:6px;transform:translateX(-50%);display:flex;gap:6px;opacity:0}
nav:hover,nav:focus-within{opacity:1}@media(hover:none){nav{opacity:.6}}
nav button{min-width:44px;min-height:44px;border:1px solid $muted;border-radius:4px;
background:$paper;color:$ink;cursor:pointer}
@media print{@page{size:1280px 720px;margin:0}html,body{height:auto;background:$white}nav{display:none}
section{display:block!important;break-after:page;height:720px;overflow:hidden}section:last-of-type{break-after:auto}}
/* upright, as on a phone: one slide under another, each as wide as the screen */
@media screen and (orientation:portrait){html,body{height:auto;background:$ground}nav{display:none}
section{display:block!important;height:auto;padding:0 0 8px}
section svg{display:block;height:auto;max-width:none;max-height:none}}
""").substitute(palette.PAPER_COLOURS)
SCRIPT = """
const all=[...document.querySelectorAll('section')];let at=0;
const show=n=>{at=Math.max(0,Math.min(all.length-1,n));all.forEach((s,k)=>s.classList.toggle('on',k===at));
history.replaceState(null,'','#'+(at+1))};
const full=()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen?.();
addEventListener('keydown',e=>{if(e.ctrlKey||e.metaKey||e.altKey)return;
const go={ArrowRight:1,ArrowDown:1,PageDown:1,' ':1,ArrowLeft:-1,ArrowUp:-1,PageUp:-1}[e.key];
if(go&&e.target.tagName!=='BUTTON'){e.preventDefault();show(at+go)}
else if(e.key==='Home')show(0);else if(e.key==='End')show(all.length-1);else if(e.key.toLowerCase()==='f')full()});
let x=null;addEventListener('touchstart',e=>x=e.touches[0].clientX);
addEventListener('touchend',e=>{if(x===null)return;const d=e.changedTouches[0].clientX-x;
if(Math.abs(d)>40)show(at+(d<0?1:-1));x=null});
document.getElementById('back').onclick=()=>show(at-1);document.getElementById('next').onclick=()=>show(at+1);
document.getElementById('full').onclick=full;addEventListener('hashchange',()=>show(parseInt(location.hash.slice(1))-1||0));
show((parseInt(location.hash.slice(1))||1)-1);
"""

# of the buttons, drawn: no typeface is sure to have a sign for full screen
SIGNS = {"back": "M15 5l-7 7 7 7", "next": "M9 5l7 7-7 7", "full": "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"}

# a shape of the map with what is said of it
SHAPE = re.compile(r"<path d='([^']{200,})'([^>]*)>(<title>[^<]*</title>)</path>")


def _once(sections: str) -> str:
    """Return slides with each outline written once: the same map in another language points to the first."""
    found: dict[str, str] = {}

    def shape(match: re.Match[str]) -> str:
        outline, look, words = match.groups()
        if (key := outline + look) in found:
            return f"<use href='#{found[key]}'>{words}</use>"
        found[key] = f"o{len(found)}"
        return f"<path id='{found[key]}' d='{outline}'{look}>{words}</path>"

    return SHAPE.sub(shape, sections)


def page(title: str, lang: str, slides: Iterable[tuple[str, str]], words: tuple[str, str, str]) -> bytes:
    """Return the file.

    `slides` are pairs of SVG and language; `words` name the buttons: the slide before, the next one, full screen.
    """
    sections = _once("".join(f"<section lang='{of}'>{drawn}</section>" for drawn, of in slides))
    buttons = "".join(
        f"<button id='{key}' aria-label='{escape(label, quote=True)}'><svg viewBox='0 0 24 24' width='20' "
        f"fill='none' stroke='currentColor' stroke-width='2' aria-hidden='true'><path d='{sign}'/></svg></button>"
        for (key, sign), label in zip(SIGNS.items(), words, strict=True)
    )
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)} · Firmantes</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<main>{sections}</main>\n<nav>{buttons}</nav>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"
    ).encode()
