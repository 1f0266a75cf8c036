"""Who sends a pack: the organization, whom to ask and how, and its logo, which stand on the files of one visit."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from functools import cached_property

from pages.parts.drawing.slide.scene import SMALL, SOFT, Image, Piece, Place, Text, measured

# of a logo that is opened, at most; of one on the files (pixels), which stands on each slide; its colours
MOST_PIXELS = 40_000_000
WIDE, HIGH, COLOURS = 360, 120, 128
# what is no darker than this beside white is white (of 255)
FAINT = 12
FORMATS = ("PNG", "JPEG", "WEBP", "GIF")


class NoLogoError(ValueError):
    """A file that is no picture that can be a logo."""


@dataclass(frozen=True)
class Sender:
    """Who sends a pack, as told; what is not told is "", and stays a blank in the files. `logo` is a PNG."""

    organization: str = ""
    person: str = ""
    phone: str = ""
    mail: str = ""
    logo: bytes = b""

    @property
    def contact(self) -> str:
        """Whom one may ask, and how, in a line; "" if nothing of it is told."""
        told = (self.person, self.organization, self.phone, self.mail)
        return " · ".join(filter(None, told)) if any((self.person, self.phone, self.mail)) else ""

    @property
    def signed(self) -> str:
        """How a letter is signed, in lines; "" if no person is told."""
        reach = " · ".join(filter(None, (self.phone, self.mail)))
        return "\n".join(filter(None, (self.person, self.organization, reach))) if self.person else ""

    @cached_property
    def shape(self) -> float:
        """How wide the logo is, in heights of it; 0 without."""
        from PIL import Image as Opened

        if not self.logo:
            return 0.0
        width, height = Opened.open(io.BytesIO(self.logo)).size
        return float(width / height)

    def __bool__(self) -> bool:
        """Return whether anything of it is told."""
        return self != NOBODY


# a pack without a name on it
NOBODY = Sender()


def read_logo(blob: bytes) -> bytes:
    """Return a picture as the logo of files: a small PNG without an empty edge; the same bytes for the same picture.

    Raises
    ------
    NoLogoError
        If it is no picture, is of a kind that is not read, is empty, or has too many pixels.
    """
    from PIL import Image as Opened, ImageChops, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            opened = Opened.open(io.BytesIO(blob), formats=FORMATS)
            if opened.width * opened.height > MOST_PIXELS:
                raise NoLogoError("too many pixels")
            drawn = ImageOps.exif_transpose(opened).convert("RGBA")
    except NoLogoError:
        raise
    # whatever the library finds wrong in a file of somebody else
    except Exception as error:
        raise NoLogoError(str(error)) from error
    ground = Opened.new("RGBA", drawn.size, "white")
    ground.alpha_composite(drawn)
    # what a lossy picture has of other colours beside its signs is empty too
    unlike = ImageChops.difference(ground.convert("RGB"), Opened.new("RGB", drawn.size, "white")).convert("L")
    edge = unlike.point(lambda shade: 255 * (shade > FAINT)).getbbox()
    if not edge:
        raise NoLogoError("nothing but white")
    drawn = drawn.crop(edge)
    drawn.thumbnail((WIDE, HIGH))
    out = io.BytesIO()
    drawn.quantize(COLOURS, method=Opened.Quantize.FASTOCTREE, dither=Opened.Dither.NONE).save(out, "PNG")
    return out.getvalue()


def signature(sender: Sender, place: Place, size: float = SMALL) -> list[Piece]:
    """Return the logo as large as a place holds it, at its right and its middle, or the organization's name there."""
    x, y, width, height = place
    if sender.logo:
        wide = min(width, height * sender.shape)
        high = wide / sender.shape
        return [Image(x + width - wide, y + (height - high) / 2, wide, high, sender.logo, sender.organization)]
    if not sender.organization:
        return []
    size = min(size, 0.97 * width / measured(sender.organization, 1.0))
    return [
        Text(x, y, width, sender.organization, size, SOFT, align="right", role="source", height=height, middle=True)
    ]
