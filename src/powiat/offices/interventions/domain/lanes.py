"""Lanes: how fast somebody has to look. A: call 112, nothing is stored; B: a hazard, the duty officer is paged;
C: disorder that is over; D: everything else."""

from enum import StrEnum


class Lane(StrEnum):
    """The four lanes."""

    LIFE = "A"
    HAZARD = "B"
    ORDER = "C"
    ORDINARY = "D"

    @property
    def words(self) -> str:
        """As the desk reads it."""
        return _WORDS[self]

    @property
    def tone(self) -> str:
        """Colour of its tag."""
        return {"A": "red", "B": "red", "C": "purple", "D": "blue"}[self.value]


_WORDS = {
    Lane.LIFE: "Zagrożenie życia",
    Lane.HAZARD: "Zagrożenie",
    Lane.ORDER: "Porządek publiczny",
    Lane.ORDINARY: "Zwykłe",
}
