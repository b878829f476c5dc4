"""Reference: docs/reference.md, made from the code. `python -m tests.house.reference` writes it anew."""

import ast
import importlib
import inspect
import os
import re

import django

from tests.house.sources import PRODUCT, ROOT, python_files

PAPER = ROOT / "docs" / "reference.md"
HEAD = """# Reference

Made from the code by `PYTHONPATH=src python -m tests.house.reference`; a test fails when it is out of date. Do not edit.
"""

# Every variable of the environment that the house reads, and what it means.
SETTINGS = {
    "DATABASE_URL": "the office's own PostgreSQL; without it the private cluster",
    "DJANGO_SETTINGS_MODULE": "`config.settings.prod` on the county's server; `config.settings.demo` when not given",
    "POWIAT_BIP_FOUR_EYES": "1: a page of BIP is approved by another person than its author (0)",
    "POWIAT_BIP_REPORTED_AT": "day on which BIP's address was reported to the minister (ISO)",
    "POWIAT_CLAMD": "socket of clamd; without it files are not scanned, and the files say so",
    "POWIAT_EPUAP": "who stands behind ePUAP: `fake` or `real`",
    "POWIAT_EPUAP_ADDRESS": "address of ePUAP's file service; the simulator's when not given",
    "POWIAT_FEDIVERSE": "who stands behind the servers of followers: `fake` or `real`",
    "POWIAT_LINKS": "who is asked whether other people's pages are still there: `fake` (nobody) or `real`",
    "POWIAT_LINKS_INSIDE": "pages inside our own network that may be asked, `name:port`, parted by commas",
    "POWIAT_FEDIVERSE_INSIDE": "servers of followers inside our own network, `name:port`, parted by commas",
    "POWIAT_HOSTS": "names under which the house is reached, parted by commas",
    "POWIAT_IMGW": "who stands behind the weather service IMGW: `fake` or `real`",
    "POWIAT_IMGW_ADDRESS": "address of IMGW's open data; the simulator's when not given",
    "POWIAT_IMGW_STATION": "name of the nearest weather station, as in IMGW's addresses (sieradz)",
    "POWIAT_LEAKED_PASSWORDS": "file with sums of leaked passwords, which nobody may choose",
    "POWIAT_LIVE_ADDRESS": "origin of the live messages; `./powiat` gives it",
    "POWIAT_MAIL_FROM": "sender of the mails",
    "POWIAT_OPEN311": "who stands behind other offices' Open311 servers: `fake` or `real`",
    "POWIAT_OPEN311_INSIDE": "Open311 servers in our own network, `name:port`, parted by commas",
    "POWIAT_OPEN311_MEDIA": "hosts from which photos of reports may be fetched, parted by commas",
    "POWIAT_PORT": "first of a block of four ports",
    "POWIAT_PROXIES": "how many proxies of ours stand before the house (0)",
    "POWIAT_PUBLIC_ADDRESS": "the address that residents see, for links in mails",
    "POWIAT_PUSH": "who stands behind browsers' push services: `fake` or `real`",
    "POWIAT_PUSH_CONTACT": "whom push services write to about our messages: a mailto: or https: address",
    "POWIAT_PUSH_INSIDE": "push services in our own network, `name:port`, parted by commas",
    "POWIAT_RSO": "who stands behind the regional warnings RSO: `fake` or `real`",
    "POWIAT_RSO_ADDRESS": "address of RSO; the simulator's when not given",
    "POWIAT_SECRET_KEY": "the key that signs sessions; without it one is made and kept in `var`",
    "POWIAT_PORTAL_FOUR_EYES": "0: who wrote a page of the portal may publish it himself (1)",
    "POWIAT_SIMULATOR": "address of the simulated state systems",
    "POWIAT_SMS": "who stands behind the gateway of short messages: `fake` or `real`",
    "POWIAT_SMS_ADDRESS": "address of the gateway of short messages; the simulator's when not given",
    "POWIAT_SMS_SENDER": "the sender's name that the gateway knows (Powiat)",
    "POWIAT_SMTP": "mail server, `name:port`; without it mails are written to `var/mail`",
    "POWIAT_SMTP_PASSWORD": "password to the mail server",
    "POWIAT_SMTP_USER": "login to the mail server; with it TLS is used",
    "POWIAT_STORAGE": "a folder, or `s3://bucket/prefix`, for the files",
    "POWIAT_TEST_TEMPLATE": "database that tests copy instead of migrating; `./powiat test` gives it",
    "POWIAT_VAR": "the folder for everything that is made",
}
# Read, but not for anybody to set: the system's own, or requests' headers.
NOT_OURS = {
    "PATH",
    "XDG_RUNTIME_DIR",
    "CONTENT_LENGTH",
    "CONTENT_TYPE",
    "PATH_INFO",
    "QUERY_STRING",
    "REQUEST_METHOD",
}
READ = re.compile(r"environ(?:\.get\(|\[|\.setdefault\()\s*\"(\w+)\"")


