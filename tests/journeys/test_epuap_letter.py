"""The real emergency package of ePUAP walks the whole path to the bulletin, with delivery by post."""

import re

from tests.journeys.axe import see_by_keys as see
from tests.journeys.chancery import (
    approve_and_seal,
    assign,
    close_case,
    enter_delivery,
    hand_to_bip,
    new_document,
    open_case,
    publish_without,
    send_by,
    submit,
)
from tests.journeys.conftest import need
from tests.journeys.keyboard import press
from tests.journeys.stack import ROOT
from tests.journeys.visitors import People

PACKAGE = ROOT.parent / "shared" / "data" / "state-services" / "crwd" / "sample_package_1.zip"


def test_from_package_to_bulletin(people: People) -> None:
    need(PACKAGE, "the real package lies in ../shared/data, beside the checkout")
    registry = people.come("kancelaria")
    number = _load(registry)
    _read(registry, number)
    assert _load(registry, again=True) == number
    registry.context.close()

    letter_url = assign(people, number, person="Borowikowski")
    clerk = people.come("referent")
    clerk.goto(letter_url)
    case_url, mark = open_case(clerk, public=True, jrwa="1431")
    document_url = new_document(clerk, "decyzja", "Na podstawie art. 104 KPA orzekam, jak we wniosku strony.")
    submit(clerk, "Wrzosowska")
    approve_and_seal(people, document_url)
    clerk.goto(document_url)
    send_by(clerk, "post")
    enter_delivery(clerk)
    see(clerk, "desk-document-delivered")
    hand_to_bip(clerk)
    article = publish_without(people, mark, "jak we wniosku")
    reader = people.come(width=390)
    reader.goto(article)
    assert reader.locator("h1").count() == 1
    close_case(clerk, case_url)
    clerk.goto(case_url + "metryka/")
    see(clerk, "desk-case-history")
    assert clerk.locator("tbody tr").count() >= 8


def _load(page, *, again: bool = False) -> str:
    """Wczytaj paczkę z ePUAP; the number under which the letter stands."""
    page.goto("/biurko/pisma/epuap/")
    page.locator("input[type=file]").set_input_files(str(PACKAGE))
    see(page, "desk-epuap")
    press(page, "Wczytaj paczkę")
    page.get_by_text("Wczytane pisma").wait_for()
    see(page, "desk-epuap-again" if again else "desk-epuap-loaded")
    said = page.locator("main").inner_text()
    assert ("było już w rejestrze" in said) is again
    return re.search(r"RPW/\d+/\d{4}", said)[0]


def _read(page, number: str) -> None:
    """The sender, the title, the paragraphs, the attachments; and what the descriptor names but does not bring."""
    page.get_by_role("link", name=number).press("Enter")
    see(page, "desk-epuap-letter")
    main = page.locator("main")
    assert "Deskryptor" in main.inner_text()
    assert "plik jest pod adresem nadawcy" in main.inner_text()
    title = page.locator("h1").inner_text()
    assert len(title) > 5
    assert main.locator(".pw-prose p").count() >= 1
    assert main.get_by_text("Nadawca", exact=True).count() >= 1
    assert "Nadawca niepodany" not in main.inner_text()
