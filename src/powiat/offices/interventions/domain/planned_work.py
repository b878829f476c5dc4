"""Planned works: what may be announced, in words for the officer who types it."""

from datetime import datetime, timedelta

LONGEST = timedelta(days=3 * 366)
SMALLEST_M, LARGEST_M = 20, 3_000


def mistakes(*, title: str, starts_at: datetime, ends_at: datetime, radius_m: int) -> dict[str, str]:
    """Field -> what is wrong with it; empty when they may be announced."""
    wrong: dict[str, str] = {}
    if not title.strip():
        wrong["title"] = "Napisz, co będzie robione, na przykład: zamknięcie ulicy Polnej."
    if ends_at <= starts_at:
        wrong["ends_at"] = "Koniec prac musi być późniejszy niż początek."
    elif ends_at - starts_at > LONGEST:
        wrong["ends_at"] = "Prace mogą trwać najwyżej trzy lata."
    if not SMALLEST_M <= radius_m <= LARGEST_M:
        wrong["radius_m"] = f"Podaj zasięg od {SMALLEST_M} do {LARGEST_M} metrów."
    return wrong
