"""R1.4 on a phone: notifications, sharing a photo, a duplicate, the keyboard, languages, and that it can be installed."""

import json
from base64 import b64decode
from urllib.parse import urlsplit

import httpx
import psycopg
import pytest

from tests.gateways.browser import Browser, unseal
from tests.journeys.axe import see
from tests.journeys.phone import installed, phone, photo, until, write
from tests.journeys.stack import Stack
from tests.journeys.visitors import People, press

COUNT = "select count(*) from interventions_report"
NOTICES = "navigator.serviceWorker.ready.then(one => one.getNotifications())"
# The one thing of a browser that needs a company's server: what it gives back is true, and so is all that follows.
SUBSCRIBE = """(() => {
  const held = {toJSON: () => (%s)};
  PushManager.prototype.getSubscription = async () => localStorage.subscribed ? held : null;
  PushManager.prototype.subscribe = async () => (localStorage.subscribed = "1", held);
})()"""


def _with_push(page, stack: Stack, name: str) -> tuple[Browser, str]:
    """The browser is subscribed with the simulator's push service, under keys that the test holds."""
    keys = Browser()
    ports = urlsplit(stack.address)
    endpoint = f"http://{ports.hostname}:{(ports.port or 0) + 3}/push/{name}"
    told = {"endpoint": endpoint, "keys": {"p256dh": keys.p256dh, "auth": keys.auth}}
    page.add_init_script(SUBSCRIBE % json.dumps(told))
    return keys, endpoint


def _pushed(page, endpoint: str, keys: Browser) -> str:
    """What the county handed to the push service, opened as the browser opens it."""
    for _ in range(150):
        if held := httpx.get(f"{endpoint}/skrzynka").json():
            return unseal(b64decode(held[-1]["body"]), keys).decode()
        page.wait_for_timeout(200)
    raise AssertionError("nothing was pushed")


def _deliver(page, stack: Stack, message: str) -> list[str]:
    """The message comes to the app's worker by the browser's own protocol; what it shows then."""
    session = page.context.new_cdp_session(page)
    found: list[str] = []
    session.on("ServiceWorker.workerRegistrationUpdated", lambda told: found.extend(
        one["registrationId"] for one in told["registrations"] if one["scopeURL"].endswith("/interwencje/")
    ))  # fmt: skip
    session.send("ServiceWorker.enable")
    for _ in range(50):
        if found:
            break
        page.wait_for_timeout(100)
    told = {"origin": stack.address, "registrationId": found[-1], "data": message}
    session.send("ServiceWorker.deliverPushMessage", told)
    until(page, f"{NOTICES}.then(all => all.length > 0)")
    return page.evaluate(
        f"{NOTICES}.then(all => all.map(one => [one.title, one.body, one.data.url].join('|')))"
    )


def test_a_followed_report_comes_as_a_notification(people: People, stack: Stack) -> None:
    """From the button on the phone through the desk and the push service to the words on the lock screen."""
    page = phone(people, "notifications")
    keys, endpoint = _with_push(page, stack, "mieszkanka")
    installed(page)
    write(page, "Dziura, o której chcę wiedzieć")
    until(page, "document.querySelectorAll('[data-sent]').length === 1")
    page.goto("/interwencje/moje/")
    page.get_by_role("button", name="Sprawdź 20").first.click()
    page.locator("summary", has_text="Powiadamiaj mnie").click()
    page.get_by_role("button", name="Powiadamiaj mnie na tym urządzeniu").click()
    page.get_by_text("Powiadomienia są włączone").wait_for()
    see(page, "interwencje-powiadomienia-wlaczone")
    number = stack.one(
        "select number from interventions_report where text = 'Dziura, o której chcę wiedzieć'"
    )
    desk = people.come("dyzurny")
    desk.goto(f"/interwencje/biuro/zgloszenie/{number}/")
    press(desk, "Przyjmuję")
    told = _pushed(page, endpoint, keys)
    assert "Dziura" not in told
    assert _deliver(page, stack, told) == [
        f"Zgłoszenie {number}|Przyjęte|/interwencje/status/?numer={number}"
    ]
    page.reload()
    page.locator("summary", has_text="Powiadamiaj mnie").click()
    page.get_by_role("button", name="Wyłącz powiadomienia na tym urządzeniu").wait_for()


def test_a_hazard_wakes_the_phone_of_whoever_is_on_duty(people: People, stack: Stack) -> None:
    _nobody_else_on_duty(stack)
    desk = people.come("dyzurny", width=390)
    desk.context.grant_permissions(["notifications"])
    keys, endpoint = _with_push(desk, stack, "dyzurna")
    installed(desk)
    desk.goto("/interwencje/biuro/wezwania/")
    desk.get_by_role("button", name="Powiadamiaj mnie na tym urządzeniu").click()
    desk.get_by_text("Powiadomienia są włączone").wait_for()
    see(desk, "biuro-wezwania")
    write(phone(people), "Rura pękła, woda zalewa drogę", category="WODOCIAG")
    told = _pushed(desk, endpoint, keys)
    (shown,) = _deliver(desk, stack, told)
    assert (
        shown.startswith("Zagrożenie 20") and "Awaria wodociągu" in shown and "/interwencje/biuro/" in shown
    )


