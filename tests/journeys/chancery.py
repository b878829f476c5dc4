"""What people of the office do in the journeys, click by click."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from tests.journeys.axe import see_by_keys as see
from tests.journeys.keyboard import pick, press, tick
from tests.journeys.visitors import People


def choose(page, name: str, words: str) -> None:
    """Choose the option that holds the words, by keys."""
    select = page.locator(f"select[name={name}]")
    pick(page, select, words)
    chosen = select.evaluate("select => select.selectedOptions[0].text")
    assert words in chosen, f"{name}: {chosen!r} instead of {words!r}"


def assign(people: People, number: str, *, person: str) -> str:
    """The registry finds the letter and hands it to the person; the letter's address."""
    page = people.come("kancelaria")
    page.goto("/biurko/")
    see(page, "desk-registry")
    page.goto("/biurko/pisma/?widok=dekretacja")
    see(page, "desk-letters")
    page.locator("main tr").filter(has=page.get_by_text(number, exact=True)).get_by_role("link").first.press(
        "Enter"
    )
    page.wait_for_url(re.compile(r"/biurko/pisma/\d+/"))
    see(page, "desk-letter")
    choose(page, "unit", "OR")
    choose(page, "post", person)
    page.locator("[name=instruction]").fill("Proszę załatwić w terminie.")
    press(page, "Zadekretuj")
    page.get_by_text(f"Zadekretowano {number}").first.wait_for()
    address = page.url
    page.context.close()
    return address


def open_case(page, *, public: bool, jrwa: str | None = None) -> tuple[str, str]:
    """Załóż sprawę; its address and mark."""
    if jrwa:
        choose(page, "jrwa", jrwa)
    if public:
        tick(page.locator("[name=is_public_kind]"))
    press(page, "Załóż sprawę")
    page.wait_for_url(re.compile(r"/biurko/sprawy/\d+/"))
    mark = re.search(r"[A-Z]+\.\d+\.\d+\.\d{4}", page.title())
    assert mark, page.title()
    return page.url, mark[0]


def new_document(page, template: str, body: str) -> str:
    """A document from a template, its text changed; the preview follows the typing."""
    page.locator("select[name=template]").select_option(template)
    press(page, "Nowy dokument")
    page.wait_for_url(re.compile(r"/biurko/dokumenty/\d+/"))
    address = page.url
    page.locator("textarea[name=body]").fill(body)
    page.locator("#podglad").get_by_text(body[:24]).first.wait_for()
    see(page, "desk-document-draft")
    press(page, "Zapisz")
    page.get_by_text("Zapisano.").first.wait_for()
    return address


def submit(page, person: str) -> None:
    choose(page, "first", person)
    press(page, "Przekaż do akceptacji")
    page.get_by_text("Przekazano do akceptacji.").first.wait_for()


def approve_and_seal(people: People, document_url: str) -> None:
    page = people.come("naczelnik")
    page.goto("/biurko/")
    see(page, "desk-head")
    page.goto(document_url)
    see(page, "desk-document-approve")
    press(page, "Akceptuję")
    page.get_by_text("Zaakceptowano.").first.wait_for()
    press(page, "Opatrz pieczęcią elektroniczną")
    page.get_by_text("Dokument ma pieczęć").first.wait_for(timeout=40_000)
    page.context.close()


def send_by(page, channel: str) -> None:
    tick(page.locator(f"[name=channel][value={channel}]"))
    press(page, "Wyślij")
    page.get_by_text("Wysłano.").first.wait_for()


def hand_to_bip(page) -> None:
    press(page, "Przekaż do BIP")
    page.get_by_text("Redaktor BIP przygotowuje").first.wait_for()


def publish_without(people: People, mark: str, *personal: str) -> str:
    """The editor of the bulletin removes these words and publishes; the public address."""
    page = people.come("referent")
    row = page.locator("main tr, main li").filter(has_text=mark)
    for _ in range(40):
        page.goto("/biurko/bip/")
        if row.count():
            break
        page.wait_for_timeout(500)
    see(page, "desk-bip")
    row.get_by_role("link").first.press("Enter")
    page.wait_for_url(re.compile(r"/z-eod/\d+/"))
    typed = page.locator("[name=words]")
    typed.fill("\n".join(personal))
    see(page, "desk-bip-choose")
    press(page, "Usuń i pokaż kopię")
    page.get_by_text("Kopia jest czysta").wait_for(timeout=40_000)
    see(page, "desk-bip-check")
    press(page, "Dalej: opublikuj")
    page.wait_for_url(re.compile("publikuj"))
    see(page, "desk-bip-publish")
    press(page, "Opublikuj w BIP")
    page.wait_for_url(lambda address: "publikuj" not in address)
    if "/biurko/" in page.url:
        page.goto(re.sub(r"(z-eod/\d+/).*", r"\1", page.url))
        page.locator("main a[href^='/bip/']").first.press("Enter")
    address = page.url
    page.context.close()
    return address


def close_case(page, case_url: str) -> None:
    page.goto(case_url)
    see(page, "desk-case-done")
    page.locator("[name=how]").fill("Udostępniono informację")
    press(page, "Zakończ sprawę")
    page.get_by_text("Zakończona").first.wait_for()


def enter_delivery(page) -> None:
    """The return receipt came back today."""
    today = datetime.now(ZoneInfo("Europe/Warsaw"))
    for part, value in (("d", today.day), ("m", today.month), ("r", today.year)):
        page.locator(f"[name=received_on_{part}]").fill(str(value))
    press(page, "Wpisz doręczenie")
    page.get_by_text("Doręczono").first.wait_for()
