"""Every template that a visitor of the portal, the bulletin and the announcements may see, and where it is seen.

A template may stand here more than once: each state that looks different is a row. Words in braces are ids of the county.
`test_everybody.py` walks the list; the report of accessibility is made from what it finds.
"""

from typing import NamedTuple

from tests.journeys.stack import ROOT, Stack

FOLDERS = ("front/portal", "front/bip", "front/announcements", "ground/search", "ground/ui")


class Sight(NamedTuple):
    """One state of one template."""

    template: str
    address: str
    says: str = ""
    status: int = 200


SIGHTS = (
    Sight("portal/home.html", "/"),
    Sight("portal/service_list.html", "/sprawy/", "wszystkie sprawy"),
    Sight("portal/service.html", "/sprawy/informacja-publiczna/", "z formularzem przez internet"),
    Sight("portal/service.html", "/sprawy/rejestracja-pojazdu/", "z drukiem do pobrania"),
    Sight("portal/form_list.html", "/formularze/"),
    Sight("portal/form.html", "/formularze/rejestracja-pojazdu/", "wersja obowiązująca"),
    Sight("portal/form.html", "/formularze/rejestracja-pojazdu/1/", "wersja dawna"),
    Sight("portal/news_list.html", "/aktualnosci/"),
    Sight("portal/news.html", "/aktualnosci/remont-drogi-w-buczku/", "z ramką"),
    Sight("portal/news.html", "/aktualnosci/pismo-do-urzedu-bez-wychodzenia-z-domu/", "z pytaniami"),
    Sight("portal/event_list.html", "/wydarzenia/", "ten miesiąc"),
    Sight("portal/event_list.html", "/wydarzenia/?miesiac=2031-02", "miesiąc bez wydarzeń"),
    Sight("portal/event.html", "/wydarzenia/sesja-rady/"),
    Sight("portal/event.html", "/wydarzenia/warsztaty-mapy/", "odwołane"),
    Sight("portal/people.html", "/ludzie/"),
    Sight("portal/contact.html", "/kontakt/"),
    Sight("portal/listing.html", "/praca/", "praca"),
    Sight("portal/listing.html", "/zamowienia/", "zamówienia"),
    Sight("portal/offer.html", "/praca/inspektor-geodezja/", "nabór otwarty"),
    Sight("portal/offer.html", "/praca/pomoc-kancelaryjna/", "nabór zakończony"),
    Sight("portal/offer.html", "/zamowienia/sol-drogowa/", "zamówienie"),
    Sight("portal/offer.html", "/projekty/e-urzad/", "projekt unijny"),
    Sight("portal/standard.html", "/dane-osobowe/"),
    Sight("portal/standard.html", "/mapa/", "mapa z opisem i tabelą"),
    Sight("portal/standard.html", "/en/", "po angielsku"),
    Sight("portal/standard.html", "/uk/", "po ukraińsku"),
    Sight("portal/easy.html", "/latwe-do-czytania/"),
    Sight("portal/map_of_site.html", "/mapa-strony/"),
    Sight("portal/declaration.html", "/deklaracja-dostepnosci/", "portal"),
    Sight("portal/declaration.html", "/deklaracja-dostepnosci/aplikacja/", "aplikacja"),
    Sight("portal/audit.html", "/deklaracja-dostepnosci/raport-z-badania/"),
    Sight("announcements/warning_list.html", "/ostrzezenia/"),
    Sight("announcements/warning.html", "/ostrzezenia/{warning}/"),
    Sight("announcements/stay_informed.html", "/badz-na-biezaco/"),
    Sight("announcements/newsletter.html", "/newsletter/"),
    Sight("announcements/newsletter_asked.html", "/newsletter/sprawdz-poczte/"),
    Sight("search/public.html", "/szukaj/", "pusta"),
    Sight("search/public.html", "/szukaj/?q=rejestracja", "wyniki"),
    Sight("search/public.html", "/szukaj/?q=zzzqqq", "nic nie znaleziono"),
    Sight("404.html", "/nie-ma-takiej-strony/", status=404),
    Sight("bip/home.html", "/bip/"),
    Sight("bip/section.html", "/bip/dzial/rada-powiatu/"),
    Sight("bip/article.html", "/bip/{article}/"),
    Sight("bip/article.html", "/bip/{article}/wersje/1/", "dawna wersja"),
    Sight("bip/versions.html", "/bip/{article}/wersje/"),
    Sight("bip/difference.html", "/bip/{article}/wersje/1..2/"),
    Sight("bip/register.html", "/bip/rejestr-zmian/"),
    Sight("bip/registers.html", "/bip/rejestry/"),
    Sight("bip/register_rows.html", "/bip/rejestry/umowy/"),
    Sight("bip/register_row.html", "/bip/rejestry/umowy/{row}/"),
    Sight("bip/register_row_gone.html", "/bip/rejestry/umowy/{gone}/", status=410),
    Sight("bip/petition_summary.html", "/bip/rejestry/petycje/zbiorcza/"),
    Sight("bip/how_to_get.html", "/bip/jak-uzyskac-informacje/"),
    Sight("bip/reuse.html", "/bip/ponowne-wykorzystywanie/"),
    Sight("bip/abbreviations.html", "/bip/skroty/"),
    Sight("bip/exclusions.html", "/bip/wylaczenia-jawnosci/"),
    Sight("bip/statistics.html", "/bip/statystyka/"),
    Sight("bip/site_map.html", "/bip/mapa/"),
    Sight("bip/archive.html", "/bip/archiwum/"),
    Sight("bip/editors.html", "/bip/redakcja/"),
    Sight("bip/guide.html", "/bip/instrukcja/"),
    Sight("bip/open_data.html", "/data/"),
    Sight("bip/search.html", "/bip/szukaj/?q=umowa", "wyniki"),
    Sight("bip/search.html", "/bip/szukaj/?q=zzzqqq", "nic nie znaleziono"),
)
# What stands elsewhere: the test that looks at it.
ELSEWHERE = {
    "portal/frame.html": "frame of the others",
    "portal/paper_form.html": "a printed page",
    "bip/base.html": "frame of the others",
    "bip/article_withdrawn.html": "test_bulletin",
    "bip/archive_page.html": "test_bulletin",
    "announcements/newsletter_mine.html": "test_newsletter",
    "announcements/newsletter_gone.html": "test_newsletter",
    "announcements/emergency.html": "test_everybody: the emergency",
    "announcements/desk_emergency.html": "test_everybody: the emergency",
}
_DESK = ("portal/upkeep_", "bip/desk_", "bip/redact_", "announcements/desk_", "search/desk", "ui/")
_ERRORS = ("400.html", "403.html", "403_csrf.html", "429.html", "500.html")