def variables() -> set[str]:
    """Every variable of the environment that the code reads."""
    found: set[str] = set()
    for file in (ROOT / "src").rglob("*.py"):
        found |= set(READ.findall(file.read_text(encoding="utf-8")))
    return {name for name in found - NOT_OURS if not name.startswith("HTTP_")}


def _modules(name: str) -> list[str]:
    files = python_files(f"*/*/{name}.py")
    return [".".join(("powiat", *file.relative_to(PRODUCT).with_suffix("").parts)) for file in files]


def _classes(name: str) -> list[type]:
    """Classes defined in every app's module of this name."""
    found = []
    for module_name in _modules(name):
        module = importlib.import_module(module_name)
        found += [
            kind for _, kind in inspect.getmembers(module, inspect.isclass) if kind.__module__ == module_name
        ]
    return found


def _settings() -> list[str]:
    rows = [f"| `{name}` | {SETTINGS.get(name, '')} |" for name in sorted(variables())]
    return ["## Environment", "", "| variable | meaning |", "| --- | --- |", *rows]


def _events() -> list[str]:
    from config.subscriptions import SUBSCRIPTIONS

    rows = []
    for kind in _classes("events"):
        app = kind.__module__.split(".")[2]
        fields = ", ".join(f"`{name}`" for name in kind.__dataclass_fields__)
        hearers = {one.split(".")[2] for one in SUBSCRIPTIONS.get(f"{kind.__module__}.{kind.__name__}", ())}
        says = (kind.__doc__ or "").split("\n")[0]
        rows.append(
            f"| {app} | `{kind.__name__}` | {says} | {fields} | {', '.join(sorted(hearers)) or 'nobody yet'} |"
        )
    return [
        "## Events",
        "",
        "| app | event | says | carries | heard by |",
        "| --- | --- | --- | --- | --- |",
        *rows,
    ]


def _permissions() -> list[str]:
    from config.roles import ROLES

    rows = []
    for kind in _classes("permissions"):
        for one in kind:
            given = sorted(role for role, values in ROLES.items() if one in values)
            rows.append(f"| `{one.value}` | {', '.join(f'`{role}`' for role in given)} |")
    return ["## Permissions", "", "| permission | roles that carry it |", "| --- | --- |", *sorted(rows)]


def _gateways() -> list[str]:
    from django.conf import settings

    rows = []
    for name in sorted(settings.GATEWAYS):
        face = PRODUCT / "ground" / "gateways" / name / "face.py"
        module = ast.parse(face.read_text(encoding="utf-8"))
        verbs = [
            f"`{part.name}`"
            for one in module.body
            if isinstance(one, ast.ClassDef)
            for part in one.body
            if isinstance(part, ast.FunctionDef)
        ]
        says = (ast.get_docstring(module) or "").split("\n")[0]
        rows.append(f"| `{name}` | {says} | {', '.join(verbs)} |")
    return ["## Gateways", "", "| system | face | verbs |", "| --- | --- | --- |", *rows]


def made() -> str:
    """The whole paper."""
    parts = (_settings(), _events(), _permissions(), _gateways())
    return HEAD + "".join("\n" + "\n".join(part) + "\n" for part in parts)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()
    PAPER.write_text(made(), encoding="utf-8")
