"""Pages as pictures: drawn anew, so nothing but points remains (no EXIF, no place, no scripts)."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from powiat.ground.files.data import NoPreview
from powiat.ground.files.domain.picture import FORMATS

WIDTHS = (160, 320, 640, 960, 1280, 1920)
_MAX_POINTS = 20_000_000
_MODES = frozenset({"L", "RGB", "RGBA", "P", "1", "LA"})


def nearest_width(width: int) -> int:
    """The width really drawn: a few sizes only, so that the cache stays small."""
    return next((one for one in WIDTHS if one >= width), WIDTHS[-1])


def draw_page(path: Path, mime: str, page: int, width: int) -> bytes:
    """PNG of a page (the first is 1) of a PDF or a picture."""
    if page < 1:
        raise NoPreview(str(page))
    image = _of_pdf(path, page, width) if mime == "application/pdf" else _of_picture(path, mime, page, width)
    target = BytesIO()
    image.save(target, "PNG", optimize=False)
    return target.getvalue()


def _of_pdf(path: Path, page: int, width: int) -> Image.Image:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        if page > len(document):
            raise NoPreview(str(page))
        document.init_forms()
        leaf = document[page - 1]
        across, down = leaf.get_size()
        if across <= 0 or down <= 0:
            raise NoPreview(str(page))
        scale = min(width / across, (_MAX_POINTS / (across * down)) ** 0.5)
        drawn: Image.Image = leaf.render(scale=scale).to_pil().convert("RGB")
        return drawn
    finally:
        document.close()


def _of_picture(path: Path, mime: str, page: int, width: int) -> Image.Image:
    if mime not in FORMATS:
        raise NoPreview(mime)
    with Image.open(path, formats=[FORMATS[mime]]) as image:
        if page > getattr(image, "n_frames", 1):
            raise NoPreview(str(page))
        image.seek(page - 1)
        image.draft("RGB", (width, width))
        upright = ImageOps.exif_transpose(image)
        if upright.mode not in _MODES:
            upright = upright.convert("RGB")
        if upright.width > width:
            height = max(1, round(upright.height * width / upright.width))
            upright = upright.convert("RGBA" if upright.mode in ("P", "LA", "RGBA") else "RGB")
            upright = upright.resize((width, height), Image.Resampling.LANCZOS)
        bare = Image.new(upright.mode, upright.size)
        bare.paste(upright)
        if upright.mode == "P":
            bare.putpalette(upright.getpalette() or [])
        return bare
