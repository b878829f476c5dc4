"""The first content of the portal. Events and people are made up; the places are real."""

from datetime import date

from powiat.front.portal.data import PageText, Piece, SiteText
from powiat.front.portal.management.content import events, pages, services


def text(html: str) -> Piece:
    """A piece of running text."""
    return Piece("text", html)


def heading(words: str) -> Piece:
    """A chapter's heading."""
    return Piece("heading", {"text": words, "level": "2"})


def questions(*pairs: tuple[str, str]) -> Piece:
    """Questions with answers."""
    return Piece("questions", [{"title": title, "text": answer} for title, answer in pairs])


NEWS = (
    PageText(
        slug="pismo-do-urzedu-bez-wychodzenia-z-domu",
        title="Pismo do urzędu wyślesz bez wychodzenia z domu",
        summary=(
            "Formularz wypełnisz w telefonie, a numer pisma i hasło pozwolą śledzić, co się z nim dzieje."
        ),
        days_ago=2,
        body=(
            text(
                "<p>Od dziś każdą sprawę w starostwie można zacząć przez internet. Nie trzeba zakładać "
                "konta: "
                "wystarczy wypełnić formularz, dołączyć pliki i zapisać numer, który pojawi się na "
                "końcu.</p>"
            ),
            heading("Jak to działa"),
            text(
                "<ol><li>Wybierz sprawę na stronie „Załatw sprawę”.</li><li>Odpowiedz na pytania. Szkic "
                "zapisuje się sam, możesz do niego wrócić.</li><li>Zapisz numer pisma i hasło.</li></ol>"
                "<p>Na stronie „Sprawdź sprawę” zobaczysz, kto się nią zajmuje, do kiedy ma odpowiedzieć i "
                "pod jaki numer zadzwonić.</p>"
            ),
            questions(
                (
                    "Czy potrzebuję podpisu elektronicznego?",
                    "<p>Zwykłe pismo wyślesz bez niego. Gdy prawo wymaga podpisu, formularz o tym powie.</p>",
                ),
                (
                    "A jeśli wolę przyjść?",
                    "<p>Zapraszamy. Pracownik kancelarii wprowadzi pismo przy Tobie i wyda Ci ten sam "
                    "numer.</p>",
                ),
            ),
        ),
    ),
    PageText(
        slug="remont-drogi-w-buczku",
        title="Rusza remont drogi powiatowej w Buczku",
        summary="Od poniedziałku na odcinku 1,8 km ruch będzie odbywał się jednym pasem.",
        days_ago=5,
        body=(
            Piece(
                "note",
                {
                    "kind": "warning",
                    "title": "Zmiana organizacji ruchu",
                    "text": "<p>Prosimy o wolniejszą jazdę i stosowanie się do sygnałów świetlnych.</p>",
                },
            ),
            text(
                "<p>Wykonawca wymieni nawierzchnię, poprawi odwodnienie i zbuduje chodnik po jednej "
                "stronie "
                "jezdni. Dojazd do posesji będzie zapewniony przez cały czas robót.</p><p>Prace potrwają "
                "do "
                "końca marca, z przerwą na silny mróz.</p>"
            ),
        ),
    ),
    PageText(
        slug="bezplatna-pomoc-prawna",
        title="Bezpłatna pomoc prawna w każdej gminie",
        summary=(
            "Prawnik doradzi w pięciu punktach. Na wizytę można zapisać się telefonicznie lub przez internet."
        ),
        days_ago=9,
        body=(
            text(
                "<p>Z porady może skorzystać każdy, kogo nie stać na odpłatną pomoc prawną: wystarczy "
                "oświadczenie. Osobom, które nie mogą przyjść, prawnik doradzi przez telefon albo w "
                "domu.</p>"
            ),
            heading("Gdzie i kiedy"),
            text(
                "<ul><li>Łask: poniedziałek i środa, 8:00–12:00</li><li>Buczek: wtorek, 9:00–13:00</li>"
                "<li>Sędziejowice: środa, 12:00–16:00</li><li>Widawa: czwartek, 9:00–13:00</li>"
                "<li>Wodzierady: piątek, 8:00–12:00</li></ul>"
            ),
        ),
    ),
    PageText(
        slug="przygotuj-sie-na-zime",
        title="Czujnik czadu może uratować życie",
        summary="Sezon grzewczy trwa. Przypominamy, jak uchronić dom przed tlenkiem węgla.",
        days_ago=14,
        body=(
            text(
                "<p>Tlenku węgla nie widać i nie czuć. Powstaje, gdy w piecu lub kuchence brakuje "
                "powietrza.</p>"
                "<ul><li>Co roku zamów przegląd przewodów kominowych.</li><li>Nie zasłaniaj kratek "
                "wentylacyjnych.</li><li>Zamontuj czujnik w pomieszczeniu, w którym się pali.</li></ul>"
                "<p>Gdy poczujesz ból głowy i senność, otwórz okna, wyjdź i zadzwoń pod numer 112.</p>"
            ),
        ),
    ),
    PageText(
        slug="nowe-kierunki-w-szkolach",
        title="Szkoły powiatu zapraszają na dni otwarte",
        summary="W styczniu i lutym można zobaczyć pracownie i porozmawiać z uczniami siedmiu szkół.",
        days_ago=20,
        body=(
            text(
                "<p>Ósmoklasiści i ich rodzice zobaczą, jak wygląda nauka w liceach, technikach i szkołach "
                "branżowych. Nauczyciele odpowiedzą na pytania o nabór i o stypendia.</p>"
                "<p>Terminy podamy na początku stycznia na tej stronie.</p>"
            ),
        ),
    ),
    PageText(
        slug="urzad-nieczynny-24-grudnia",
        title="24 grudnia urząd jest nieczynny",
        summary="Wigilia jest dniem wolnym od pracy. Pisma przez internet przyjmujemy także wtedy.",
        days_ago=25,
        body=(
            text(
                "<p>Pismo wysłane przez internet w dniu wolnym dostanie potwierdzenie od razu, a "
                "zajmiemy się "
                "nim w najbliższym dniu roboczym.</p>"
            ),
        ),
    ),
)

