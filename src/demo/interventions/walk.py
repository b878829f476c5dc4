"""What is measured over HTTP and in the process: pins, duplicates, the desk's list, a report with a photo, a storm."""

import io
import random
import threading
import time
from collections.abc import Iterator
from datetime import datetime

import httpx
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from PIL import Image

from demo.interventions.desks import listen
from demo.spine.figures import told
from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions import api

HEAD = f"{'':34} {'p50 ms':>8} {'p95 ms':>8} {'max ms':>8}"
LISTED = 25


def boxes(number: int) -> list[tuple[float, float, float, float]]:
    """Map windows from a street to the whole county, around Łask."""
    dice = random.Random(3)
    found = []
    for _ in range(number):
        half = dice.choice((0.005, 0.02, 0.08, 0.3))
        lon, lat = 19.133 + dice.uniform(-0.1, 0.1), 51.57 + dice.uniform(-0.08, 0.08)
        found.append((lon - half, lat - half * 0.6, lon + half, lat + half * 0.6))
    return found


def places(number: int, now: datetime) -> list[dict]:
    """Points and categories near which open reports are asked for."""
    dice = random.Random(4)
    with connection.cursor() as cursor:
        cursor.execute(
            "select id, service_code, duplicate_radius_m, duplicate_days from interventions_category"
            " where active and public_by_default and lane <> 'A' order by id"
        )
        kinds = cursor.fetchall()
    found = []
    for _ in range(number):
        key, code, radius, days = dice.choice(kinds)
        found.append(
            {
                "lon": 19.133 + dice.uniform(-0.02, 0.02),
                "lat": 51.59 + dice.uniform(-0.015, 0.015),
                "code": code,
                "category": key,
                "radius": radius,
                "days": days,
                "now": now,
            }
        )
    return found


def questions(rounds: int, officer: Actor, now: datetime) -> Iterator[str]:
    """In this process: the questions themselves, without the web around them."""
    yield HEAD
    many, near = boxes(rounds), places(rounds, now)
    yield _timed(
        "pins of a box, clustered",
        [
            lambda one=one: api.public_in_bbox(west=one[0], south=one[1], east=one[2], north=one[3])
            for one in many
        ],
    )
    yield _timed(
        "open ones near a point",
        [
            lambda one=one: api.duplicates_near(
                longitude=one["lon"], latitude=one["lat"], category=one["code"], now=now
            )
            for one in near
        ],
    )
    yield _timed(
        "the desk's queue, 25 rows",
        [lambda: list(api.desk_queue(actor=officer, now=now)[:LISTED]) for _ in range(rounds)],
    )


def _timed(name: str, calls: list) -> str:
    calls[0]()
    spent = []
    for call in calls:
        started = time.perf_counter()
        call()
        spent.append((time.perf_counter() - started) * 1000)
    return f"{name:34} {told(spent)}"


def pages(rounds: int, user_id: int) -> Iterator[str]:
    """Over HTTP, each with its own connection kept open: the desk and the open service."""
    known = (
        ("desk, list", "/interwencje/biuro/", True),
        ("desk, statistics of 90 days", "/interwencje/biuro/statystyki/", True),
        ("Open311, 50 requests", "/open311/v2/requests.json?page_size=50", False),
        ("Open311, 1000 requests", "/open311/v2/requests.xml", False),
        ("Open311, near a point", "/open311/v2/requests.json?lat=51.59&long=19.133&radius=300", False),
    )
    yield HEAD
    with (
        httpx.Client(base_url=settings.PUBLIC_ADDRESS, timeout=60) as stranger,
        _signed_in(user_id) as officer,
    ):
        for name, address, is_desk in known:
            client = officer if is_desk else stranger
            if client.get(address).status_code != 200:
                yield f"{name:34} not served in this build"
                continue
            yield _timed(
                name, [lambda client=client, address=address: client.get(address) for _ in range(rounds)]
            )


def _signed_in(user_id: int) -> httpx.Client:
    return httpx.Client(
        base_url=settings.PUBLIC_ADDRESS,
        timeout=60,
        cookies={settings.SESSION_COOKIE_NAME: session_of(user_id)},
    )


def session_of(user_id: int) -> str:
    """A session's cookie of the person."""
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(
        get_user_model().objects.get(pk=user_id), "allauth.account.auth_backends.AuthenticationBackend"
    )
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def photo(number: int) -> bytes:
    """A photo as a telephone takes it, about a megabyte, each another."""
    out = io.BytesIO()
    noise = Image.effect_noise((400, 300), 40 + number % 50).resize((2400, 1800))
    noise.convert("RGB").save(out, "JPEG", quality=88)
    return out.getvalue()


def storm(key: str, *, reports: int, seconds: float, desks: int, users: list[int]) -> Iterator[str]:
    """So many reports with a photo each, spread over the time, while so many desks listen to what comes in."""
    pictures = [photo(n) for n in range(20)]
    heard: dict[str, list[float]] = {}
    asked: list[float] = []
    sent: dict[str, float] = {}
    spent: list[float] = []
    failures: list[str] = []
    stop = threading.Event()
    listeners = threading.Thread(
        target=listen,
        args=(desks, [session_of(users[n % len(users)]) for n in range(desks)], heard, asked, stop),
    )
    listeners.start()
    time.sleep(3)
    before, lock = _count(), threading.Lock()
    started = time.perf_counter()

    def send(mine: range) -> None:
        with httpx.Client(base_url=settings.PUBLIC_ADDRESS, timeout=60) as client:
            for n in mine:
                wait = started + n * seconds / reports - time.perf_counter()
                if wait > 0:
                    time.sleep(wait)
                begun = time.perf_counter()
                answer = client.post(
                    "/open311/v2/requests.json", data=_body(key, n), files={"media": pictures[n % 20]}
                )
                ended = time.perf_counter()
                with lock:
                    if answer.status_code == 200:
                        spent.append((ended - begun) * 1000)
                        sent[answer.json()[0]["service_request_id"]] = ended
                    else:
                        failures.append(f"{answer.status_code} {answer.text[:120]}")

    clients = [threading.Thread(target=send, args=(range(n, reports, 8),)) for n in range(8)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    took = time.perf_counter() - started
    time.sleep(3)
    stop.set()
    listeners.join()
    lost = len(sent) - (_count() - before)
    late = [
        max(0.0, at - sent[number]) * 1000
        for number, times in heard.items()
        if number in sent
        for at in times
    ]
    yield f"{len(sent)} of {reports} taken in {took:.0f} s, refused {len(failures)} {failures[:1] or ''}, lost {lost}"
    yield HEAD
    if spent:
        yield f"{'report with one photo':34} {told(spent)}"
    if late:
        full = sum(len(times) >= desks for number, times in heard.items() if number in sent)
        yield f"{'answer to screen of a desk':34} {told(late)}"
        yield f"{'a desk asks for its parts':34} {told(asked)}" if asked else "no desk asked for its parts"
        yield f"heard by all {desks} desks: {full} of {len(sent)}"
    if lost or len(sent) != reports:
        raise RuntimeError("Every report that was answered must be there, and all must be answered.")


def _body(key: str, number: int) -> dict[str, str]:
    dice = random.Random(number)
    return {
        "api_key": key,
        "service_code": dice.choice(("OSWIETLENIE", "JEZDNIA", "ZNAK")),
        "lat": f"{51.59 + dice.uniform(-0.03, 0.03):.6f}",
        "long": f"{19.133 + dice.uniform(-0.04, 0.04):.6f}",
        "description": f"Uszkodzenie po burzy, miejsce {number}",
    }


def _count() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from interventions_report")
        return cursor.fetchone()[0]
