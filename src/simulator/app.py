"""App: which address answers what."""

import time
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

from simulator import epuap, pages, sms, warnings
from simulator import open311 as gminas
from simulator.mastodon import Mastodon
from simulator.mood import Mood
from simulator.push import PushService

Environ = dict[str, Any]
Start = Callable[[str, list[tuple[str, str]]], object]
FILE_SERVICE = "/file-download-servlet/DownloadServlet"


class App:
    """The simulated systems behind one WSGI application; what it remembers is gone when it stops."""

    def __init__(self) -> None:
        self.mood = Mood()
        self.files = epuap.FileService()
        self.gminas = gminas.Gminas()
        self.push = PushService()
        self.phones = sms.Gateway()
        self.scene = "cisza"
        self.mastodon = Mastodon()

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """Answer one call, in the mood that was set."""
        path = environ.get("PATH_INFO", "/")
        query = {key: values[-1] for key, values in parse_qs(environ.get("QUERY_STRING", "")).items()}
        if path == "/styl.css":
            return _answer(start, "200 OK", "text/css; charset=utf-8", pages.STYLE.encode())
        if path in ("/", "/epuap", "/epuap/"):
            page = pages.index(
                self.mood, self.files.taken_count, self.gminas, self.scene, self.phones, self.mastodon
            )
            return _answer(start, "200 OK", "text/html; charset=utf-8", page.encode())
        if path == "/przelaczniki" and environ["REQUEST_METHOD"] == "POST":
            return self._switch(environ, start)
        if path == "/zdjecie.png":
            return _answer(start, "200 OK", "image/png", pages.PICTURE)
        return self._moody(environ, path, query, start)

    def _switch(self, environ: Environ, start: Start) -> Iterable[bytes]:
        length = min(int(environ.get("CONTENT_LENGTH") or 0), 4096)
        form = {
            key: values[-1] for key, values in parse_qs(environ["wsgi.input"].read(length).decode()).items()
        }
        if "od-nowa" in form:
            self.mood, self.files = Mood(), epuap.FileService()
            self.gminas, self.scene, self.phones = gminas.Gminas(), "cisza", sms.Gateway()
            self.mastodon = Mastodon()
        elif form.get("mastodon"):
            return self._fediverse(environ, form, start)
        elif form.get("ostrzezenia") in warnings.SCENES:
            self.scene = form["ostrzezenia"]
        elif "zamknij" in form:
            self.gminas.close(form["zamknij"])
        else:
            self.mood = Mood.of_form(form)
        start("303 See Other", [("Location", "/"), ("Content-Length", "0")])
        return []

    def _fediverse(self, environ: Environ, form: dict[str, str], start: Start) -> Iterable[bytes]:
        """Follow, unfollow, or be out of order."""
        county, site = form.get("powiat", ""), _site(environ)
        try:
            match form["mastodon"]:
                case "obserwuj":
                    trouble = self.mastodon.follow(county, site)
                case "przestan":
                    trouble = self.mastodon.unfollow(self.mastodon.following or county, site)
                case _:
                    self.mastodon.is_down, trouble = not self.mastodon.is_down, ""
        except Exception as problem:  # the operator reads what went wrong
            trouble = f"{type(problem).__name__}: {problem}"
        if trouble:
            text = f"SYMULATOR: nie udało się. {trouble}".encode()
            return _answer(start, "502 Bad Gateway", "text/plain; charset=utf-8", text)
        start("303 See Other", [("Location", "/"), ("Content-Length", "0")])
        return []

    def _moody(self, environ: Environ, path: str, query: dict[str, str], start: Start) -> Iterable[bytes]:
        """The systems themselves: late, broken or half silent when told to be."""
        mood = self.mood
        time.sleep(mood.delay)
        if mood.failure == "503":
            return _answer(
                start, "503 Service Unavailable", "text/plain; charset=utf-8", b"SYMULATOR: przerwa"
            )
        if path.startswith(("/open311/", "/sms/")):
            body = environ["wsgi.input"].read(min(int(environ.get("CONTENT_LENGTH") or 0), 1_000_000))
        if path.startswith("/sms/"):
            status, mime, content = self.phones.serve(
                environ["REQUEST_METHOD"], path, environ.get("HTTP_AUTHORIZATION", ""), body
            )
        elif path.startswith("/open311/"):
            status, mime, content = self.gminas.serve(
                environ["REQUEST_METHOD"], path, environ.get("QUERY_STRING", ""), body
            )
        elif path.startswith("/mastodon/"):
            body = environ["wsgi.input"].read(min(int(environ.get("CONTENT_LENGTH") or 0), 1_000_000))
            status, mime, content = self.mastodon.serve(
                environ["REQUEST_METHOD"], _site(environ) + path, _headers(environ), body
            )
        elif path.startswith("/push/"):
            status, mime, content = self.push.serve(environ, path)
        else:
            status, mime, content = self._serve(path, query)
        if mood.failure == "smieci":
            content = b"\x00\xff" * 100
        if mood.failure == "urwane":
            start(status, [("Content-Type", mime), ("Content-Length", str(len(content) + 1000))])
            return [content]
        return _answer(start, status, mime, content)

    def _serve(self, path: str, query: dict[str, str]) -> tuple[str, str, bytes]:
        if path == "/epuap/paczka.zip":
            number = query.get("n", "1")
            if number.isdigit() and 1 <= int(number) <= epuap.MOST:
                return "200 OK", "application/zip", epuap.make_package(int(number))
        if path.startswith(("/imgw/", "/rso/")):
            return warnings.serve(path, self.scene)
        if path in (FILE_SERVICE, "/epuap" + FILE_SERVICE):
            content = self.files.give_out(query.get("fileId", ""))
            if content is not None:
                return "200 OK", "application/octet-stream", content
            message = "SYMULATOR: nie ma takiego pliku albo został już pobrany"
            return "404 Not Found", "text/plain; charset=utf-8", message.encode()
        return "404 Not Found", "text/plain; charset=utf-8", b"SYMULATOR: nie ma takiej strony"


def _site(environ: Environ) -> str:
    return f"http://{environ.get('HTTP_HOST', '')}"


def _headers(environ: Environ) -> dict[str, str]:
    found = {
        name[5:].replace("_", "-").lower(): value
        for name, value in environ.items()
        if name.startswith("HTTP_")
    }
    return {"content-type": environ.get("CONTENT_TYPE", ""), **found}


def _answer(start: Start, status: str, mime: str, content: bytes) -> Iterable[bytes]:
    start(status, [("Content-Type", mime), ("Content-Length", str(len(content))), ("X-Symulator", "tak")])
    return [content]
