"""Residents send forms with an attachment of one megabyte: the upload and the last press, over real HTTP."""

import os
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pikepdf
from django.conf import settings
from django.core import signing
from django.db import connection
from django.utils import timezone

from demo.spine.figures import told
from demo.spine.serving import processor
from powiat.front.eboi import api as eboi
from powiat.ground.kernel.actor import system

FORM = "pismo-ogolne"
MEGABYTE = 1024 * 1024
TOKEN = "b" * 32
EDGE = "----pomiar"
# As in eboi/web/holders.py: the browser of the one who began the draft.
COOKIE, SALT = "szkice", "eboi.drafts"


def send(pids: dict[str, int], *, seconds: float, clients: int, drafts: int) -> Iterator[str]:
    """So many clients at once, each sending draft after draft; the drafts were filled in before the clock starts."""
    waiting = _drafts(drafts)
    paper = _paper()
    letters_before = _letters()
    done: list[tuple[float, float, float]] = []
    failures: list[str] = []
    used_before = processor(pids)
    until = time.perf_counter() + seconds
    started = time.perf_counter()

    def client() -> None:
        wire = HTTPConnection(urlsplit(settings.PUBLIC_ADDRESS).netloc, timeout=60)
        while time.perf_counter() < until:
            try:
                draft = waiting.pop()
            except IndexError:
                failures.append("no drafts left")
                return
            begun = time.perf_counter()
            problem = _post(wire, draft, "krok/zalaczniki/", *_upload(paper), f"/{draft}/krok/nadawca/")
            uploaded = time.perf_counter()
            problem = problem or _post(wire, draft, "sprawdz/", *_press(), f"/{draft}/wyslano/")
            if problem:
                failures.append(problem)
            else:
                done.append((begun, uploaded, time.perf_counter()))

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    spent = time.perf_counter() - started
    used = {name: seconds_ - used_before.get(name, 0) for name, seconds_ in processor(pids).items()}
    registered = _letters() - letters_before
    yield f"{clients} clients for {spent:.0f} s: {len(done)} forms with 1 MB each, {len(done) / spent:.1f}/s"
    yield f"letters registered: {registered}, refused or lost: {len(failures)} {sorted(set(failures))[:3] or ''}"
    if done:
        yield f"{'':18} {'p50 ms':>8} {'p95 ms':>8} {'max ms':>8}"
        each = ", ".join(f"{name} {1000 * one / len(done):.0f}" for name, one in used.items())
        yield f"{'upload and check':18} {told([(b - a) * 1000 for a, b, _ in done])}"
        yield f"{'send':18} {told([(c - b) * 1000 for _, b, c in done])}"
        yield f"processor for each form, ms: {each}"
    if registered != len(done):
        raise RuntimeError("As many letters must be registered as were sent.")


def _drafts(number: int) -> list[str]:
    by, now = system("EBOI"), timezone.now()
    found = []
    for place in range(number):
        draft = eboi.start_draft(code=FORM, by=by, now=now)
        answers = {
            "rodzaj": "wniosek",
            "temat": f"Wniosek o wypis, działka {place}",
            "tresc": "Proszę o wypis z ewidencji gruntów dla działki przy drodze powiatowej.",
            "nadawca": {
                "kind": "person",
                "first_name": f"Jan{place % 97}",
                "last_name": f"Brzozowiak{place}",
            },
            "adres": {"street": "Polna", "house": "7", "postal_code": "98-100", "city": "Łask"},
            "odpowiedz": "internet",
            "email": f"osoba{place}@example.org",
            "oswiadczenie": True,
        }
        eboi.save_draft(draft_id=draft.pk, answers=answers, by=by, now=now)
        found.append(str(draft.pk))
    return found


def _paper() -> tuple[bytes, int]:
    """A real PDF of one megabyte, and where in it each copy is made different."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.pages[0].Contents = pdf.make_stream(b"q Q")
        mark = os.urandom(64)
        pdf.Root.PieceInfo = pdf.make_indirect(pikepdf.Stream(pdf, mark + os.urandom(MEGABYTE - 1200)))
        path = settings.BASE_VAR / "bench-spine.pdf"
        pdf.save(path, compress_streams=False)
    content = path.read_bytes()
    path.unlink()
    return content, content.index(mark)


def _upload(paper: tuple[bytes, int]) -> tuple[str, bytes]:
    content, place = paper
    head = (
        f"--{EDGE}\r\nContent-Disposition: form-data; name=csrfmiddlewaretoken\r\n\r\n{TOKEN}\r\n--{EDGE}\r\n"
        'Content-Disposition: form-data; name="zalaczniki"; filename="mapa.pdf"\r\n'
        "Content-Type: application/pdf\r\n\r\n"
    )
    different = content[:place] + os.urandom(64) + content[place + 64 :]
    return f"multipart/form-data; boundary={EDGE}", head.encode() + different + f"\r\n--{EDGE}--\r\n".encode()


def _press() -> tuple[str, bytes]:
    return "application/x-www-form-urlencoded", f"csrfmiddlewaretoken={TOKEN}".encode()


def _post(wire: HTTPConnection, draft: str, page: str, kind: str, body: bytes, leads_to: str) -> str:
    """Empty when the answer leads where it should."""
    held = signing.get_cookie_signer(salt=COOKIE + SALT).sign(draft)
    cookies = f"{settings.CSRF_COOKIE_NAME}={TOKEN}; {COOKIE}={held}"
    headers = {"Content-Type": kind, "Cookie": cookies}
    wire.request("POST", f"/uslugi/{FORM}/formularz/{draft}/{page}", body, headers)
    answer = wire.getresponse()
    answer.read()
    where = answer.headers.get("Location", "")
    return "" if answer.status == 302 and where.endswith(leads_to) else f"{page} {answer.status} {where}"


def _letters() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from eod_letter")
        return cursor.fetchone()[0]


def backlog() -> int:
    """Jobs that the worker has still to do."""
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from procrastinate_jobs where status in ('todo', 'doing')")
        return cursor.fetchone()[0]
