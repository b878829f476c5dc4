"""A phone in somebody's pocket in Łask: its camera, its place, the app upon it."""

import io

from PIL import Image

from tests.journeys.visitors import People

LASK = {"longitude": 19.133, "latitude": 51.590}


def photo(tone: int) -> dict:
    """A picture as a file chooser gives it."""
    out = io.BytesIO()
    Image.effect_noise((800, 600), tone).convert("RGB").save(out, "JPEG")
    return {"name": f"foto-{tone}.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def phone(people: People, *more: str, place: dict = LASK, **how: object):
    """A page of 390 px that may ask where it is; `more`: what else it may."""
    page = people.come(width=390, **how)
    page.context.grant_permissions(["geolocation", *more])
    page.context.set_geolocation({**place, "accuracy": 12})
    return page


def until(page, question: str, seconds: int = 30) -> None:
    """Ask the page until it says yes; its policy refuses the browser driver's own way of waiting."""
    for _ in range(seconds * 5):
        if page.evaluate(question):
            return
        page.wait_for_timeout(200)
    raise AssertionError(question)


def installed(page) -> None:
    """The worker controls the page: the app opens without a network from now on."""
    page.goto("/interwencje/")
    until(page, "navigator.serviceWorker.controller !== null")
    until(page, "caches.match('/interwencje/zglos/').then(Boolean)")
    until(page, "caches.match('/interwencje/kategorie.json').then(Boolean)")


def write(page, text: str, photo: dict | None = None, category: str = "JEZDNIA") -> None:
    """A report from here, sent."""
    page.goto("/interwencje/zglos/")
    page.get_by_role("button", name="Wyślij zgłoszenie").wait_for()
    if photo:
        page.set_input_files("input[type=file]", photo)
        page.get_by_alt_text("Zdjęcie 1").wait_for()
    page.get_by_label("Co się dzieje?").fill(text)
    page.get_by_label("Czego to dotyczy?").select_option(category)
    page.get_by_role("button", name="Jestem na miejscu").click()
    page.get_by_text("Mamy położenie").wait_for()
    # A person needs longer than a machine.
    page.wait_for_timeout(2500)
    page.get_by_role("button", name="Wyślij zgłoszenie").click()
