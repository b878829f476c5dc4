"""Other pages: people and forms, the map, easy Polish, other languages, statements of accessibility."""

from powiat.front.portal.data import Ahead, EditionText, FormText, OfficialText, PageText, Piece

PEOPLE = PageText(
    slug="ludzie",
    title="Ludzie i wydziały",
    summary="Kto czym się zajmuje i kiedy przyjmuje.",
    kind="PeoplePage",
)
LIBRARY = PageText(
    slug="formularze",
    title="Formularze do pobrania",
    summary="Druki do wydrukowania i wypełnienia ręcznie. Zawsze dajemy obowiązującą wersję.",
    kind="FormLibraryPage",
)
MAP = PageText(
    slug="mapa",
    title="Mapa powiatu",
    summary="Pięć gmin, jedno starostwo w Łasku.",
    body=(
        Piece(
            "map",
            {
                "title": "Gminy powiatu łaskiego",
                "text": "Powiat tworzy pięć gmin: Łask, Buczek, Sędziejowice, Widawa i Wodzierady. "
                "Starostwo jest w Łasku, przy ul. Południowej 1.",
                "url": "",
            },
        ),
        Piece(
            "table",
            {
                "caption": "Gminy powiatu łaskiego",
                "rows": "Gmina;Rodzaj;Siedziba\nŁask;miejsko-wiejska;Łask\nBuczek;wiejska;Buczek\n"
                "Sędziejowice;wiejska;Sędziejowice\nWidawa;miejsko-wiejska;Widawa\nWodzierady;wiejska;Wodzierady",
            },
        ),
        Piece(
            "tour",
            {
                "title": "Zajrzyj do urzędu",
                "text": "Wirtualny spacer pokaże drogę do pokoju.",
                "url": "/spacer/",
            },
        ),
    ),
)
EASY = PageText(
    slug="latwe-do-czytania",
    title="Starostwo: tekst łatwy do czytania",
    summary="Krótko i prosto o tym, czym zajmuje się urząd powiatu.",
    kind="EasyPage",
    facts={
        "lines": [
            ("heading", "Co to jest starostwo"),
            ("sentence", "Starostwo to urząd powiatu."),
            ("sentence", "Powiat to pięć gmin."),
            ("sentence", "Urząd jest w Łasku, przy ulicy Południowej 1."),
            ("heading", "Co możesz tu załatwić"),
            ("sentence", "Możesz zarejestrować samochód."),
            ("sentence", "Możesz wymienić prawo jazdy."),
            ("sentence", "Możesz dostać mapę swojej działki."),
            ("sentence", "Możesz poprosić o pozwolenie na budowę."),
            ("heading", "Jak się z nami skontaktować"),
            ("sentence", "Możesz przyjść do urzędu."),
            ("sentence", "Możesz zadzwonić. Numer jest na dole strony."),
            ("sentence", "Możesz napisać list albo e-mail."),
            ("heading", "Jeśli potrzebujesz pomocy"),
            ("sentence", "Powiedz, jakiej pomocy potrzebujesz."),
            ("sentence", "Możesz rozmawiać w języku migowym."),
            ("sentence", "Możesz przyjść z psem przewodnikiem."),
            ("sentence", "W budynku jest winda."),
        ]
    },
)
ENGLISH = PageText(
    slug="en",
    title="Łask County",
    summary="What the county office does and how to reach it, in English.",
    kind="LanguageHomePage",
    language="en",
    body=(
        Piece("heading", {"text": "What we do", "level": "2"}),
        Piece(
            "text",
            "<p>The county office registers vehicles, issues driving licences and building permits, "
            "keeps land records and maps, runs secondary schools and maintains county roads.</p>",
        ),
        Piece("heading", {"text": "How to reach us", "level": "2"}),
        Piece(
            "text",
            "<p>Starostwo Powiatowe w Łasku, ul. Południowa 1, 98-100 Łask. Open on working days "
            "from 7:30 to 15:30, on Tuesdays to 17:00. You may write to us in English; official "
            "matters are settled in Polish.</p>",
        ),
    ),
    below=(
        PageText(
            slug="driving-licence",
            title="Exchange of a foreign driving licence",
            summary="How to exchange a licence issued abroad for a Polish one.",
            language="en",
            body=(
                Piece(
                    "text",
                    "<p>Come to the Vehicles and Driving Licences Department with your licence, its sworn "
                    "translation into Polish, a photograph and your residence document. We will ask the "
                    "country that issued it to confirm it.</p>",
                ),
            ),
        ),
    ),
)
UKRAINIAN = PageText(
    slug="uk",
    title="Повіт Ласький",
    summary="Чим займається повітове управління та як з нами зв’язатися, українською.",
    kind="LanguageHomePage",
    language="uk",
    body=(
        Piece("heading", {"text": "Чим ми займаємося", "level": "2"}),
        Piece(
            "text",
            "<p>Ми реєструємо транспортні засоби, видаємо посвідчення водія та дозволи на "
            "будівництво, ведемо облік земель і карти, керуємо середніми школами та доглядаємо "
            "повітові дороги.</p>",
        ),
        Piece("heading", {"text": "Як з нами зв’язатися", "level": "2"}),
        Piece(
            "text",
            "<p>Starostwo Powiatowe w Łasku, ul. Południowa 1, 98-100 Łask. Працюємо в робочі дні з "
            "7:30 до 15:30, у вівторок до 17:00. Офіційні справи вирішуємо польською мовою.</p>",
        ),
    ),
    below=(
        PageText(
            slug="posvidchennya",
            title="Обмін закордонного посвідчення водія",
            summary="Як обміняти посвідчення, видане за кордоном, на польське.",
            language="uk",
            body=(
                Piece(
                    "text",
                    "<p>Прийдіть до відділу комунікації з посвідченням, його присяжним перекладом польською, "
                    "фотографією та документом про проживання. Ми попросимо країну, яка його видала, "
                    "підтвердити його.</p>",
                ),
            ),
        ),
    ),
)

