"""What people write to a county about: subject, class, department, weight, public or not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """One kind of matter. `{x}` in the subject is a street, a village or a plot."""

    subject: str
    jrwa: str
    unit: str
    weight: int
    body: str
    how: str = "Załatwiono zgodnie z wnioskiem"
    is_public: bool = False


MATTERS = [
    Matter(
        "Rejestracja pojazdu sprowadzonego z zagranicy",
        "5410",
        "KM",
        14,
        "Proszę o zarejestrowanie pojazdu. Dokumenty w załączeniu.",
    ),
    Matter(
        "Wydanie wtórnika prawa jazdy", "5430", "KM", 9, "Zgubiłem prawo jazdy i proszę o wydanie wtórnika."
    ),
    Matter(
        "Pozwolenie na budowę domu jednorodzinnego, {x}",
        "6740",
        "AB",
        10,
        "Wnoszę o pozwolenie na budowę domu. Projekt w załączeniu.",
        "Wydano decyzję",
    ),
    Matter(
        "Zgłoszenie budowy garażu, {x}",
        "6743",
        "AB",
        8,
        "Zgłaszam zamiar budowy garażu do 35 m².",
        "Nie wniesiono sprzeciwu",
    ),
    Matter(
        "Pozwolenie na rozbiórkę budynku gospodarczego, {x}",
        "6741",
        "AB",
        3,
        "Budynek grozi zawaleniem, proszę o pozwolenie na rozbiórkę.",
        "Wydano decyzję",
    ),
    Matter(
        "Wypis i wyrys z ewidencji gruntów, {x}",
        "6621",
        "GK",
        14,
        "Proszę o wypis i wyrys dla działki, potrzebny do notariusza.",
        "Wydano wypis i wyrys",
    ),
    Matter(
        "Mapa do celów projektowych, {x}",
        "6642",
        "GK",
        8,
        "Proszę o materiały zasobu dla działki.",
        "Udostępniono materiały",
    ),
    Matter(
        "Zgłoszenie pracy geodezyjnej, {x}",
        "6640",
        "GK",
        9,
        "Zgłaszam pracę geodezyjną: wznowienie granic.",
        "Przyjęto do zasobu",
    ),
    Matter(
        "Narada koordynacyjna: przyłącze wodociągowe, {x}",
        "6630",
        "GK",
        5,
        "Proszę o uzgodnienie trasy przyłącza.",
        "Uzgodniono",
    ),
    Matter(
        "Wycięcie dębu przy drodze powiatowej, {x}",
        "6131",
        "OS",
        7,
        "Drzewo jest suche i zagraża przechodniom.",
        "Wydano decyzję",
        True,
    ),
    Matter(
        "Wyłączenie gruntu z produkcji rolniczej, {x}",
        "6124",
        "OS",
        4,
        "Proszę o wyłączenie części działki pod dom.",
        "Wydano decyzję",
    ),
    Matter(
        "Zezwolenie na zbieranie odpadów",
        "6233",
        "OS",
        3,
        "Firma prosi o zezwolenie na zbieranie odpadów metali.",
        "Wydano decyzję",
        True,
    ),
    Matter(
        "Dzierżawa nieruchomości Skarbu Państwa, {x}",
        "6845",
        "GN",
        4,
        "Jestem zainteresowany dzierżawą działki.",
        "Zawarto umowę",
    ),
    Matter(
        "Przekształcenie użytkowania wieczystego, {x}",
        "6826",
        "GN",
        4,
        "Proszę o zaświadczenie o przekształceniu.",
        "Wydano zaświadczenie",
    ),
    Matter(
        "Udostępnienie informacji publicznej: rejestr umów",
        "1431",
        "OR",
        6,
        "Proszę o udostępnienie rejestru umów za ostatni rok.",
        "Udostępniono informację",
        True,
    ),
    Matter(
        "Udostępnienie informacji publicznej: wydatki na drogi",
        "1431",
        "OR",
        4,
        "Proszę o dane o wydatkach na remonty dróg powiatowych.",
        "Udostępniono informację",
        True,
    ),
    Matter(
        "Skarga na czas oczekiwania w wydziale",
        "1510",
        "OR",
        2,
        "Czekałem trzy godziny mimo umówionej wizyty.",
        "Zawiadomiono o sposobie załatwienia",
    ),
    Matter(
        "Petycja w sprawie przejścia dla pieszych, {x}",
        "152",
        "OR",
        2,
        "Mieszkańcy proszą o oznakowane przejście przy szkole.",
        "Rozpatrzono petycję",
        True,
    ),
    Matter(
        "Organizacja ruchu na czas dożynek, {x}",
        "7121",
        "KM",
        2,
        "Proszę o zatwierdzenie czasowej organizacji ruchu.",
        "Zatwierdzono projekt",
    ),
]

NOT_A_CASE = [
    ("Zaproszenie na obchody Dnia Strażaka", "zaproszenie"),
    ("Oferta szkoleń z obsługi programu biurowego", "oferta"),
    ("Podziękowanie za pomoc przy festynie", "podziękowanie"),
    ("Informacja o zmianie taryfy za wodę", "do wiadomości"),
]
