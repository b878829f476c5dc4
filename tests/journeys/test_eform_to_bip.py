"""The main job: a question of a resident without an account goes through the office and ends in the bulletin."""

import re

from tests.journeys import papers
from tests.journeys.axe import see_by_keys as see
from tests.journeys.chancery import (
    approve_and_seal,
    assign,
    close_case,
    hand_to_bip,
    new_document,
    open_case,
    publish_without,
    send_by,
    submit,
)
from tests.journeys.keyboard import press, tick
from tests.journeys.resident import check_in, go_to_check, receipt, wait_for
from tests.journeys.visitors import People

NAME = "Bożydar Przykładowski"


def test_from_form_to_bulletin(people: People, pdf) -> None:
    resident = people.come(width=390)
    number, secret = _ask_for_information(resident, pdf("Lista umow"))

    letter_url = assign(people, number, person="Borowikowski")
    clerk = people.come("referent")
    clerk.goto(letter_url)
    see(clerk, "desk-letter-assigned")
    case_url, mark = open_case(clerk, public=True)
    see(clerk, "desk-case-new")
    document_url = new_document(
        clerk,
        "odpowiedz-informacja-publiczna",
        f"Udostępniam rejestr umów. Wnioskodawca: {NAME}, ul. Narutowicza 5, 98-100 Łask.\n\nRejestr liczy 214 pozycji.",
    )
    submit(clerk, "Wrzosowska")

    approve_and_seal(people, document_url)
    clerk.goto(document_url)
    see(clerk, "desk-document-sealed")
    send_by(clerk, "eboi")

    _track(resident, people, number, secret, mark)

    clerk.goto(document_url)
    hand_to_bip(clerk)
    article_url = publish_without(people, mark, NAME, "ul. Narutowicza 5")
    _read_in_bulletin(people, article_url)

    check_in(resident, number, secret)
    wait_for(resident, "BIP")
    see(resident, "resident-matter-published")

    close_case(clerk, case_url)
    wait_for(resident, "zakończ")


def _ask_for_information(page, attachment: bytes) -> tuple[str, str]:
    """Fills in the form with one attachment; the number and the secret of the confirmation."""
    page.goto("/")
    see(page, "portal-home")
    page.goto("/uslugi/")
    see(page, "resident-services")
    page.get_by_role("link", name="Wniosek o udostępnienie informacji publicznej").first.press("Enter")
    see(page, "resident-service-card")
    press(page, "Wypełnij formularz")
    see(page, "resident-form-begin")
    press(page, "Zaczynam")
    page.locator("[name=zakres]").fill("Proszę o rejestr umów zawartych w 2025 roku.")
    page.locator("input[type=file]").set_input_files(
        {"name": "lista umów.pdf", "mimeType": "application/pdf", "buffer": attachment}
    )
    see(page, "resident-form-what")
    press(page, "Dalej")
    tick(page.get_by_label("plik", exact=True))
    tick(page.get_by_label("na stronie sprawy"))
    see(page, "resident-form-how")
    press(page, "Dalej")
    go_to_check(page)
    see(page, "resident-form-check")
    press(page, "Wyślij do urzędu")
    see(page, "resident-form-sent")
    return receipt(page)


def _track(page, people: People, number: str, secret: str, mark: str) -> None:
    page.goto("/sprawdz-sprawe/")
    see(page, "resident-track")
    check_in(page, number, secret)
    wait_for(page, "Czeka na Ciebie pismo")
    assert mark in page.locator("main").inner_text()
    see(page, "resident-matter-waiting")
    press(page, "Odbierz pismo")
    link = page.get_by_role("link", name=re.compile(r"\(PDF\)")).first
    answer = page.request.get(link.get_attribute("href"))
    assert answer.ok
    assert "214 pozycji" in papers.words_of(answer.body())
    see(page, "resident-matter-collected")


def _read_in_bulletin(people: People, address: str) -> None:
    """Anybody reads the page; neither it nor the file holds the name."""
    reader = people.come(width=390)
    reader.goto(address)
    see(reader, "bip-article")
    assert NAME not in reader.content()
    link = reader.locator("main a[href*='/pliki/']").first
    copy = reader.request.get(link.get_attribute("href")).body()
    words = papers.words_of(copy)
    assert "214 pozycji" in words
    for personal in ("Bożydar", "Przykładowski", "Narutowicza"):
        assert personal not in words
        assert personal not in papers.insides_of(copy)
    reader.goto("/bip/")
    see(reader, "bip-home")
