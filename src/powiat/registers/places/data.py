"""What places tells others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GminaRef:
    """A gmina of the county. `confirmed` is False for what was typed in and not compared with the official
    list.
    """

    terc: str
    name: str
    kind_name: str
    postal_code: str
    confirmed: bool
    has_boundary: bool = False


@dataclass(frozen=True, slots=True)
class LocalityRef:
    """A town or village; `simc` is empty when unknown."""

    id: int
    name: str
    kind: str
    terc: str
    gmina_name: str
    postal_code: str = ""
    simc: str = ""
    longitude: float | None = None
    latitude: float | None = None

    @property
    def label(self) -> str:
        """„Bałucz, gmina Łask”."""
        return f"{self.name}, gmina {self.gmina_name}"


@dataclass(frozen=True, slots=True)
class StreetRef:
    """A street; `ulic` is empty when unknown."""

    id: int
    name: str
    kind: str
    locality_id: int
    ulic: str = ""

    @property
    def full_name(self) -> str:
        """„ul. Polna”, „pl. 11 Listopada”."""
        return f"{self.kind} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class AddressHit:
    """An answer of the address search, ready to fill a form with."""

    town: str
    street: str
    building: str
    premises: str
    postal_code: str
    terc: str
    gmina_name: str
    # The middle of the locality, when known: not the house.
    longitude: float | None = None
    latitude: float | None = None

    @property
    def label(self) -> str:
        """„ul. Polna 5/2, Łask” or „Bałucz 12, gmina Łask”."""
        number = "/".join(filter(None, (self.building, self.premises)))
        if self.street:
            return f"{self.street} {number}".strip() + f", {self.town}"
        return f"{self.town} {number}".strip() + f", gmina {self.gmina_name}"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a loading changed."""

    gminas: int = 0
    localities: int = 0
    streets: int = 0
    boundaries: int = 0
    points: int = 0
