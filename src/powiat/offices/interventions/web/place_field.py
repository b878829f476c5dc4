"""The place of a report: coordinates from the phone or the map, an address, or a village from the list."""

from typing import Any

from powiat.registers.places import api as places
from powiat.registers.places.data import AddressHit


class NoPlace(Exception):
    """We do not know where it is; `hits` are places it may be."""

    def __init__(self, message: str, hits: tuple[AddressHit, ...] = ()) -> None:
        super().__init__(message)
        self.message, self.hits = message, hits


def locality_choices(empty: str) -> list:
    """Villages and towns under their gminas, those whose point is known."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for one in places.localities():
        if one.longitude is not None:
            groups.setdefault(f"gmina {one.gmina_name}", []).append((str(one.id), one.name))
    return [("", empty), *sorted(groups.items())]


def find_place(typed: dict[str, Any], *, chosen: str = "") -> dict[str, Any]:
    """{dlugosc, szerokosc, skad, miejsce}; NoPlace when it must be said otherwise."""
    if isinstance(typed["dlugosc"], float) and isinstance(typed["szerokosc"], float):
        return {key: typed[key] for key in ("dlugosc", "szerokosc", "skad", "miejsce")}
    if typed["miejscowosc"]:
        return _of_list(typed)
    address = str(typed["miejsce"]).strip()
    if not address:
        raise NoPlace("Wskaż miejsce: adresem, z listy miejscowości, na mapie albo położeniem telefonu.")
    hits = tuple(one for one in places.search(address.split("„")[0], 8) if one.longitude is not None)
    if not hits:
        raise NoPlace(
            "Nie znamy takiego adresu w powiecie łaskim. Wpisz inaczej albo wybierz miejscowość z listy."
        )
    if chosen.isdigit() and int(chosen) < len(hits):
        return _of_hit(hits[int(chosen)], address)
    if len({(one.town, one.gmina_name) for one in hits}) > 1 and not _is_exact(hits[0], address):
        raise NoPlace("Które z tych miejsc?", hits)
    return _of_hit(hits[0], address)


def _is_exact(hit: AddressHit, address: str) -> bool:
    """The whole name of the town was typed."""
    return hit.town.casefold() in address.casefold()


def _of_hit(hit: AddressHit, address: str) -> dict[str, Any]:
    return {"dlugosc": hit.longitude, "szerokosc": hit.latitude, "skad": "address", "miejsce": address}


def _of_list(typed: dict[str, Any]) -> dict[str, Any]:
    found = next((one for one in places.localities() if str(one.id) == str(typed["miejscowosc"])), None)
    if found is None or found.longitude is None:
        raise NoPlace("Wybierz miejscowość z listy.")
    typed_too = str(typed["miejsce"]).strip()
    return {
        "dlugosc": found.longitude, "szerokosc": found.latitude, "skad": "list",
        "miejsce": _with_town(typed_too, found.name, found.label)[:200],
    }  # fmt: skip


def _with_town(address: str, town: str, label: str) -> str:
    """What was typed beside the choice, with the town's full name before it unless it names the town itself."""
    if not address:
        return label
    return address if town.casefold() in address.casefold() else f"{label}: {address}"
