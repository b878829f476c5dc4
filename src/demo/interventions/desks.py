"""Open desks during the storm: each holds a stream and behaves as the page does (frontend/ui/queue.ts).

A new report is counted on the screen at the event itself; the parts (counts, hazards, rows) are asked for at most every
three seconds, in a storm every ten.
"""

import asyncio
import threading
import time
from collections import deque
from urllib.parse import urlsplit

import httpx
from django.conf import settings
from django.db import connection

SOONEST, IN_A_STORM, MANY, LATELY = 3.0, 10.0, 5, 10.0


def listen(
    desks: int, sessions: list[str], heard: dict[str, list[float]], asked: list[float], stop: threading.Event
) -> None:
    """Until `stop`: number -> when each desk showed it; `asked` in ms."""
    connection.close()
    asyncio.run(_streams(sessions[:desks], heard, asked, stop))


async def _streams(
    sessions: list[str], heard: dict[str, list[float]], asked: list[float], stop: threading.Event
) -> None:
    limits = httpx.Limits(max_connections=2 * len(sessions) + 5)
    async with httpx.AsyncClient(timeout=None, limits=limits) as client:  # noqa: S113 - a stream has no end
        tasks = [asyncio.create_task(_desk(client, session, heard, asked)) for session in sessions]
        while not stop.is_set():
            await asyncio.sleep(0.2)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _desk(
    client: httpx.AsyncClient, session: str, heard: dict[str, list[float]], asked: list[float]
) -> None:
    public = urlsplit(settings.PUBLIC_ADDRESS)
    # The live door stands one port above the web's.
    address = f"http://{public.hostname}:{(public.port or 8000) + 1}/na-zywo/"
    headers = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"}
    news, seen, lately = asyncio.Event(), set(), deque()
    asking = asyncio.create_task(_ask(client, headers, news, lately, asked))
    try:
        async with client.stream("GET", address, headers=headers) as answer:
            async for line in answer.aiter_lines():
                if '"wake"' not in line or "interventions:" not in line:
                    continue
                at = time.perf_counter()
                lately.append(at)
                news.set()
                if '"receive"' in line and '"number"' in line:
                    number = line.split('"number"', 1)[1].split('"')[1]
                    if number not in seen:
                        seen.add(number)
                        heard.setdefault(number, []).append(at)
    finally:
        asking.cancel()


async def _ask(
    client: httpx.AsyncClient,
    headers: dict[str, str],
    news: asyncio.Event,
    lately: deque[float],
    asked: list[float],
) -> None:
    while True:
        await news.wait()
        news.clear()
        begun = time.perf_counter()
        answer = await client.get(
            f"{settings.PUBLIC_ADDRESS}/interwencje/biuro/na-zywo/?po=1",
            headers=headers | {"X-Powiat-Background": "1"},
        )
        if answer.status_code == 200:
            asked.append((time.perf_counter() - begun) * 1000)
        while lately and time.perf_counter() - lately[0] > LATELY:
            lately.popleft()
        await asyncio.sleep(IN_A_STORM if len(lately) > MANY else SOONEST)