def _nobody_else_on_duty(stack: Stack) -> None:
    """Whoever took over a shift in another journey would be called first."""
    with psycopg.connect(stack.dsn) as db:
        db.execute("update interventions_shift set ended_at = now() where ended_at is null")


@pytest.mark.parametrize("state", ["unsupported", "denied"])
def test_a_browser_without_notifications_says_so(people: People, stack: Stack, state: str) -> None:
    page = phone(people)
    if state == "unsupported":
        page.add_init_script("delete window.PushManager")
    else:
        session = page.context.new_cdp_session(page)
        told = {"permission": {"name": "notifications"}, "setting": "denied", "origin": stack.address}
        session.send("Browser.setPermission", told)
    installed(page)
    number = stack.one("select number from interventions_report where visibility = 'public' limit 1")
    page.goto(f"/interwencje/zgloszenie/{number}/")
    words = {"unsupported": "Ta przeglądarka nie przyjmuje powiadomień", "denied": "Ta przeglądarka blokuje"}
    page.get_by_text(words[state]).wait_for()
    assert page.get_by_role("button", name="Powiadamiaj mnie na tym urządzeniu").count() == 0
    see(page, f"interwencje-powiadomienia-{state}")


def test_a_shared_photo_comes_into_the_form(people: People, stack: Stack) -> None:
    """What the phone's „share” sends is taken by the worker, on the phone; nothing goes out before „send”."""
    page = phone(people)
    installed(page)
    page.goto("/interwencje/moje/")
    page.evaluate("""async () => {
        const paper = document.createElement('canvas');
        paper.width = paper.height = 64;
        const photo = await new Promise(done => paper.toBlob(done, 'image/jpeg'));
        const form = document.createElement('form');
        Object.assign(form, {method: 'post', enctype: 'multipart/form-data', action: '/interwencje/udostepnij/'});
        const [words, file] = ['opis', 'zdjecia'].map(name => Object.assign(document.createElement('input'), {name}));
        words.value = 'Z galerii: zerwana linia';
        file.type = 'file';
        const held = new DataTransfer();
        held.items.add(new File([photo], 'galeria.jpg', {type: 'image/jpeg'}));
        file.files = held.files;
        form.append(words, file);
        document.body.append(form);
        form.submit();
    }""")
    page.get_by_alt_text("Zdjęcie 1").wait_for()
    assert page.get_by_label("Co się dzieje?").input_value() == "Z galerii: zerwana linia"
    see(page, "interwencje-udostepnione")


def test_a_neighbour_joins_instead_of_writing_again(people: People, stack: Stack) -> None:
    """The same hole from another phone: „też mnie dotyczy” adds one person and no report."""
    place = {"longitude": 19.1402, "latitude": 51.5951}
    first = phone(people, place=place)
    write(first, "Dziura, którą widzą dwie osoby")
    until(first, "document.querySelectorAll('[data-sent]').length === 1")
    before = stack.one(COUNT)
    second = phone(people, place=place)
    second.goto("/interwencje/zglos/")
    second.get_by_label("Czego to dotyczy?").select_option("JEZDNIA")
    second.get_by_role("button", name="Jestem na miejscu").click()
    joined = second.get_by_role("button", name="Też mnie dotyczy").first
    joined.wait_for()
    see(second, "interwencje-duplikat")
    joined.click()
    second.get_by_text("Dziękujemy, doliczyliśmy").wait_for()
    assert stack.one(COUNT) == before
    many = "select affected_count from interventions_report where text = 'Dziura, którą widzą dwie osoby'"
    assert stack.one(many) == 2


def test_life_in_danger_in_the_form_leaves_only_the_number(people: People, stack: Stack) -> None:
    page = phone(people)
    before = stack.one(COUNT)
    page.goto("/interwencje/zglos/")
    page.get_by_role("button", name="Wyślij zgłoszenie").wait_for()
    code = stack.one("select service_code from interventions_category where lane = 'A' limit 1")
    page.get_by_label("Czego to dotyczy?").select_option(code)
    assert page.get_by_role("link", name="Zadzwoń 112").get_attribute("href") == "tel:112"
    page.get_by_role("button", name="Wyślij zgłoszenie").wait_for(state="hidden")
    see(page, "interwencje-zycie")
    assert stack.one(COUNT) == before


def test_a_refused_report_waits_to_be_corrected(people: People, stack: Stack) -> None:
    """A file that is no photo: the office says why, „popraw” brings back all that was typed."""
    people.expect("422", "Failed to load resource")
    page = phone(people)
    false = {"name": "dziura.jpg", "mimeType": "image/jpeg", "buffer": b"to nie jest zdjecie"}
    write(page, "Znak leży na drodze", false, category="ZNAK")
    page.get_by_text("nie jest zdjęciem, choć tak się nazywa").wait_for()
    see(page, "interwencje-odmowa")
    press(page, "Popraw")
    page.get_by_alt_text("Zdjęcie 1").wait_for()
    assert page.get_by_label("Co się dzieje?").input_value() == "Znak leży na drodze"
    page.get_by_role("button", name="Usuń zdjęcie 1").click()
    page.wait_for_timeout(2500)
    press(page, "Wyślij zgłoszenie")
    until(page, "document.querySelectorAll('[data-sent]').length === 1")
    assert stack.one("select count(*) from interventions_report where text = 'Znak leży na drodze'") == 1


