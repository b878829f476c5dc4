"""R1.4: the control room on one afternoon: a hazard comes by itself, calls people, is acknowledged; the shift is handed
over; a crew without a network does a report; every page by axe, narrow and wide."""

import io

import psycopg
from PIL import Image

from tests.journeys.axe import see
from tests.journeys.stack import Stack
from tests.journeys.visitors import People, press, show

DESK = "/interwencje/biuro/"
PAGES = {
    "kolejka": "", "zagrozenia": "zagrozenia/", "nawalnica": "nawalnica/?godzin=168", "terminy": "terminy/",
    "dyzur": "dyzur/", "teren": "teren/", "prace": "prace/", "prace-nowe": "prace/nowe/",
    "reguly": "reguly/", "statystyki": "statystyki/", "miesiac": "statystyki/terminy/",
}  # fmt: skip
OF_ONE = "join interventions_report r on r.id = o.report_id where r.number = %s"
CALLS = f"select count(*) from interventions_escalation o {OF_ONE}"
LATER = (
    "from datetime import timedelta; from django.utils import timezone; from powiat.offices.interventions import api;"
    "api.escalate(now=timezone.now() + timedelta(minutes={}))"
)


def until(page, question: str, seconds: int = 60) -> None:
    """Ask the page until it says yes; its policy refuses the browser driver's own way of waiting."""
    for _ in range(seconds * 5):
        if page.evaluate(question):
            return
        page.wait_for_timeout(200)
    raise AssertionError(question)


def wait_for(page, ask, seconds: int = 60):
    """Ask the database until it has it."""
    for _ in range(seconds * 5):
        if found := ask():
            return found
        page.wait_for_timeout(200)
    raise AssertionError(ask)


def report(people: People, stack: Stack, text: str, category: str) -> str:
    """Somebody else's browser, without scripts; the number."""
    page = people.come(width=390, scripts=False)
    page.goto("/interwencje/zglos/")
    page.get_by_label("Co się dzieje?").fill(text)
    page.get_by_label("Czego to dotyczy?").select_option(category)
    page.locator("summary", has_text="Wybierz miejscowość z listy").click()
    page.locator("select[name=miejscowosc]").select_option(label="Widawa")
    # A person needs longer than a machine.
    page.wait_for_timeout(2500)
    press(page, "Dalej")
    press(page, "Wyślij zgłoszenie")
    page.get_by_text("Zgłoszenie przyjęte").first.wait_for()
    return stack.one("select number from interventions_report where text = %s", text)


def change(stack: Stack, sql: str, *values: object) -> None:
    with psycopg.connect(stack.dsn) as db:
        db.execute(sql, values)


