"""Where a report may lie: the numbers make sense, and are not swapped."""

import math

# Poland, roundly: what lies outside of it was mistyped, whatever the county.
SOUTH, NORTH, WEST, EAST = 48.9, 55.0, 14.0, 24.3
MISSING = "Wskaż miejsce: na mapie, adresem albo z listy miejscowości."
NONSENSE = "Współrzędne są niepoprawne. Wskaż miejsce jeszcze raz."
SWAPPED = "Współrzędne są zamienione miejscami: podano długość geograficzną zamiast szerokości."
OUTSIDE = "To miejsce leży poza powiatem łaskim. Zgłoś je w urzędzie tamtego powiatu lub gminy."


def in_poland(longitude: float, latitude: float) -> bool:
    """Roughly."""
    return WEST <= longitude <= EAST and SOUTH <= latitude <= NORTH


def mistake(longitude: float | None, latitude: float | None) -> str:
    """What is wrong with the numbers, in Polish; empty when they can be a place in Poland."""
    if longitude is None or latitude is None:
        return MISSING
    if not (math.isfinite(longitude) and math.isfinite(latitude)):
        return NONSENSE
    if in_poland(longitude, latitude):
        return ""
    if in_poland(latitude, longitude):
        return SWAPPED
    return NONSENSE if abs(latitude) > 90 or abs(longitude) > 180 else OUTSIDE


def metres_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Distance of two (longitude, latitude) points on the sphere."""
    (lon_a, lat_a), (lon_b, lat_b) = one, other
    phi_a, phi_b = math.radians(lat_a), math.radians(lat_b)
    half = (
        math.sin((phi_b - phi_a) / 2) ** 2
        + math.cos(phi_a) * math.cos(phi_b) * math.sin(math.radians(lon_b - lon_a) / 2) ** 2
    )
    return 2 * 6_371_008.8 * math.asin(math.sqrt(half))
