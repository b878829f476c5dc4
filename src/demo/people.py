"""People of the demo county: fictional, with PESEL numbers of people to be born in the 22nd century."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

WOMEN = (
    "Zofia Helena Maja Hanna Lena Alicja Julia Iga Kinga Natalia Bogna Dobrawa Wanda Jadwiga Kalina Malwina "
    "Nina Olga Pola Róża Sabina Teresa Urszula Weronika"
).split()
MEN = (
    "Jan Antoni Franciszek Ignacy Leon Szymon Tymon Gustaw Hubert Ksawery Marcel Norbert Oskar Radosław Seweryn "
    "Teodor Wit Zenon Bronisław Cezary Dobromir Eryk Fabian Gracjan"
).split()
# Surnames made of trees, birds and weather, so that nobody mistakes them for his neighbours.
STEMS = (
    "Borowik Czajka Dzięcioł Grab Jarząb Jaskółka Jesion Kalina Kruk Leszczyna Lipa Modrzew Mgła Olcha Olszyna "
    "Paproć Perkoz Rosa Rzęsa Sikora Słonka Sosna Szron Świt Topola Trzcina Wierzba Wilga Wrzos Zięba Żabieniec "
    "Żuraw Łoza Łubin Ćmiel Śliwa"
).split()
ENDINGS = ("owski", "icki", "eńczyk", "ek")
WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)


@dataclass(frozen=True, slots=True)
class Person:
    """A fictional person."""

    first_name: str
    last_name: str
    is_woman: bool
    pesel: str
    street: str
    building: str
    town: str
    postal_code: str

    @property
    def name(self) -> str:
        """First name and surname."""
        return f"{self.first_name} {self.last_name}"

    @property
    def email(self) -> str:
        """An address at a domain that never exists."""
        plain = self.name.lower().translate(str.maketrans("ąćęłńóśźż", "acelnoszz")).replace(" ", ".")
        return f"{plain}@poczta.example"


def pesel_of(born: date, is_woman: bool, series: int) -> str:
    """A number with a right check digit; births of 2100-2199 have the month raised by 40."""
    sex_digit = series % 5 * 2 + (0 if is_woman else 1)
    digits = f"{born:%y}{born.month + 40:02}{born:%d}{series % 1000:03}{sex_digit}"
    control = -sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % 10
    return f"{digits}{control}"


def people(random: Random, towns: list[tuple[str, str]], streets: list[str]) -> Iterator[Person]:
    """As many as one takes; the same for the same seed. `towns`: (name, postal code)."""
    series = 0
    while True:
        series += 1
        is_woman = random.random() < 0.5
        stem = random.choice(STEMS)
        ending = random.choice(ENDINGS)
        surname = _joined(stem, ending)
        if is_woman and surname.endswith(("ski", "cki")):
            surname = surname[:-1] + "a"
        town, postal_code = random.choice(towns)
        yield Person(
            first_name=random.choice(WOMEN if is_woman else MEN),
            last_name=surname,
            is_woman=is_woman,
            pesel=pesel_of(date(2140, 1, 1) + timedelta(days=random.randrange(12_000)), is_woman, series),
            street=random.choice(streets) if town == "Łask" else "",
            building=str(random.randrange(1, 120)),
            town=town,
            postal_code=postal_code,
        )


def _joined(stem: str, ending: str) -> str:
    """Borowik + owski = Borowikowski; Kalina + owski = Kalinowski."""
    trunk = stem[:-1] if stem[-1] in "aąeęoy" else stem
    return trunk + ending