def pages_of_visitors() -> set[str]:
    """Templates that are whole pages for visitors, as the folders have them."""
    found = set()
    for folder in FOLDERS:
        root = ROOT / "src" / "powiat" / folder / "templates"
        for file in root.rglob("*.html"):
            name = file.relative_to(root).as_posix()
            is_whole = "{% extends" in file.read_text(encoding="utf-8")
            if is_whole and not name.startswith((*_DESK, "wagtailadmin/")) and name not in _ERRORS:
                found.add(name)
    return found


def addresses(stack: Stack) -> list[Sight]:
    """The list with the county's ids in place."""
    ids = {
        "article": stack.first(
            "select article_id from bip_version group by 1 order by count(*) desc, 1 limit 1"
        ),
        "row": stack.first(
            "select r.id from bip_registerrow r join bip_register g on g.id = r.register_id"
            " where g.slug = 'umowy' and r.withdrawn_at is null order by r.id limit 1"
        ),
        "gone": stack.first(
            "select r.id from bip_registerrow r join bip_register g on g.id = r.register_id"
            " where g.slug = 'umowy' and r.withdrawn_at is not null order by r.id"
        ),
        "warning": stack.first("select id from announcements_publicwarning order by id limit 1"),
    }
    return [one._replace(address=one.address.format(**ids)) for one in SIGHTS]
