"""The first tour: an example building of two floors, to be replaced by the office's own measurements."""

from powiat.front.tour.data import PlaceText, TourText, WayText


def way(to: str, metres: int, label: str, directions: str) -> WayText:
    """A level way."""
    return WayText(to, metres, label, directions)


def stairs(to: str, metres: int, label: str, directions: str) -> WayText:
    """A way with steps."""
    return WayText(to, metres, label, directions, "stairs", False)


def lift(to: str, metres: int, label: str, directions: str) -> WayText:
    """A way by the lift."""
    return WayText(to, metres, label, directions, "lift")


PLACES = (
    PlaceText(
        "wejscie", "Wejście główne", 0, 0, -1.7,
        "Stoisz przed urzędem od strony ulicy. Do szklanych drzwi prowadzą trzy stopnie, a po prawej pochylnia z poręczami.",
        "Pochylnia z poręczami po obu stronach. Drzwi otwierają się same. Można wejść z psem asystującym.",
        ways=(
            stairs("hol", 9, "Wejdź po schodach do holu", "Idź prosto, trzy stopnie w górę i przez szklane drzwi:"),
            way("hol", 16, "Wejdź pochylnią do holu", "Skręć w prawo na pochylnię, potem w lewo przez szklane drzwi:"),
        ),
    ),
    PlaceText(
        "hol", "Hol z informacją", 0, 0, 4,
        "Duży, jasny hol. Po lewej stoi punkt informacji, po prawej jest wejście do sali obsługi, na wprost winda i schody.",
        "W punkcie informacji jest obniżony blat i pętla indukcyjna. Pracownik pomoże dojść na miejsce.",
        ways=(
            way("sala-obslugi", 11, "Przejdź do sali obsługi", "Skręć w prawo i przejdź przez szeroko otwarte drzwi:"),
            way("korytarz-parter", 10, "Przejdź na korytarz parteru", "Skręć w lewo i idź korytarzem:"),
            way("klatka-parter", 7, "Przejdź do windy i schodów", "Idź prosto w głąb holu, winda jest po prawej:"),
            way("wejscie", 16, "Wyjdź przed urząd pochylnią", "Wyjdź przez szklane drzwi i zejdź pochylnią:"),
        ),
    ),
    PlaceText(
        "sala-obslugi", "Sala obsługi", 0, 10.5, 4,
        "Pięć stanowisk w jednym rzędzie, nad nimi numery. W środku krzesła, przy wejściu automat z numerkami.",
        "Stanowisko 1 ma obniżony blat. Numer jest wyświetlany i czytany głosem. Między krzesłami jest miejsce na wózek.",
        room="12",
        ways=(way("hol", 11, "Wróć do holu", "Wyjdź przez szeroko otwarte drzwi:"),),
        matters=(
            ("KM", "Rejestracja pojazdów", "/uslugi/"),
            ("KM", "Prawa jazdy", "/uslugi/"),
        ),
    ),
    PlaceText(
        "korytarz-parter", "Korytarz parteru", 0, -10, 4.8,
        "Prosty korytarz z oknem na końcu. Po lewej kancelaria, po prawej dostępna toaleta; numery pokoi są przy drzwiach.",
        "Korytarz jest równy, bez progów, szeroki na ponad dwa metry.",
        ways=(
            way("kancelaria", 4, "Wejdź do kancelarii", "Wejdź w drzwi po lewej:"),
            way("toaleta", 4, "Wejdź do dostępnej toalety", "Wejdź w drzwi po prawej:"),
            way("hol", 10, "Wróć do holu", "Idź korytarzem w stronę wejścia:"),
        ),
    ),
    PlaceText(
        "kancelaria", "Kancelaria", 0, -8, 2,
        "Pokój z ladą. Tu składa się i odbiera pisma; pracownik wprowadzi pismo przy Tobie i poda jego numer.",
        "Lada ma obniżoną część. W kancelarii połączysz się z tłumaczem polskiego języka migowego online.",
        room="2",
        ways=(way("korytarz-parter", 4, "Wróć na korytarz", "Wyjdź z pokoju na korytarz:"),),
        matters=(("KN", "Złożenie i odbiór pisma", "/uslugi/"), ("KN", "Sprawdzenie, co z pismem", "/sprawdz-sprawe/")),
    ),
    PlaceText(
        "toaleta", "Dostępna toaleta", 0, -7, 7.4,
        "Toaleta dla każdego, z dużą ilością miejsca, poręczami i przewijakiem.",
        "Poręcze po obu stronach, przestrzeń na obrót wózka, przycisk alarmowy przy podłodze.",
        ways=(way("korytarz-parter", 4, "Wróć na korytarz", "Wyjdź na korytarz:"),),
    ),
    PlaceText(
        "klatka-parter", "Winda i schody na parterze", 0, 1, 10.5,
        "Po prawej drzwi windy, po lewej schody na piętro. Między piętrami jest wysokie okno.",
        "Winda ma przyciski opisane pismem Braille'a i głosem. Schody mają poręcze i oznaczone krawędzie.",
        ways=(
            lift("klatka-pietro", 6, "Wjedź windą na piętro", "Wjedź windą na pierwsze piętro:"),
            stairs("klatka-pietro", 14, "Wejdź schodami na piętro", "Wejdź schodami na pierwsze piętro, 20 stopni:"),
            way("hol", 7, "Wróć do holu", "Idź prosto w stronę drzwi wejściowych:"),
        ),
    ),
    PlaceText(
        "klatka-pietro", "Winda i schody na piętrze", 1, 1, 10.5,
        "Jesteś na pierwszym piętrze przed windą. Na wprost jest korytarz, po lewej sala posiedzeń.",
        "Wyjście z windy jest bez progu. Przy schodach jest poręcz i pas ostrzegawczy.",
        ways=(
            way("korytarz-pietro", 12, "Przejdź na korytarz piętra", "Idź prosto, potem korytarzem w prawo:"),
            way("sala-posiedzen", 10, "Wejdź do sali posiedzeń", "Skręć w lewo i wejdź w podwójne drzwi:"),
            way("sekretariat", 10, "Wejdź do sekretariatu", "Idź prosto przez korytarz i wejdź w drzwi naprzeciwko:"),
            lift("klatka-parter", 6, "Zjedź windą na parter", "Zjedź windą na parter:"),
            stairs("klatka-parter", 14, "Zejdź schodami na parter", "Zejdź schodami na parter:"),
        ),
    ),
    PlaceText(
        "korytarz-pietro", "Korytarz piętra", 1, -9, 4.8,
        "Korytarz z pokojami wydziałów. Po lewej punkt obsługi geodezji, dalej pokoje z numerami przy drzwiach.",
        "Korytarz jest równy, bez progów. Przy oknie stoi ławka.",
        ways=(
            way("geodezja", 4, "Wejdź do punktu geodezji", "Wejdź w drzwi po lewej:"),
            way("klatka-pietro", 12, "Wróć do windy i schodów", "Idź korytarzem, potem w lewo:"),
        ),
    ),
    PlaceText(
        "geodezja", "Punkt obsługi geodezji", 1, -9, 1.9,
        "Pokój z ladą, mapami na ścianach i stanowiskiem do oglądania map.",
        "Lada ma obniżoną część; mapę można obejrzeć na siedząco.",
        room="24",
        ways=(way("korytarz-pietro", 4, "Wróć na korytarz", "Wyjdź z pokoju na korytarz:"),),
        matters=(("GK", "Wypisy i wyrysy, kopie map", "/uslugi/"), ("GK", "Narady koordynacyjne", "")),
    ),
    PlaceText(
        "sekretariat", "Sekretariat starosty", 1, -2, 1.9,
        "Sekretariat z miejscem do czekania. Tu umówisz się na rozmowę ze starostą.",
        "Wejście bez progu. Na spotkanie można zamówić tłumacza, trzy dni wcześniej.",
        room="1",
        ways=(way("klatka-pietro", 10, "Wróć do windy i schodów", "Wyjdź i przejdź przez korytarz prosto:"),),
        matters=(("ST", "Zapisy na rozmowę ze starostą", ""),),
    ),
    PlaceText(
        "sala-posiedzen", "Sala posiedzeń", 1, 10, 10,
        "Duża sala ze stołem w podkowę, ekranem i miejscami dla publiczności. Tu odbywają się sesje rady powiatu.",
        "Miejsca na wózki są w pierwszym rzędzie publiczności. Mównica ma regulowaną wysokość.",
        ways=(way("klatka-pietro", 10, "Wróć do windy i schodów", "Wyjdź przez podwójne drzwi:"),),
        matters=(("BR", "Sesje i komisje rady powiatu", "/bip/"),),
    ),
)  # fmt: skip

ROOMS = (
    (0, -5, 0, 10, 9, "Hol"),
    (0, 5, 0, 12, 9, "Sala obsługi"),
    (0, -17, 3.6, 12, 2.4, "Korytarz"),
    (0, -11, 0, 6, 3.6, "Kancelaria"),
    (0, -8.5, 6, 2.5, 2.8, "Toaleta"),
    (0, -5, 9, 10, 6, "Winda i schody"),
    (1, -17, 3.6, 34, 2.4, "Korytarz"),
    (1, -5, 6, 10, 9, "Winda i schody"),
    (1, -12, 0, 7, 3.6, "Geodezja"),
    (1, -5, 0, 6, 3.6, "Sekretariat"),
    (1, 5, 6, 12, 9, "Sala posiedzeń"),
)

TOUR = TourText(title="Spacer po starostwie", places=PLACES, rooms=ROOMS)