def test_a_hazard_comes_calls_and_is_acknowledged(people: People, stack: Stack) -> None:
    desk = people.come("dyzurny")
    desk.goto(DESK)
    until(desk, "document.querySelector('[data-powiat-online]').dataset.state === 'up'")
    clerk = people.come("referent")
    clerk.goto("/biurko/")
    clerk.evaluate(
        "() => { window.heard = []; const line = new EventSource(document.querySelector('meta[name=powiat-live]').content,"
        " {withCredentials: true}); line.onmessage = one => window.heard.push(one.data); }"
    )
    sound = desk.locator("[data-powiat-sound]")
    sound.click()
    assert sound.get_attribute("aria-pressed") == "true"
    number = report(people, stack, "Sygnalizacja nie działa przy szkole", "SYGNALIZACJA")
    until(desk, f"document.querySelector('[data-number=\"{number}\"]') !== null")
    # It came by itself: the focus stayed, no row moved, the list says what is new and shows it when asked.
    assert desk.evaluate("document.activeElement.hasAttribute('data-powiat-sound')")
    assert desk.locator(f"[data-powiat-part=rows] a[href*='{number}']").count() == 0
    assert "Nowe zagrożenie: " in desk.locator("[data-powiat-said]").inner_text()
    assert desk.title().startswith("(")
    show(desk, "biuro-zagrozenie")
    desk.get_by_role("button", name="nowe zgłoszenie, pokaż").click()
    desk.locator(f"[data-powiat-part=rows] a[href*='{number}']").wait_for()
    assert desk.evaluate("document.activeElement.id") == "lista-tytul"
    assert not [one for one in clerk.evaluate("window.heard") if "interventions" in one]
    # People are called by push, SMS and e-mail; a quarter of an hour later again, and by voice.
    sent = f"{CALLS} and o.channel = 'sms' and o.state = 'sent'"
    wait_for(desk, lambda: stack.one(sent, number))
    assert stack.manage("shell", "-c", LATER.format(16)).returncode == 0
    wait_for(desk, lambda: stack.one(f"{CALLS} and o.channel = 'phone'", number))
    wait_for(desk, lambda: stack.one(f"{sent} and o.step = 1", number))
    mails = "select count(*) from notices_mail where key like 'interventions.hazard:%%' and text like %s"
    assert stack.one(mails, f"%{number}%") >= 2
    desk.goto(f"{DESK}zagrozenia/")
    assert "Następne wezwanie o" in desk.locator("main").inner_text()
    desk.locator(".pw-alarm", has_text=number).get_by_role("button", name="Nie odebrano").first.click()
    assert stack.one(f"{CALLS} and o.channel = 'phone' and o.state = 'failed'", number) == 1
    see(desk, "biuro-zagrozenia-czekaja")
    desk.get_by_role("button", name=f"Potwierdzam {number}").click()
    calls = stack.one(CALLS, number)
    assert stack.manage("shell", "-c", LATER.format(40)).returncode == 0
    assert stack.one(CALLS, number) == calls
    # Without the stream the page says so and asks by itself; the stream comes back.
    people.expect(
        "AudioContext",
        "ERR_CONNECTION_REFUSED",
        "ERR_INCOMPLETE_CHUNKED",
        "Failed to load resource",
        "na-zywo",
    )
    desk.goto(DESK)
    until(desk, "document.querySelector('[data-powiat-online]').dataset.state === 'up'")
    stack.kill("live")
    until(desk, "document.querySelector('[data-powiat-online]').textContent.includes('Połączenie przerwane')")
    show(desk, "biuro-bez-linii")
    stack.start("live")
    until(desk, "document.querySelector('[data-powiat-online]').dataset.state === 'up'")


def test_the_shift_is_handed_over_and_confirmed(people: People, stack: Stack) -> None:
    people.expect("status of 422")
    page = people.come("dyzurny")
    page.goto(f"{DESK}dyzur/")
    press(page, "Rozpocznij dyżur")
    page.get_by_label("Co się stało").fill("Energetycy potwierdzili przyjazd")
    press(page, "Dodaj wpis")
    page.get_by_text("Energetycy potwierdzili przyjazd").wait_for()
    see(page, "biuro-dyzur")
    page.get_by_label("Słowo do następnej osoby").fill("Rano sprawdzić most w Widawie")
    page.get_by_role("button", name="Przekaż dyżur").click()
    page.get_by_text("Dyżur przekazany").first.wait_for()
    next_ = people.come("dyzurny2", width=390)
    next_.goto(f"{DESK}dyzur/")
    assert "Rano sprawdzić most" in next_.locator("main").inner_text()
    next_.get_by_role("button", name="Przejmuję dyżur").click()
    if next_.get_by_text("Zaznacz przy każdej sprawie").count():
        for box in next_.locator("input[name=sprawa]").all():
            box.check()
        see(next_, "biuro-przejecie")
        next_.get_by_role("button", name="Przejmuję dyżur").click()
    next_.get_by_text("Dyżur przejęty").first.wait_for()
    assert stack.one("select count(*) from interventions_shift where taken_over_by <> ''") == 1
    page.goto(f"{DESK}dyzur/{stack.one('select min(id) from interventions_shift')}/")
    assert "Energetycy potwierdzili" in page.locator("main").inner_text()
    see(page, "biuro-raport-z-dyzuru")


