"""The measured portal: the county's first pages, a bulletin, and so many documents that say what such documents say.

The same documents stand in three places: as pages in Wagtail's tables, in its search index, and in our search.
"""

from datetime import datetime, timedelta
from time import perf_counter
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection, transaction
from wagtail.models import AbstractPage as Page
from wagtail.models import Locale
from wagtail.search.backends import get_search_backend

from demo import bulletin, bulletin_pages, office
from demo.reach.tables import page_model
from powiat.front.bip import api as bip
from powiat.front.portal import api as portal
from powiat.ground.kernel.actor import Actor
from powiat.ground.org import api as org
from powiat.ground.search import api as search

_PLACES = (
    "Łasku,Kolumnie,Buczku,Sędziejowicach,Widawie,Wodzieradach,Wronowicach,Teodorach,Ostrowie,Orchowie".split(
        ","
    )
)
_ABOUT = (
    "remontu drogi powiatowej", "budowy chodnika", "zmian w budżecie powiatu", "dotacji dla szkół", "wycinki drzew przy drodze",
    "dzierżawy działki", "sprzedaży lokalu", "rejestracji pojazdów", "organizacji ruchu", "planu pracy komisji", "petycji mieszkańców",
    "przetargu na sól drogową", "naboru na stanowisko", "pomocy prawnej", "karty wędkarskiej", "opłat za prawo jazdy",
)  # fmt: skip
_KINDS = (
    "Uchwała",
    "Zarządzenie",
    "Obwieszczenie",
    "Ogłoszenie",
    "Sprawozdanie",
    "Protokół",
    "Umowa",
    "Zawiadomienie",
)
_SENTENCES = (
    "Zarząd Powiatu przyjął dokument na posiedzeniu i przekazał go do wykonania naczelnikowi wydziału.",
    "Sprawa dotyczy nieruchomości oznaczonej w ewidencji gruntów, a strony mogą przeglądać akta w starostwie.",
    "Termin składania uwag mija po dwudziestu jeden dniach od ogłoszenia, uwagi można przesłać przez internet.",
    "Wydatki pokryje budżet powiatu, a wykonawcę wybrano w trybie podstawowym bez negocjacji.",
    "Mieszkańcy pytali o harmonogram prac, zamknięcie drogi i objazdy dla autobusów szkolnych.",
    "Decyzja jest ostateczna, można ją zaskarżyć do sądu administracyjnego za pośrednictwem organu.",
    "Komisja zapoznała się z informacją o stanie szkół, remontach dachów i zakupie wyposażenia pracowni.",
)
_AT_ONCE = 5_000


def fill_site(by: Actor, now: datetime) -> None:
    """Everything but the many documents, as the demo county has it."""
    for command in ("load_eforms", "load_search", "load_bip_menu", "load_portal"):
        call_command(command, verbosity=0)
    for symbol, name, room, _, duties in office.UNITS:
        org.add_unit(symbol=symbol, name=name, room=room, duties=duties, by=by, now=now)
    for page in (*bulletin.PAGES, *(bulletin.Page(*one) for one in bulletin_pages.MORE)):
        text = bip.Text(
            section_id=bip.section_id(page.section),
            title=page.title,
            body=page.body,
            author=page.author,
            made_on=(now - timedelta(days=page.age)).date(),
        )
        draft = bip.write_draft(text=text, by=by, now=now)
        bip.publish_draft(draft_id=draft.pk, by=by, now=now)
    portal.index_all()
    call_command("hang_bells", verbosity=0)


def text_of(number: int) -> tuple[str, str]:
    """Title and words of one document; everything follows from its number."""
    place, about = _PLACES[number * 7 % 10], _ABOUT[number * 5 % 16]
    title = f"{_KINDS[number * 3 % 8]} nr {number}/{2015 + number % 12} w sprawie {about} w {place}"
    body = " ".join(_SENTENCES[(number + step * (1 + number % 5)) % 7] for step in range(4))
    return title, f"{body} Pozycja {number}. Dotyczy: {about}, {place}."


def fill_documents(many: int, now: datetime) -> dict[str, float]:
    """So many of them in each of the three places; seconds that each took."""
    clock = [perf_counter()]

    def lap() -> float:
        clock.append(perf_counter())
        return clock[-1] - clock[-2]

    pages = _pages(many, now)
    taken = {"pages": lap()}
    for start in range(0, many, _AT_ONCE):
        search.put_many(_entries(range(start, min(many, start + _AT_ONCE)), now))
    with connection.cursor() as cursor:
        cursor.execute("vacuum analyze search_searchentry")
    taken["our index"] = lap()
    index = get_search_backend().get_index_for_model(page_model("StandardPage"))
    for model in {
        type(one)
        for one in page_model("PortalPage").objects.exclude(pk__in=pages).filter(depth__gt=1).specific()
    }:
        get_search_backend().get_index_for_model(model).add_items(
            model, list(model.objects.exclude(pk__in=pages))
        )
    for start in range(0, many, _AT_ONCE):
        index.add_items(
            page_model("StandardPage"),
            list(page_model("StandardPage").objects.filter(pk__in=pages[start : start + _AT_ONCE])),
        )
    with connection.cursor() as cursor:
        cursor.execute("vacuum analyze wagtailsearch_indexentry")
    taken["Wagtail's index"] = lap()
    return taken


def _entries(numbers: range, now: datetime) -> list[search.Entry]:
    found = []
    for number in numbers:
        title, body = text_of(number)
        at = now - timedelta(hours=number)
        found.append(
            search.Entry("bip", f"pomiar-{number}", title, body, (), (search.PUBLIC,), f"/d/{number}/", at)
        )
    return found


@transaction.atomic
def _pages(many: int, now: datetime) -> list[int]:
    """Straight into the tables: one shelf page with all of them below it."""
    home = page_model("HomePage").objects.get()
    shelf = home.add_child(
        instance=page_model("StandardPage")(title="Archiwum pomiaru", slug="archiwum-pomiaru")
    )
    kind, locale = ContentType.objects.get_for_model(page_model("StandardPage")), Locale.get_default()
    made: list[int] = []
    for start in range(0, many, _AT_ONCE):
        numbers = range(start, min(many, start + _AT_ONCE))
        rows = page_model("PortalPage").objects.bulk_create(
            [_page(one, shelf, kind, locale, now) for one in numbers]
        )
        with connection.cursor() as cursor:
            cursor.executemany(
                "insert into portal_standardpage (portalpage_ptr_id, body) values (%s, %s::jsonb)",
                [(row.pk, _body(number)) for row, number in zip(rows, numbers, strict=True)],
            )
        made += [row.pk for row in rows]
    page_model("PortalPage").objects.filter(pk=shelf.pk).update(numchild=many)
    return made


def _page(number: int, shelf: Page, kind: ContentType, locale: Locale, now: datetime) -> Page:
    title, _ = text_of(number)
    return page_model("PortalPage")(
        path=type(shelf)._get_path(shelf.path, shelf.depth + 1, number + 1),
        depth=shelf.depth + 1,
        title=title,
        draft_title=title,
        slug=f"d{number}",
        url_path=f"{shelf.url_path}d{number}/",
        content_type=kind,
        locale=locale,
        translation_key=UUID(int=number + 1),
        live=True,
        first_published_at=now - timedelta(hours=number),
    )


def _body(number: int) -> str:
    words = text_of(number)[1]
    return f'[{{"type": "text", "value": "<p>{words}</p>", "id": "{UUID(int=number + 1)}"}}]'
