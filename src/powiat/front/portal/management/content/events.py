"""Events, jobs, tenders, projects. All made up, in real places."""

from powiat.front.portal.data import Ahead, PageText, Piece


def event(
    slug: str, title: str, summary: str, days: int, hours: tuple[int, int], place: str, **other
) -> PageText:
    """One event in words."""
    facts = {
        "starts_at": Ahead(days, hours[0]),
        "ends_at": Ahead(days + other.pop("lasts", 0), hours[1]),
        "place": place,
        "access": "Wejście bez progu. Tłumacza języka migowego zamówisz trzy dni wcześniej.",
        "organiser": "Starostwo Powiatowe w Łasku",
    }
    return PageText(slug=slug, title=title, summary=summary, kind="EventPage", facts=facts | other)


EVENTS = PageText(
    slug="wydarzenia",
    title="Wydarzenia",
    summary="Spotkania, dyżury i święta w pięciu gminach powiatu.",
    kind="EventIndexPage",
    below=(
        event(
            "dyzur-starosty",
            "Dyżur Starosty dla mieszkańców",
            "Bez zapisów, w kolejności przyjścia.",
            2,
            (14, 17),
            "Starostwo, pokój 1",
        ),
        event(
            "jarmark-swiateczny",
            "Jarmark świąteczny",
            "Rękodzieło, wypieki i kolędy.",
            11,
            (10, 18),
            "Łask, plac 11 Listopada",
            lasts=1,
        ),
        event(
            "bieg-po-lesie",
            "Bieg zimowy po lesie",
            "Trasy na 3 i 10 km, start wspólny.",
            17,
            (11, 14),
            "Kolumna, stadion",
        ),
        event(
            "dzien-otwarty",
            "Dzień otwarty szkół powiatu",
            "Pracownie, pokazy i rozmowy z uczniami.",
            24,
            (9, 15),
            "Łask, szkoły ponadpodstawowe",
        ),
        event(
            "warsztaty-mapy",
            "Warsztaty: mapa powiatu w telefonie",
            "Pokażemy, jak znaleźć działkę i drogę.",
            6,
            (16, 18),
            "Buczek, biblioteka",
            is_cancelled=True,
        ),
        event(
            "sesja-rady",
            "Sesja Rady Powiatu",
            "Obrady są jawne, można przyjść i słuchać.",
            8,
            (9, 13),
            "Starostwo, sala obrad",
        ),
    ),
)

JOBS = PageText(
    slug="praca",
    title="Praca w urzędzie",
    summary="Wolne stanowiska w starostwie i jednostkach powiatu.",
    kind="ListingPage",
    below=(
        PageText(
            slug="inspektor-geodezja",
            title="Inspektor w Wydziale Geodezji i Kartografii",
            summary="Obsługa zgłoszeń prac geodezyjnych i narad koordynacyjnych.",
            kind="JobPage",
            facts={"unit": "Wydział Geodezji i Kartografii", "until": Ahead(12)},
            body=(
                Piece("heading", {"text": "Czego oczekujemy", "level": "2"}),
                Piece(
                    "text",
                    "<ul><li>wykształcenie wyższe z geodezji</li><li>obywatelstwo "
                    "polskie</li><li>niekaralność za przestępstwo umyślne</li></ul>",
                ),
                Piece("heading", {"text": "Jak złożyć dokumenty", "level": "2"}),
                Piece(
                    "text",
                    "<p>W kancelarii, pocztą albo przez formularz "
                    '<a href="/uslugi/pismo-ogolne/">pismo ogólne do urzędu</a>.</p>',
                ),
            ),
        ),
        PageText(
            slug="pomoc-kancelaryjna",
            title="Pomoc w kancelarii",
            summary="Przyjmowanie i wysyłanie pism.",
            kind="JobPage",
            facts={
                "unit": "Kancelaria Ogólna",
                "until": Ahead(-30),
                "result": "Wybrano kandydatkę z Sędziejowic.",
            },
        ),
    ),
)

TENDERS = PageText(
    slug="zamowienia",
    title="Zamówienia publiczne",
    summary="Co kupuje i buduje powiat. Oferty składa się na platformie zakupowej.",
    kind="ListingPage",
    below=(
        PageText(
            slug="sol-drogowa",
            title="Dostawa soli drogowej na zimę",
            summary="Do 400 ton soli z dostawą do bazy w Łasku.",
            kind="TenderPage",
            facts={"number": "OR.272.14.2026", "until": Ahead(9, 10)},
        ),
        PageText(
            slug="remont-dachu",
            title="Remont dachu szkoły w Widawie",
            summary="Wymiana pokrycia i ocieplenie stropu.",
            kind="TenderPage",
            facts={
                "number": "OR.272.9.2026",
                "until": Ahead(-40, 10),
                "result": "Umowę podpisano 3 listopada.",
            },
        ),
    ),
)

PROJECTS = PageText(
    slug="projekty",
    title="Projekty",
    summary="Co powiat robi za pieniądze z Unii Europejskiej i z budżetu państwa.",
    kind="ListingPage",
    below=(
        PageText(
            slug="e-urzad",
            title="Cyfrowy urząd powiatu łaskiego",
            summary="Sprawy przez internet, mapa, dziennik i bezpieczne dane.",
            kind="ProjectPage",
            facts={
                "programme": "Fundusze Europejskie dla Łódzkiego 2021–2027 (przykład)",
                "value": "4250000.00",
                "support": "3612500.00",
                "since": Ahead(-200),
                "until": Ahead(500),
                "aim": "Mieszkaniec załatwi sprawę bez przychodzenia do urzędu i sprawdzi, co się z nią dzieje.",
                "results": "Portal, elektroniczne biuro obsługi, geoportal i obieg dokumentów w jednym systemie.",
            },
        ),
    ),
)
