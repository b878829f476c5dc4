"""Partners: two gminas with report systems of their own, which the simulator plays; and a key for the try-outs."""

from datetime import datetime

from django.conf import settings

from powiat.ground.kernel.actor import system
from powiat.offices.interventions import api

GMINAS = {"GMINA:1003032": "sedziejowice", "GMINA:1003042": "widawa"}
CODES = {
    "JEZDNIA": "DROGI",
    "POBOCZE": "DROGI",
    "ZNAK": "DROGI",
    "OSWIETLENIE": "OSWIETLENIE",
    "WYSYPISKO": "ODPADY",
    "ZIELEN": "ZIELEN",
    "*": "INNE",
}


def make_partners(now: datetime) -> None:
    """Services that take reports by Open311, with the keys that their offices gave us."""
    by = system("powiat pokazowy", ["interventions.rules"])
    folder = settings.KEYS / "open311"
    folder.mkdir(parents=True, exist_ok=True)
    for code, slug in GMINAS.items():
        (folder / slug).write_text("KLUCZ-SYMULATORA\n", encoding="utf-8")
        api.join_open311(
            code=code,
            address=f"{settings.SIMULATOR_ADDRESS}/open311/{slug}/v2",
            key_name=slug,
            codes=CODES,
            by=by,
            now=now,
        )