PAGES = (
    PageText(
        slug="dane-osobowe",
        title="Ochrona danych osobowych",
        summary="Kto, po co i jak długo przetwarza Twoje dane w starostwie.",
        body=(
            heading("Kto odpowiada za dane"),
            text(
                "<p>Administratorem danych jest Starosta Łaski z siedzibą w Łasku. W sprawach danych "
                "możesz "
                "napisać do inspektora ochrony danych na adres iod@powiat-laski.example.</p>"
            ),
            heading("Po co nam dane"),
            text(
                "<p>Dane podane w piśmie służą do załatwienia sprawy, której dotyczy. Podstawą jest "
                "przepis "
                "prawa, który nakłada na urząd ten obowiązek (art. 6 ust. 1 lit. c i e RODO). Konto w "
                "serwisie "
                "jest dobrowolne.</p>"
            ),
            heading("Jak długo"),
            text(
                "<p>Akta spraw przechowujemy tak długo, jak wymagają tego przepisy o archiwach. Konto "
                "możesz "
                "usunąć w każdej chwili; pisma złożone przez konto zostają w aktach.</p>"
            ),
            heading("Twoje prawa"),
            text(
                "<ul><li>dostęp do danych i ich kopia,</li><li>poprawienie danych,</li><li>usunięcie lub "
                "ograniczenie, gdy pozwala na to prawo,</li><li>skarga do Prezesa Urzędu Ochrony Danych "
                "Osobowych.</li></ul><p>Na stronie używamy tylko plików cookie niezbędnych do działania "
                "formularzy i logowania. Nie śledzimy odwiedzających.</p>"
            ),
        ),
    ),
    PageText(
        slug="o-powiecie",
        title="O powiecie",
        summary="Pięć gmin w sercu województwa łódzkiego.",
        body=(
            text(
                "<p>Powiat łaski tworzą gminy Łask, Buczek, Sędziejowice, Widawa i Wodzierady. Siedzibą "
                "władz "
                "jest Łask.</p><p>Powiat prowadzi szkoły ponadpodstawowe, utrzymuje drogi powiatowe, "
                "wydaje "
                "pozwolenia na budowę i prawa jazdy, rejestruje pojazdy, prowadzi ewidencję gruntów i "
                "budynków "
                "oraz pomaga rodzinom i osobom z niepełnosprawnościami.</p>"
            ),
        ),
    ),
)

