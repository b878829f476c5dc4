"""Every page that the journeys pass through, by who opens it. Words in braces are ids looked up in the county."""

from tests.journeys.stack import Stack

# What a visitor of the portal and the bulletin sees stands in `showcase.py`, and is looked at more closely there.
PUBLIC = (
    "/spacer/",
    "/spacer/sala-obslugi/",
    "/spacer/trasa/?start=wejscie&end=geodezja&step_free=on",
    "/o-powiecie/",
    "/szukaj/?q=drzewo",
    "/uslugi/",
    "/uslugi/informacja-publiczna/",
    "/uslugi/informacja-publiczna/formularz/",
    "/uslugi/pismo-ogolne/",
    "/sprawdz-sprawe/",
    "/konto/logowanie/",
    "/konto/rejestracja/",
    "/konto/nieczynne/",
)
RESIDENT = (
    "/moje-sprawy/",
    "/konto/",
    "/konto/sesje/",
    "/konto/dwa-kroki/",
    "/konto/profil/",
    "/konto/wyloguj/",
)
CLERK = (
    "/biurko/",
    "/biurko/pisma/",
    "/biurko/pisma/{letter}/",
    "/biurko/sprawy/",
    "/biurko/sprawy/{case}/",
    "/biurko/sprawy/{case}/metryka/",
    "/biurko/dokumenty/{draft}/",
    "/biurko/dokumenty/{sealed}/",
    "/biurko/wychodzace/",
    "/biurko/interesanci/",
    "/biurko/interesanci/nowy/",
    "/biurko/widoki/nowy/?lista=sprawy&termin=po&sortuj=-data",
    "/biurko/podpisy/",
    "/biurko/szukaj/?q=umowa",
    "/biurko/powiadomienia/",
)
REGISTRY = ("/biurko/", "/biurko/pisma/?widok=dekretacja", "/biurko/pisma/nowe/", "/biurko/pisma/epuap/")
# Those who see all, those who see their own department only.
BOARD = ("/biurko/", "/biurko/sprawy/", "/biurko/organizacja/", "/biurko/podpisy/pieczec/")
TRANSPORT = ("/biurko/", "/biurko/sprawy/", "/biurko/interesanci/?q=nikt-taki")
HEAD = ("/biurko/", "/biurko/dokumenty/{submitted}/")
EDITOR = (
    "/biurko/bip/",
    "/biurko/bip/nowa/",
    "/biurko/bip/z-eod/{publication}/",
    "/biurko/bip/rejestry/",
    "/biurko/bip/rejestry/umowy/",
    "/biurko/bip/rejestry/umowy/nowa/",
    "/biurko/bip/rejestry/umowy/cru/?since=2026-01-01&until=2026-12-31",
    "/biurko/bip/wnioski/",
    "/biurko/bip/archiwum/",
    "/biurko/bip/stan/",
)
OPERATOR = ("/biurko/bip/dziennik/", "/biurko/system/", "/biurko/system/polaczenia/", "/biurko/formularze/")
BY_WHOM: dict[str, tuple[str | None, tuple[str, ...]]] = {
    "public": (None, PUBLIC),
    "resident": ("mieszkanka@poczta.example", RESIDENT),
    "registry": ("kancelaria", REGISTRY),
    "clerk": ("referent", CLERK),
    "head": ("naczelnik", HEAD),
    "board": ("starosta", BOARD),
    "transport": ("komunikacja", TRANSPORT),
    "editor": ("referent", EDITOR),
    "operator": ("administrator", OPERATOR),
}
RESIDENTS = (
    "/",
    "/aktualnosci/remont-drogi-w-buczku/",
    "/sprawy/rejestracja-pojazdu/",
    "/uslugi/",
    "/uslugi/informacja-publiczna/",
    "/uslugi/informacja-publiczna/formularz/",
    "/sprawdz-sprawe/",
    "/bip/",
    "/kontakt/",
    "/konto/logowanie/",
)
OR_DOCUMENT = (
    "select d.id from eod_document d join eod_case c on c.id = d.case_id join org_unit u on u.id = c.unit_id"
    " where u.symbol = 'OR' and d.stage = any(%s) order by d.id limit 1"
)


def addresses(stack: Stack, patterns: tuple[str, ...]) -> list[str]:
    """The patterns with ids of the county; what the county lacks is not looked at."""
    ids = {
        "letter": stack.first(
            "select l.id from eod_letter l join org_unit u on u.id = l.unit_id where u.symbol = 'OR' order by l.id desc"
        ),
        "case": stack.first(
            "select c.id from eod_case c join org_unit u on u.id = c.unit_id where u.symbol = 'OR' order by c.id desc"
        ),
        "draft": stack.first(OR_DOCUMENT, ["draft"]),
        "submitted": stack.first(OR_DOCUMENT, ["submitted"]),
        "sealed": stack.first(OR_DOCUMENT, ["sealed", "signed", "sent", "delivered"]),
        "publication": stack.first("select id from bip_publication order by id"),
    }
    return [one.format(**ids) for one in patterns if all(ids[name] for name in ids if f"{{{name}}}" in one)]