def test_a_crew_without_a_network_does_a_report(people: People, stack: Stack) -> None:
    number = report(people, stack, "Zapadnięte pobocze za mostem", "POBOCZE")
    change(
        stack,
        "update interventions_report set recipient_id = (select id from interventions_service where code = 'PZD')"
        " where number = %s",
        number,
    )
    people.expect("ERR_INTERNET_DISCONNECTED", "Failed to load resource", "Failed to fetch")
    page = people.come("brygada", width=390)
    page.goto(f"{DESK}teren/")
    stop = page.locator(f"#p-{number}")
    assert stop.get_by_role("link", name="Nawiguj").get_attribute("href").startswith("geo:51.")
    see(page, "biuro-teren")
    verbs = f"select count(*) from interventions_fielddeed o {OF_ONE}"
    page.context.set_offline(True)
    stop.get_by_role("button", name="Jadę").click()
    stop.get_by_text("Jadę: czeka na zasięg.").wait_for()
    assert "Nie ma zasięgu" in page.locator("[data-powiat-net]").inner_text()
    show(page, "biuro-teren-bez-zasiegu")
    assert stack.one(verbs, number) == 0
    page.context.set_offline(False)
    stop.get_by_role("button", name="Na miejscu").wait_for()
    assert stack.one(verbs, number) == 1
    with page.expect_navigation():
        stop.get_by_role("button", name="Na miejscu").click()
    assert stack.one(verbs, number) == 2
    out = io.BytesIO()
    Image.effect_noise((800, 600), 50).convert("RGB").save(out, "JPEG")
    stop.locator("input[type=file]").set_input_files(
        {"name": "po.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}
    )
    stop.get_by_label("Co zrobiono").fill("Pobocze utwardzone")
    with page.expect_navigation():
        stop.get_by_role("button", name="Zrobione").click()
    assert stack.one("select stage from interventions_report where number = %s", number) == "resolved"
    after = f"select count(*) from interventions_photo o {OF_ONE}"
    assert stack.one(f"{after} and o.kind = 'after'", number) == 1


def test_every_page_of_the_desk_for_everybody(people: People, stack: Stack) -> None:
    wide, phone = people.come("dyzurny"), people.come("dyzurny", width=390)
    for name, address in PAGES.items():
        for page in (wide, phone):
            page.goto(DESK + address)
            see(page, f"biuro-{name}")
    wide.goto(DESK)
    until(wide, "document.querySelector('[data-powiat-deskmap]').dataset.count > 0")
    # By keyboard: a row that has the focus is ringed on the map; Enter opens it.
    first = wide.locator("[data-powiat-part=rows] a.pw-table__open").first
    first.focus()
    chosen = wide.evaluate("document.querySelector('[data-powiat-deskmap]').dataset.chosen")
    assert chosen and f"/{chosen}/" in first.get_attribute("href")
    wide.keyboard.press("Enter")
    wide.wait_for_url(f"**{DESK}zgloszenie/{chosen}/")
    dark = people.come("dyzurny")
    dark.emulate_media(color_scheme="dark")
    dark.goto(DESK)
    until(dark, "document.querySelector('[data-powiat-deskmap]').dataset.count > 0")
    see(dark, "biuro-kolejka-ciemna")
    plain = people.come("dyzurny", scripts=False)
    plain.goto(f"{DESK}?tor=D&termin=late")
    assert plain.get_by_role("link", name="Odśwież listę").count() == 1
    plain.get_by_role("button", name="Filtruj").click()
    assert "tor=D" in plain.url and "termin=late" in plain.url
    anybody = people.come(width=390)
    for name, address in (("prace", "prace/"), ("mapa-prac", "mapa/")):
        anybody.goto(f"/interwencje/{address}")
        see(anybody, f"interwencje-{name}")
