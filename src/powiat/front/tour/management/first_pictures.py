"""The first pictures: rendered ones of the example building; where things lie in them is in `pictures.json`."""

import json
from pathlib import Path

from powiat.front.tour.data import PictureText

APP = Path(__file__).resolve().parents[1]
WHERE = APP / "pictures.json"
PICTURES = APP / "static" / "tour" / "pictures"

# What each picture shows, for those who do not see it.
ALT = {
    "wejscie": "Wejście do urzędu od strony ulicy: trzy stopnie do szklanych drzwi, z prawej pochylnia z poręczami.",
    "hol": "Jasny hol: z lewej punkt informacji, z prawej wejście do sali obsługi, na wprost winda i schody.",
    "sala-obslugi": "Sala obsługi: pięć stanowisk w jednym rzędzie z numerami nad nimi, w środku krzesła dla czekających.",
    "korytarz-parter": "Prosty korytarz z oknem na końcu, z lewej drzwi kancelarii, z prawej drzwi dostępnej toalety.",
    "kancelaria": "Kancelaria: lada z obniżoną częścią, za nią półki z teczkami.",
    "toaleta": "Przestronna toaleta z poręczami po obu stronach miski, umywalką i przewijakiem.",
    "klatka-parter": "Z prawej drzwi windy, z lewej schody na piętro, między piętrami wysokie okno.",
    "klatka-pietro": "Pierwsze piętro przed windą: na wprost korytarz, z boku wejście do sali posiedzeń.",
    "korytarz-pietro": "Korytarz piętra z drzwiami pokoi po obu stronach, przy oknie ławka.",
    "geodezja": "Punkt obsługi geodezji: lada, mapy na ścianach, stanowisko do oglądania map.",
    "sekretariat": "Sekretariat z biurkiem i miejscem do czekania.",
    "sala-posiedzen": "Sala posiedzeń: stół w podkowę, ekran, mównica i miejsca dla publiczności.",
}


def first_pictures() -> list[PictureText]:
    """The pictures that are there with their words; none before they have been rendered."""
    if not WHERE.exists():
        return []
    told = json.loads(WHERE.read_text(encoding="utf-8"))
    return [
        _picture(slug, told[slug]) for slug in told if slug in ALT and (PICTURES / f"{slug}.jpg").exists()
    ]


def _picture(slug: str, where: dict) -> PictureText:
    return PictureText(
        slug=slug,
        alt=ALT[slug],
        start=tuple(where.get("start", (0.0, 0.0))),
        north=where.get("north"),
        links=_links(where),
        hotspots={title: tuple(at) for title, at in where.get("hotspots", {}).items()},
        large_bytes=(PICTURES / f"{slug}.jpg").stat().st_size,
        medium_bytes=(PICTURES / f"{slug}-2048.jpg").stat().st_size,
    )


def _links(where: dict) -> dict[str, tuple[float, float]]:
    """By the place, and where stairs and lift lead to one place also by the kind."""
    found = {to: tuple(at) for to, at in where.get("links", {}).items()}
    for to, kinds in where.get("kinds", {}).items():
        found |= {f"{to}/{kind}": tuple(at) for kind, at in kinds.items()}
    return found
