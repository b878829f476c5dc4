"""Pictures: makes of the rendered PNG files what the tour serves, and writes the angles of doors and desks beside them.

    PYTHONPATH=src python -m demo.tour.pictures var/tour

Each place gets three JPEG files without metadata: 4096x2048, 2048x1024 for phones, 480x240 while the others load. The
quality goes down step by step until the file is light enough.
"""

import argparse
import io
import json
from pathlib import Path

from PIL import Image

from demo.tour.shots import SHOTS, angles

TOUR = Path(__file__).resolve().parents[2] / "powiat/front/tour"
# ending of the name, width, most bytes
SIZES = (("", 4096, 420_000), ("-2048", 2048, 130_000), ("-480", 480, 14_000))
BEST, WORST = 82, 50


def light_enough(picture: Image.Image, most: int) -> bytes:
    """The picture as a progressive JPEG of at most so many bytes."""
    for quality in range(BEST, WORST - 1, -4):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, progressive=True, optimize=True)
        if out.tell() <= most:
            break
    return out.getvalue()


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
            whole = opened.convert("RGB")
        for ending, width, most in SIZES:
            made = (
                whole.resize((width, width // 2), Image.Resampling.LANCZOS) if whole.width != width else whole
            )
            (folder / f"{slug}{ending}.jpg").write_bytes(light_enough(made, most))
    lines = (f' "{slug}": {json.dumps(told, ensure_ascii=False)}' for slug, told in angles().items())
    (TOUR / "pictures.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
