"""What a person reads once the house stands: addresses, and the table of demo accounts."""

import json

from launcher.house import House
from launcher.ports import Ports
from launcher.say import line, say


def welcome(house: House, port: int) -> None:
    base = f"http://127.0.0.1:{port}"
    say(f"\nePowiat działa: {base}/", "ePowiat is up")
    for path, pl, en in (
        ("/", "portal powiatu", "portal"),
        ("/uslugi/", "usługi: załatw sprawę", "services"),
        ("/sprawdz-sprawe/", "sprawdź swoją sprawę", "track a case"),
        ("/bip/", "Biuletyn Informacji Publicznej", "public information bulletin"),
        ("/biurko/", "biurko urzędnika", "the clerk's desk"),
        ("/dev/components/", "galeria komponentów", "gallery of components"),
    ):
        line(f"  {base + path:<44} {pl} · {en}")
    simulator = f"http://127.0.0.1:{Ports(port).simulator}/"
    line(f"  {simulator:<44} symulator ePUAP: zmyślone paczki · simulated ePUAP")
    _accounts(house)


def _accounts(house: House) -> None:
    if not house.accounts.exists():
        return
    rows = json.loads(house.accounts.read_text())
    if not rows:
        return
    say(f"\nKonta pokazowe (także w {house.accounts})", "demo accounts")
    titles = {"login": "login", "password": "hasło", "name": "kto", "role": "rola", "what": "co może"}
    widths = {
        key: max(len(title), *(len(str(row.get(key, ""))) for row in rows)) for key, title in titles.items()
    }
    for row in [titles, *rows]:
        line("  " + "  ".join(str(row.get(key, "")).ljust(width) for key, width in widths.items()).rstrip())
    line()
