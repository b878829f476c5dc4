"""Cut Figtree (OFL) to the letters of Polish: four small variable woff2 for pages, two whole TTF for print.

Run after the font changes: `python frontend/fonts.py`; the results are kept in git.
Needs fonttools and brotli.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "node_modules/@fontsource-variable/figtree/files"
TARGET = HERE.parent / "src/powiat/ground/ui/static/ui/fonts"
POLISH = "ąćęłńśźżĄĆĘŁŃŚŹŻ"
# Neighbours' names also occur in letters: Czech, Slovak, German (in latin), Lithuanian.
NEIGHBOURS = "čďěňřšťůžČĎĚŇŘŠŤŮŽľĺŕĽĹŔėįųūĖĮŲŪ"
# Every page waits for these and the Polish ones; the others come in files of their own when a page has one of them.
LATIN = [*range(0x20, 0x7F), *map(ord, "óÓ\u00a0§«»°²³½·×–—‘’‚“”„…•€−→←⋯\u202f")]
WEST = [one for one in range(0xA1, 0x100) if one not in LATIN]


def cut(part: str, letters: list[int]) -> TTFont:
    """One of the two source files with only these letters and the weights 400 to 700."""
    font = TTFont(SOURCE / f"figtree-{part}-wght-normal.woff2")
    options = Options(layout_features=["kern", "liga", "locl", "mark", "ccmp", "tnum"], notdef_outline=True)
    cutter = Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    return instantiateVariableFont(font, {"wght": (400, 400, 700)})


def main() -> None:
    """Write the six files."""
    polish, east = list(map(ord, POLISH)), list(map(ord, NEIGHBOURS))
    for name, part, letters in (
        ("latin", "latin", LATIN),
        ("west", "latin", WEST),
        ("polish", "latin-ext", polish),
        ("east", "latin-ext", east),
    ):
        font = cut(part, letters)
        font.flavor = "woff2"
        font.save(TARGET / f"powiat-{name}.woff2")
    parts = {"latin": LATIN + WEST, "latin-ext": polish + east}
    with TemporaryDirectory() as folder:
        for name, weight in (("Regular", 400), ("Bold", 700)):
            pieces = []
            for part, letters in parts.items():
                font = instantiateVariableFont(cut(part, letters), {"wght": weight})
                font.flavor = None
                piece = Path(folder) / f"{name}-{part}.ttf"
                font.save(piece)
                pieces.append(str(piece))
            whole = Merger().merge(pieces)
            _rename(whole, name)
            whole.save(TARGET / f"Powiat-{name}.ttf")


def _rename(font: TTFont, style: str) -> None:
    for number, text in ((1, "Figtree"), (2, style), (4, f"Figtree {style}"), (6, f"Figtree-{style}")):
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 700 if style == "Bold" else 400
    font["OS/2"].fsSelection = 0x20 if style == "Bold" else 0x40
    font["head"].macStyle = 1 if style == "Bold" else 0


if __name__ == "__main__":
    main()
