"""States of the desk that no list of addresses reaches: doubled parties and their merging, a kept view, refusals."""

from tests.journeys.axe import see_by_keys
from tests.journeys.keyboard import press
from tests.journeys.visitors import People


def test_doubled_parties_are_found_and_merged_by_keyboard(people: People) -> None:
    page = people.come("kancelaria")
    _add_company(page, "Piekarnia pod Kasztanem sp. z o.o.", "piekarnia@kasztan.example")
    page.get_by_role("heading", name="Piekarnia pod Kasztanem").first.wait_for()
    see_by_keys(page, "party-card")
    _add_company(page, "Piekarnia pod Kasztanem sp. z o.o.", "biuro@kasztan.example")
    page.get_by_text("Podobny wpis już jest").wait_for()
    see_by_keys(page, "party-like-one-known")
    press(page, "To ktoś nowy, zapisz")
    page.locator("#duplikaty").wait_for()
    see_by_keys(page, "party-card-doubled")
    page.goto("/biurko/interesanci/duplikaty/")
    page.get_by_role("link", name="Piekarnia pod Kasztanem").first.wait_for()
    see_by_keys(page, "parties-doubled")
    page.get_by_role("link", name="Piekarnia pod Kasztanem").first.press("Enter")
    page.locator("#duplikaty a[href*='/polacz/']").first.press("Enter")
    page.get_by_role("heading", name="Łączenie wpisów").wait_for()
    see_by_keys(page, "party-merge")
    press(page, "Połącz wpisy")
    page.get_by_text("Połączono wpisy").first.wait_for()


def _add_company(page, name: str, email: str) -> None:
    page.goto("/biurko/interesanci/nowy/?rodzaj=company")
    page.locator("[name=name]").fill(name)
    page.locator("[name=email]").fill(email)
    press(page, "Zapisz")


def test_a_view_is_kept_by_keyboard(people: People) -> None:
    """Filters, a name, a column moved up and one hidden: without the mouse, from the list to the kept view."""
    page = people.come("referent")
    page.goto("/biurko/sprawy/?termin=po&sortuj=-data")
    press(page, "Zapisz ten widok")
    page.get_by_role("heading", name="Zapisz widok").wait_for()
    press(page, "Wyżej: Termin")
    page.get_by_role("button", name="Ukryj: Strona").wait_for()
    press(page, "Ukryj: Strona")
    page.get_by_role("button", name="Pokaż: Strona").wait_for()
    page.locator("[name=name]").focus()
    page.keyboard.type("Po terminie, najnowsze")
    see_by_keys(page, "desk-view-new")
    page.locator("[name=name]").press("Enter")
    page.get_by_text("Zapisano widok").first.wait_for()
    heads = [one.strip() for one in page.locator("thead th").all_inner_texts()]
    assert heads == ["Znak sprawy", "Tytuł", "Termin", "Założona", "Stan"]
    see_by_keys(page, "desk-view-kept")
    page.goto("/biurko/sprawy/")
    press(page, "Po terminie, najnowsze")
    press(page, "Zmień widok „Po terminie, najnowsze”")
    page.get_by_role("heading", name="Zmień widok").wait_for()
    press(page, "Usuń widok")
    page.get_by_text("Usunięto widok").first.wait_for()


def test_refusals_say_what_to_do(people: People) -> None:
    people.expect("403", "404")
    page = people.come("mieszkanka@poczta.example")
    for address, name in (
        ("/biurko/", "error-403"),
        ("/biurko/sprawy/1/", "error-403-case"),
        ("/nic/", "error-404"),
    ):
        page.goto(address)
        see_by_keys(page, name)
