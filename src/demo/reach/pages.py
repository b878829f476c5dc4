"""The pages over HTTP: what they weigh, how many a second, how soon a change is seen, and what a miss costs."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin

import httpx
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from demo.reach.tables import first_article, page_model
from demo.spine.figures import percentile, told
from demo.spine.serving import processor, warm
from powiat.front.portal import api as portal
from powiat.ground.pagecache import api as pagecache

MOST_BYTES, MOST_REQUESTS = 100_000, 12
_LAZY = re.compile(r"url\(([^)]+\.woff2)[^)]*\)")


def addresses() -> dict[str, str]:
    """The measured pages."""
    news, service = (
        page_model(name).objects.live().order_by("pk").first() for name in ("NewsPage", "ServicePage")
    )
    paths = {"home": "/", "article": news.url, "service": service.url, "BIP page": first_article()}
    return {name: settings.PUBLIC_ADDRESS + path for name, path in paths.items()}


class _Parts(HTMLParser):
    """What a browser fetches with the page at once: styles, scripts, the icon, fonts, pictures that do not wait."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One element."""
        given = {name: value or "" for name, value in attrs}
        is_needed = tag == "link" and given.get("rel") in ("stylesheet", "preload", "icon", "modulepreload")
        if is_needed:
            self.found.append(given.get("href", ""))
        elif tag in ("script", "img", "source") and given.get("src") and given.get("loading") != "lazy":
            self.found.append(given["src"])


def weights() -> Iterator[str]:
    """Bytes as they travel (compressed) and requests, counted from the page's own words and from its styles' fonts."""
    yield f"{'page':12} {'requests':>9} {'bytes':>9}   (at most {MOST_REQUESTS} and {MOST_BYTES:,})"
    with httpx.Client(headers={"Accept-Encoding": "br, gzip"}) as client:
        for name, address in addresses().items():
            total, page = _fetched(client, address)
            reader = _Parts()
            reader.feed(page)
            parts = {urljoin(address, one): 0 for one in reader.found}
            for one in list(parts):
                parts[one], text = _fetched(client, one)
                if one.split("?")[0].endswith(".css"):
                    for font in _LAZY.findall(text):
                        parts.setdefault(urljoin(one, font.strip("\"'")), 0)
            for one, size in parts.items():
                parts[one] = size or _fetched(client, one)[0]
            whole = total + sum(parts.values())
            fits = whole <= MOST_BYTES and len(parts) + 1 <= MOST_REQUESTS
            yield f"{name:12} {len(parts) + 1:9} {whole:9,}   {'held' if fits else 'NOT held'}"


def _fetched(client: httpx.Client, address: str) -> tuple[int, str]:
    with client.stream("GET", address) as answer:
        raw = b"".join(answer.iter_raw())
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    shown = httpx.Response(200, headers=answer.headers, content=raw)
    is_text = "font" not in answer.headers.get("content-type", "")
    return len(raw) + sum(len(k) + len(v) + 4 for k, v in answer.headers.raw), shown.text if is_text else ""


def press(address: str, *, seconds: float, connections: int = 16) -> dict[str, float]:
    """The generator in a process of its own."""
    command = [sys.executable, "-m", "demo.reach.load", address, str(seconds), str(connections)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=seconds + 60)
    return json.loads(done.stdout)


def rates(pids: dict[str, int], plain: str, *, seconds: float) -> Iterator[str]:
    """Kept pages, the same one made anew each time by our whole stack, and the peer's."""
    yield f"{'':34} {'req/s':>8} {'p50 ms':>8} {'p95 ms':>8} {'not 200':>8} {'generator':>10} {'server':>8}"
    found = {}
    for name, address in addresses().items():
        found[name] = yield from _rate(f"{name}, kept", address, pids, seconds)
    standard = settings.PUBLIC_ADDRESS + "/o-powiecie/"
    kept = yield from _rate("plain page, kept", standard, pids, seconds)
    made = yield from _rate("plain page, ours without keeping", standard + "?q=" + "x" * 201, pids, seconds)
    peer = yield from _rate("plain page, Wagtail alone", plain + "/o-powiecie/", pids, seconds)
    least = min(found.values())
    yield f"least of the four kept pages: {least:,.0f} a second ({'held' if least >= 2000 else 'NOT held'}, goal 2,000)"
    yield f"ratio: {kept / max(peer, 0.1):,.0f} times Wagtail alone, {kept / max(made, 0.1):,.0f} times our stack without keeping"


def _rate(name: str, address: str, pids: dict[str, int], seconds: float) -> Iterator[str]:
    warm(address)
    before = sum(processor({"web": pids["web"], "plain": pids["plain"]}).values())
    got = press(address, seconds=seconds)
    served = sum(processor({"web": pids["web"], "plain": pids["plain"]}).values()) - before
    whole = got["processor"] + served
    yield (
        f"{name:34} {got['per_second']:8,.0f} {got['p50']:8.1f} {got['p95']:8.1f} {got['bad']:8.0f}"
        f" {got['processor'] / max(whole, 0.01):9.0%} {served / max(whole, 0.01):8.0%}"
    )
    return got["per_second"]


def freshness(rounds: int) -> Iterator[str]:
    """Publish, then ask at once on new connections: how often the old page came, and how long the new one took."""
    page = page_model("NewsPage").objects.live().order_by("pk").first()
    address, stale, times = settings.PUBLIC_ADDRESS + page.url, 0, []
    for number in range(rounds):
        for _ in range(4):
            httpx.get(address)
        page.title = f"Wydanie {number} z {timezone.now():%H:%M:%S.%f}"
        with transaction.atomic():
            page.save_revision().publish()
            portal.index_page(page=page)
        began = time.perf_counter()
        while True:
            shown = [page.title in httpx.get(address).text for _ in range(4)]
            stale += shown.count(False)
            if all(shown):
                break
        times.append((time.perf_counter() - began) * 250)
    yield (
        f"{rounds} publications, four readers after each: {stale} saw the old page"
        f" ({'held' if not stale else 'NOT held'}); the new one, p50 {percentile(times, 50):.0f}, p95 {percentile(times, 95):.0f} ms"
    )


def misses(rounds: int) -> Iterator[str]:
    """Everything is forgotten before each request, so each is made anew."""
    yield f"{'page':12} {'p50 ms':>8} {'p95 ms':>8} {'max ms':>8}   goal 80"
    with httpx.Client() as client:
        for name, address in addresses().items():
            times = []
            for number in range(rounds + 4):
                with transaction.atomic():
                    pagecache.renew()
                began = time.perf_counter()
                answer = client.get(address)
                if number >= 4:
                    times.append((time.perf_counter() - began) * 1000)
                if "hit" in answer.headers.get("cache-status", ""):
                    raise RuntimeError("a page came from memory although everything was forgotten")
            yield f"{name:12} {told(times)}   {'held' if percentile(times, 95) <= 80 else 'NOT held'}"