DECLARATION: dict = {
    "status": "partial",
    "nonconformities": (
        Piece(
            "barrier",
            {
                "place": "Skany dokumentów sprzed 2026 roku w BIP",
                "effect": "Nie mają warstwy tekstowej, więc czytnik ekranu ich nie odczyta.",
                "instead": "Na żądanie przekażemy tekst w ciągu 7 dni.",
                "until": date(2027, 12, 31),
            },
        ),
    ),
    "conveniences": "Strona działa bez JavaScriptu i po powiększeniu do 400%. U góry można wybrać "
    "większy "
    "tekst, jasny lub ciemny wygląd i wysoki kontrast.",
    "contact_name": "Koordynator do spraw dostępności",
    "contact_email": "dostepnosc@powiat-laski.example",
    "contact_phone": "43 000 00 01",
    "architecture": "Siedziba urzędu: ul. Południowa 1, 98-100 Łask.\n\nDo wejścia głównego prowadzi "
    "pochylnia. "
    "Kancelaria, punkt obsługi i toaleta dla osób z niepełnosprawnościami są na parterze. Na piętra "
    "jeździ winda "
    "z przyciskami opisanymi pismem Braille'a i głosem. Przed budynkiem są dwa miejsca parkingowe "
    "dla osób "
    "z niepełnosprawnościami. Do budynku można wejść z psem asystującym.",
    "communication": "Z tłumaczem polskiego języka migowego online można porozmawiać w kancelarii w "
    "godzinach "
    "pracy urzędu; wizytę w innym miejscu prosimy zgłosić trzy dni wcześniej.\n\nNa życzenie "
    "wysyłamy pisma "
    "dużym drukiem i w tekście łatwym do czytania.",
}
SITE = SiteText(
    headline="W czym możemy pomóc?",
    lead="Sprawy, zgłoszenia, mapa i kontakt ze Starostwem Powiatowym w Łasku.",
    shortcuts=(
        {
            "title": "Rejestracja samochodu",
            "text": "Kupione w Polsce: co wziąć i ile to kosztuje.",
            "url": "/sprawy/rejestracja-pojazdu/",
            "icon": "car",
        },
        {
            "title": "Pozwolenie na budowę",
            "text": "Od planu do ostatecznej decyzji.",
            "url": "/sprawy/pozwolenie-na-budowe/",
            "icon": "building-2",
        },
        {
            "title": "Wypis i wyrys działki",
            "text": "Dokument z ewidencji gruntów.",
            "url": "/sprawy/wypis-z-rejestru-gruntow/",
            "icon": "map",
        },
        {
            "title": "Informacja publiczna",
            "text": "Każdy może zapytać, bez podania powodu.",
            "url": "/sprawy/informacja-publiczna/",
            "icon": "landmark",
        },
        {
            "title": "Zapisy do szkół",
            "text": "Licea, technika i szkoły branżowe.",
            "url": "/sprawy/nabor-do-szkol/",
            "icon": "graduation-cap",
        },
        {
            "title": "Ludzie i wydziały",
            "text": "Telefony, pokoje i dyżury.",
            "url": "/ludzie/",
            "icon": "users",
        },
    ),
    news=NEWS,
    pages=PAGES,
    declaration=DECLARATION,
    more=(
        PageText(
            slug="sprawy",
            title="Jak załatwić sprawę",
            summary="Wybierz sprawę. Przeczytasz, co przygotować, ile to kosztuje i jak długo potrwa.",
            kind="ServiceIndexPage",
            below=services.CARDS,
        ),
        events.EVENTS,
        events.JOBS,
        events.TENDERS,
        events.PROJECTS,
        pages.PEOPLE,
        pages.LIBRARY,
        pages.MAP,
        pages.EASY,
        pages.ENGLISH,
        pages.UKRAINIAN,
        *pages.statements(DECLARATION),
    ),
)
