"""Panorama: an uploaded picture of everything around, made into the three sizes that are shown."""

import io
from dataclasses import dataclass

from PIL import Image, ImageOps

from powiat.ground.kernel.mistake import Mistake

LARGE, MEDIUM, SMALL = 4096, 2048, 480
SIZES = (LARGE, MEDIUM, SMALL)
_QUALITY = {LARGE: 82, MEDIUM: 80, SMALL: 78}


@dataclass(frozen=True, slots=True)
class Sizes:
    """Three JPEG files without metadata; a smaller original is not blown up."""

    large: bytes
    medium: bytes
    small: bytes


def make_sizes(content: bytes) -> Sizes:
    """The sizes, or a Mistake when the picture does not show everything around."""
    with Image.open(io.BytesIO(content)) as opened:
        whole = ImageOps.exif_transpose(opened).convert("RGB")
    if abs(whole.width - 2 * whole.height) > whole.width // 100:
        raise Mistake(
            f"To zdjęcie ma {whole.width} na {whole.height} punktów. Zdjęcie 360° jest dwa razy szersze niż wyższe,"
            " na przykład 4096 na 2048. Zapisz je w programie aparatu jako równoprostokątne (equirectangular)."
        )
    if whole.width < MEDIUM:
        raise Mistake(
            f"To zdjęcie ma tylko {whole.width} punktów szerokości. Potrzeba co najmniej {MEDIUM},"
            f" a najlepiej {LARGE}."
        )
    return Sizes(*(_jpeg(whole, width) for width in SIZES))


def _jpeg(whole: Image.Image, width: int) -> bytes:
    width = min(width, whole.width)
    small = whole.resize((width, width // 2), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    # A fresh picture holds pixels only; whatever the opened one carried stays behind.
    Image.frombytes("RGB", small.size, small.tobytes()).save(
        out, "JPEG", quality=_QUALITY.get(width, 82), optimize=True, progressive=True
    )
    return out.getvalue()
