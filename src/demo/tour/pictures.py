"""Pictures: makes of the rendered PNG files what the tour serves, and writes the angles of doors and desks beside them.

    PYTHONPATH=src python -m demo.tour.pictures var/tour

Each place gets three JPEG files without metadata: 4096x2048, 2048x1024 for phones, 480x240 while the others load. The
quality goes down step by step until the file is light enough.
"""

import argparse
import io
import json
import math
from pathlib import Path

from PIL import Image, ImageFilter

from demo.tour.shots import SHOTS, angles

TOUR = Path(__file__).resolve().parents[2] / "powiat/front/tour"
# ending of the name, width, most bytes
SIZES = (("", 4096, 520_000), ("-2048", 2048, 175_000), ("-480", 480, 14_000))
BEST, WORST = 82, 50
BAND = 16


def light_enough(picture: Image.Image, most: int) -> bytes:
    """The picture as a progressive JPEG of at most so many bytes."""
    for quality in range(BEST, WORST - 1, -4):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, progressive=True, optimize=True)
        if out.tell() <= most:
            break
    return out.getvalue()


def settle(picture: Image.Image) -> Image.Image:
    """Softens stair-stepped edges by half a pixel and, towards floor and ceiling, what is drawn wider than the eye sees it."""
    width, height = picture.size
    soft = picture.filter(ImageFilter.GaussianBlur(0.5))
    for top in range(0, height, BAND):
        seen = math.cos(math.pi * ((top + BAND / 2) / height - 0.5))
        if seen < 0.85:
            band = soft.crop((0, top, width, top + BAND))
            narrow = band.resize((max(32, int(width * seen)), BAND), Image.Resampling.BOX)
            soft.paste(narrow.resize(band.size, Image.Resampling.BICUBIC), (0, top))
    return soft


def main() -> None:
    """Convert what has been rendered so far."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("rendered", type=Path)
    rendered = ask.parse_args().rendered
    folder = TOUR / "static/tour/pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for slug in SHOTS:
        source = rendered / f"{slug}.png"
        if not source.exists():
            continue
        with Image.open(source) as opened:
            whole = settle(opened.convert("RGB"))
        for ending, width, most in SIZES:
            made = (
                whole.resize((width, width // 2), Image.Resampling.LANCZOS) if whole.width != width else whole
            )
            (folder / f"{slug}{ending}.jpg").write_bytes(light_enough(made, most))
    lines = (f' "{slug}": {json.dumps(told, ensure_ascii=False)}' for slug, told in angles().items())
    (TOUR / "pictures.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