# (slug, what it is called, address, about a site or an app)
_OTHERS = (
    ("bip", "Biuletyn Informacji Publicznej", "/bip/", "site"),
    ("eboi", "Elektroniczne Biuro Obsługi Interesanta", "/uslugi/", "site"),
    ("mapa", "Geoportal powiatu łaskiego", "/geoportal/", "site"),
    ("dziennik", "Dziennik elektroniczny", "/dziennik/", "site"),
    ("aplikacja", "Aplikacja Zgłoś problem", "/interwencje/", "app"),
)


def statements(facts: dict) -> tuple[PageText, ...]:
    """Statements of the other sites and the app: the facts of the county's own, each with its subject."""
    shared = {name: value for name, value in facts.items() if name != "nonconformities"}
    dates = {name: Ahead(0) for name in ("site_published_on", "site_updated_on", "prepared_on")}
    return tuple(
        PageText(
            slug=slug,
            title=f"Deklaracja dostępności: {name}",
            summary="Jak spełnia wymagania dostępności i gdzie zgłosić trudność.",
            kind="DeclarationPage",
            facts=shared
            | dates
            | {"subject": name, "subject_url": address, "scope": scope, "nonconformities": _barrier(slug)},
        )
        for slug, name, address, scope in _OTHERS
    )


def _barrier(slug: str) -> list[tuple[str, dict]]:
    """What each of them cannot yet do."""
    place, effect, instead = {
        "mapa": (
            "Rysunek mapy",
            "Nie odczyta go czytnik ekranu.",
            "Te same dane są na listach i w tabelach.",
        ),
        "dziennik": (
            "Plan lekcji jako tabela",
            "Na wąskim ekranie przewija się w bok.",
            "Ten sam plan jest listą dni.",
        ),
        "aplikacja": ("Wskazanie miejsca na mapie", "Wymaga dotknięcia mapy.", "Adres można wpisać."),
    }.get(
        slug,
        (
            "Pliki przesłane przez innych",
            "Mogą nie mieć warstwy tekstowej.",
            "Na żądanie przekażemy tekst w ciągu 7 dni.",
        ),
    )
    return [("barrier", {"place": place, "effect": effect, "instead": instead, "until": None})]


OFFICIALS = (
    OfficialText(
        "Maria Jarzębowska", "Starosta Łaski", "", "kieruje powiatem", "pokój 1", "wtorek, 14:00–17:00"
    ),
    OfficialText(
        "Henryk Klonowiecki",
        "Wicestarosta",
        "",
        "drogi, szkoły, inwestycje",
        "pokój 1",
        "poniedziałek, 10:00–12:00",
    ),
    OfficialText(
        "Barbara Świerkowska",
        "Sekretarz Powiatu",
        "",
        "organizacja urzędu, skargi i wnioski",
        "pokój 4",
        "środa, 12:00–14:00",
    ),
    OfficialText("Anna Wrzosowska", "Naczelnik wydziału", "OR", "informacja publiczna, kadry", "pokój 4", ""),
    OfficialText(
        "Tadeusz Jodłowski",
        "Naczelnik wydziału",
        "KM",
        "rejestracja pojazdów, prawa jazdy",
        "pokój 12",
        "wtorek, 15:30–17:00",
    ),
    OfficialText(
        "Iwona Brzozowicz", "Naczelnik wydziału", "GK", "mapy, wypisy, narady koordynacyjne", "pokój 24", ""
    ),
    OfficialText(
        "Rafał Leszczynowski",
        "Naczelnik wydziału",
        "AB",
        "pozwolenia na budowę",
        "pokój 21",
        "wtorek, 13:00–16:00",
    ),
)

FORMS = (
    FormText(
        "rejestracja-pojazdu",
        "Wniosek o rejestrację pojazdu",
        "rejestracja-pojazdu",
        "art. 73 Prawa o ruchu drogowym",
        (
            EditionText("1", 900, 121),
            EditionText("2", 120, None),
        ),
    ),
    FormText(
        "zbycie-pojazdu",
        "Zawiadomienie o zbyciu pojazdu",
        "zbycie-pojazdu",
        "art. 78 Prawa o ruchu drogowym",
        (EditionText("1", 400, None),),
    ),
    FormText(
        "wypis-z-ewidencji",
        "Wniosek o wypis lub wyrys z ewidencji gruntów",
        "wypis-z-rejestru-gruntow",
        "art. 24 Prawa geodezyjnego i kartograficznego",
        (EditionText("1", 300, None),),
    ),
    FormText(
        "karta-wedkarska",
        "Wniosek o kartę wędkarską",
        "karta-wedkarska",
        "art. 7 ustawy o rybactwie śródlądowym",
        (EditionText("1", 500, None),),
    ),
    FormText(
        "pelnomocnictwo",
        "Pełnomocnictwo",
        "",
        "art. 32 i 33 Kodeksu postępowania administracyjnego",
        (EditionText("1", 700, None),),
    ),
)