def test_a_report_by_keyboard_alone(people: People, stack: Stack) -> None:
    """Tab, letters, arrows and Enter, from the first screen to the number."""
    page = people.come(width=390)

    def go_to(name: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if name in page.evaluate("(e => (e.labels?.[0] ?? e).textContent)(document.activeElement) ?? ''"):
                return
        raise AssertionError(name)

    page.goto("/interwencje/")
    go_to("Nie, chcę coś zgłosić")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zglos/")
    page.get_by_role("button", name="Wyślij zgłoszenie").wait_for()
    go_to("Co się dzieje?")
    page.keyboard.type("Z klawiatury: lampa nie świeci")
    go_to("Czego to dotyczy?")
    page.keyboard.type("Uszkodzony znak")
    go_to("Adres albo miejscowość")
    page.keyboard.type("Łask, Narutowicza 12")
    page.wait_for_timeout(2500)
    go_to("Wyślij zgłoszenie")
    # A server that has just begun needs a while to find the address.
    page.get_by_text("Miejsce: ul. Narutowicza 12").wait_for()
    page.keyboard.press("Enter")
    until(page, "document.querySelectorAll('[data-sent]').length === 1")
    assert stack.one("select count(*) from interventions_report where text like 'Z klawiatury%%'") == 1


def test_what_the_worker_sent_is_told_by_the_page(people: People, stack: Stack) -> None:
    """The page's own sending fails once more than the worker's: the number and the code are said all the same."""
    page = phone(people, "background-sync")
    page.add_init_script(
        "{ const real = window.fetch; window.fetch = (address, ...rest) => String(address).endsWith('/wyslij/')"
        " ? Promise.reject(new TypeError('no network')) : real(address, ...rest); }"
    )
    installed(page)
    write(page, "Wysłane przez pomocnika w tle")
    until(page, "document.querySelectorAll('[data-sent]').length === 1")
    told = page.locator("[data-sent]").inner_text()
    number = stack.one("select number from interventions_report where text = 'Wysłane przez pomocnika w tle'")
    assert number in told and "kod" in told


def test_the_browser_finds_nothing_against_installing(people: People, stack: Stack) -> None:
    """Chromium's own list of what an app lacks is empty; shortcuts and the share target lead to pages that are there."""
    page = phone(people)
    installed(page)
    session = page.context.new_cdp_session(page)
    faults = {one["errorId"] for one in session.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    # Contexts of a test are private windows, where Chromium installs nothing whatever the app is.
    assert faults <= {"in-incognito"}
    told = session.send("Page.getAppManifest")
    assert told["errors"] == []
    manifest = json.loads(told["data"])
    for one in manifest["shortcuts"]:
        assert page.request.get(one["url"]).status == 200
    assert manifest["share_target"]["params"]["files"][0]["name"] == "zdjecia"


@pytest.mark.parametrize("language", ["en", "uk"])
def test_scripts_speak_the_language_of_the_page(people: People, stack: Stack, language: str) -> None:
    page = phone(people)
    words = {
        "en": ("Send the report", "Say what is happening", "It may be dangerous"),
        "uk": ("Надіслати звернення", "Опишіть, що відбувається", ""),
    }[language]
    page.goto(f"/interwencje/zglos/?jezyk={language}")
    button = page.get_by_role("button", name=words[0])
    button.wait_for()
    button.click()
    page.get_by_text(words[1]).wait_for()
    see(page, f"interwencje-zglos-{language}")


def test_dark_is_as_readable(people: People, stack: Stack) -> None:
    page = phone(people)
    page.emulate_media(color_scheme="dark")
    for address in ("", "zglos/", "lista/", "mapa/", "112/", "status/"):
        page.goto(f"/interwencje/{address}")
        see(page, f"interwencje-ciemne-{address.strip('/') or 'start'}")


def test_five_photos_and_no_more(people: People, stack: Stack) -> None:
    page = phone(people)
    page.goto("/interwencje/zglos/")
    page.get_by_role("button", name="Wyślij zgłoszenie").wait_for()
    page.set_input_files("input[type=file]", [photo(60 + at) for at in range(4)])
    page.get_by_alt_text("Zdjęcie 4").wait_for()
    page.set_input_files("input[type=file]", [photo(70 + at) for at in range(3)])
    page.get_by_text("najwyżej 5 zdjęć").last.wait_for()
    assert page.get_by_alt_text("Zdjęcie 5").count() == 1 and page.get_by_alt_text("Zdjęcie 6").count() == 0
    see(page, "interwencje-piec-zdjec")
