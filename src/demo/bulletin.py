"""What the demo county has in its bulletin (BIP)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.conf import settings

from demo.bulletin_pages import MORE
from powiat.front.bip import api as bip
from powiat.ground.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class Page:
    """One article; `age` is how many days ago it was published."""

    section: str
    title: str
    body: str
    author: str
    age: int


PAGES = [
    Page(
        "statut-powiatu",
        "Statut Powiatu Łaskiego",
        "Statut określa ustrój powiatu, zasady pracy rady, jej komisji i zarządu.\n\nTekst jednolity obejmuje zmiany przyjęte do końca 2025 roku.",
        "Biuro Rady Powiatu",
        320,
    ),
    Page(
        "organizacja-regulamin-organizacyjny-schemat",
        "Regulamin organizacyjny starostwa",
        "Starostwo ma dwanaście komórek organizacyjnych. Pracą kieruje starosta przy pomocy wicestarosty i sekretarza.\n\n## Komórki\n\n- Wydział Organizacyjny\n- Kancelaria Ogólna\n- Wydział Komunikacji\n- Wydział Architektury i Budownictwa\n- Wydział Geodezji i Kartografii",
        "Wydział Organizacyjny",
        300,
    ),
    Page(
        "dane-kontaktowe-i-godziny-pracy",
        "Godziny pracy i kontakt",
        "Starostwo pracuje od poniedziałku do piątku od 7.30 do 15.30, a we wtorki do 17.00.\n\nKancelaria: parter, pokój 2.",
        "Wydział Organizacyjny",
        210,
    ),
    Page(
        "budzet-i-zmiany",
        "Budżet powiatu na 2026 rok",
        "Uchwała budżetowa określa dochody, wydatki i plan inwestycji drogowych.\n\n| dział | plan |\n|---|---|\n| drogi | 18,4 mln zł |\n| oświata | 41,2 mln zł |\n| pomoc społeczna | 12,9 mln zł |",
        "Wydział Finansowy",
        290,
    ),
    Page(
        "sprawozdania-budzetowe",
        "Sprawozdanie z wykonania budżetu za pierwsze półrocze 2026 roku",
        "Dochody wykonano w 52 procentach planu, wydatki w 48 procentach.",
        "Wydział Finansowy",
        95,
    ),
    Page(
        "wykazy-nieruchomosci-do-sprzedazy-dzierzawy",
        "Wykaz nieruchomości przeznaczonych do dzierżawy",
        "Do dzierżawy przeznaczono trzy działki rolne w gminie Sędziejowice. Wykaz wisi 21 dni.",
        "Wydział Gospodarki Nieruchomościami",
        12,
    ),
    Page(
        "postepowania",
        "Przebudowa drogi powiatowej Łask – Buczek",
        "Postępowanie w trybie podstawowym. Termin składania ofert mija po 30 dniach od ogłoszenia.",
        "Wydział Finansowy",
        33,
    ),
    Page(
        "obwieszczenia",
        "Zawiadomienie o wszczęciu postępowania: regulacja rzeki Grabi",
        "Zawiadamiamy strony o wszczęciu postępowania. Akta można przejrzeć w Wydziale Ochrony Środowiska i Rolnictwa, pokój 30.",
        "Wydział Ochrony Środowiska i Rolnictwa",
        6,
    ),
    Page(
        "nabor-na-wolne-stanowiska",
        "Nabór: podinspektor w Wydziale Komunikacji",
        "Szukamy osoby, która lubi porządek w dokumentach i spokojną rozmowę z ludźmi. Dokumenty przyjmujemy przez 14 dni.",
        "Sekretarz Powiatu",
        4,
    ),
    Page(
        "nieodplatna-pomoc-prawna",
        "Gdzie uzyskać bezpłatną poradę prawną",
        "Punkty działają w Łasku i w Widawie. Wizytę można umówić telefonicznie.",
        "Wydział Organizacyjny",
        120,
    ),
    Page(
        "petycje",
        "Petycja w sprawie ścieżki rowerowej do Kolumny",
        "Petycję złożyła grupa mieszkańców. Zarząd rozpatrzy ją w ciągu trzech miesięcy.",
        "Wydział Organizacyjny",
        18,
    ),
]

HIDDEN = {
    "exclusion_scope": "nazwiska pracowników niepełniących funkcji publicznych",
    "exclusion_basis": "art. 5 ust. 2 ustawy o dostępie do informacji publicznej",
    "exclusion_by": "Starosta Łaski",
    "exclusion_interest": "tych pracowników, ze względu na ich prywatność",
}
CORRECTED = "Godziny pracy i kontakt"
WITHDRAWN = "Wykaz nieruchomości przeznaczonych do dzierżawy"
WITHDRAWN_WHY = "Wykaz podawał błędną powierzchnię działki. Poprawny opublikujemy po sprawdzeniu."


def publish(editor: Actor, now: datetime) -> None:
    """Every page, in the order of time."""
    for page in sorted((*PAGES, *(Page(*one) for one in MORE)), key=lambda one: -one.age):
        at = now - timedelta(days=page.age)
        text = bip.Text(
            section_id=bip.section_id(page.section),
            title=page.title,
            body=page.body,
            author=page.author,
            made_on=at.date(),
            **(HIDDEN if page.section == "kontrole-zewnetrzne" else {}),
        )
        draft = bip.write_draft(text=text, by=editor, now=at)
        version = bip.publish_draft(draft_id=draft.pk, by=editor, now=at)
        if page.title == CORRECTED:
            _correct(version.article_id, text, editor, now)
        elif page.title == WITHDRAWN:
            bip.withdraw(article_id=version.article_id, reason=WITHDRAWN_WHY, by=editor, now=now)


def _correct(article_id: int, text: bip.Text, editor: Actor, now: datetime) -> None:
    """A second wording, so that there is a difference to look at."""
    draft = bip.start_correction(article_id=article_id, by=editor, now=now)
    body = text.body.replace("7.30 do 15.30", "7.30 do 15.00").replace("do 17.00", "do 18.00")
    text = replace(text, body=body, note="We wtorki pracujemy godzinę dłużej")
    bip.write_draft(text=text, by=editor, now=now, draft_id=draft.pk)
    bip.publish_draft(draft_id=draft.pk, by=editor, now=now)


def publish_one(by: Actor, now: datetime) -> None:
    """The oldest document with data of a person goes the three steps; the others wait for the visitor."""
    one = next((found for found in bip.waiting() if found.personal), None)
    if one is None:
        return
    words = [found.text for found in bip.offered(one, settings.OFFICE) if found.is_sure]
    bip.anonymise(publication_id=one.pk, phrases=words, areas=(), by=by, now=now)
    text = bip.Text(
        section_id=bip.section_id("decyzje-i-inne-rozstrzygniecia"),
        title=f"{one.title}, znak {one.case_mark}",
        body=f"Dokument wydany w sprawie {one.case_mark}. Prowadzi ją {one.unit_name}.",
        author=one.signed_by or one.unit_name,
        made_on=(one.signed_at or now).date(),
        exclusion_scope="dane pozwalające rozpoznać osoby fizyczne" if words else "",
        exclusion_basis="art. 5 ust. 2 ustawy o dostępie do informacji publicznej" if words else "",
        exclusion_by=by.name if words else "",
        exclusion_interest="osób fizycznych, ze względu na ich prywatność" if words else "",
    )
    bip.publish_copy(publication_id=one.pk, text=text, by=by, now=now)
