"""The bulletin: an editor writes, checks, publishes, corrects and withdraws; a visitor finds, compares and takes."""

import re

from tests.journeys.axe import see
from tests.journeys.stack import Stack
from tests.journeys.visitors import People, press

TITLE = "Przerwa w pracy punktu rejestracji pojazdów"


def _write(page, body: str, note: str = "") -> None:
    page.get_by_label("Dział", exact=True).select_option(label="Komunikaty")
    page.get_by_label("Tytuł", exact=True).fill(TITLE)
    page.locator("[name=body]").fill(body)
    page.locator("[name=author]").fill("Piotr Olszyński, Wydział Komunikacji")
    if note:
        page.locator("[name=note]").fill(note)
    press(page, "Zapisz i zobacz podgląd")
    page.wait_for_url(re.compile(r"/podglad/$"))


def test_editor_writes_publishes_corrects_and_withdraws(people: People, pdf) -> None:
    editor = people.come("referent")
    editor.goto("/biurko/bip/nowa/")
    press(editor, "Zapisz i zobacz podgląd")
    editor.locator(".govuk-error-summary").wait_for()
    see(editor, "bip-desk-write-faults")
    editor.locator("input[type=file]").set_input_files(
        {"name": "plan.pdf", "mimeType": "application/pdf", "buffer": pdf("Plan")}
    )
    _write(editor, "Punkt będzie nieczynny w piątek.\n\n## Gdzie indziej\n\n- w Łodzi")
    see(editor, "bip-desk-preview")
    press(editor, "Przekaż do sprawdzenia")
    editor.get_by_role("link", name=TITLE).first.click()
    editor.locator("[name=remark]").fill("Podaj godziny")
    press(editor, "Zwróć do poprawy")
    editor.get_by_role("link", name=TITLE).first.click()
    assert "Podaj godziny" in editor.locator("main").inner_text()
    see(editor, "bip-desk-returned")
    press(editor, "Zmień")
    _write(editor, "Punkt będzie nieczynny w piątek od 8 do 12.")
    press(editor, "Zatwierdź")
    see(editor, "bip-desk-approved")
    press(editor, "Opublikuj")
    editor.wait_for_url(re.compile(r"/bip/\d+/$"))
    address = editor.url
    see(editor, "bip-page-published")

    press(editor, "Popraw")
    _write(editor, "Punkt będzie nieczynny w piątek od 8 do 14.", "Przerwa potrwa dłużej")
    press(editor, "Opublikuj")
    editor.wait_for_url(re.compile(r"/bip/\d+/$"))
    _compare(people, address)

    editor.goto(address)
    press(editor, "Wycofaj")
    editor.locator("[name=reason]").fill("Przerwę odwołano")
    see(editor, "bip-desk-withdraw")
    press(editor, "Wycofaj stronę")
    editor.wait_for_url(re.compile(r"/biurko/bip/$"))
    people.expect("410")
    reader = people.come(width=390)
    assert reader.goto(address).status == 410
    assert "Przerwę odwołano" in reader.locator("main").inner_text()
    see(reader, "bip-page-withdrawn")
    reader.goto("/bip/rejestr-zmian/")
    assert TITLE in reader.locator("main").inner_text()


def _compare(people: People, address: str) -> None:
    """A reader without scripts sees in words what changed."""
    reader = people.come(width=390, scripts=False)
    reader.goto(address)
    reader.get_by_role("link", name="Wszystkie wersje tej strony").click()
    reader.get_by_role("link", name="Co się zmieniło w wersji 2").click()
    main = reader.locator("main")
    assert "12." in main.locator("del").all_inner_texts() and "14." in main.locator("ins").all_inner_texts()
    assert "Przerwa potrwa dłużej" in main.inner_text()


def test_two_editors_at_once(people: People) -> None:
    first, second = people.come("referent"), people.come("referent")
    first.goto("/biurko/bip/nowa/")
    _write(first, "Pierwsza treść")
    press(first, "Zmień")
    first.wait_for_url(re.compile(r"/szkice/\d+/$"))
    second.goto(first.url)
    second.locator("[name=body]").fill("Tekst drugiej osoby")
    press(second, "Zapisz i zobacz podgląd")
    second.wait_for_url(re.compile(r"/podglad/$"))
    first.locator("[name=body]").fill("Mój długi tekst")
    press(first, "Zapisz i zobacz podgląd")
    first.locator(".govuk-error-summary").wait_for()
    assert "W tym czasie szkic zapisał ktoś inny" in first.locator("main").inner_text()
    assert first.locator("[name=body]").input_value() == "Mój długi tekst"
    see(first, "bip-desk-two-at-once")


def test_register_by_hand_and_by_filter(people: People) -> None:
    editor = people.come("referent")
    editor.goto("/biurko/bip/rejestry/rzeczy-znalezione/nowa/")
    press(editor, "Opublikuj w rejestrze")
    editor.locator(".govuk-error-summary").wait_for()
    see(editor, "bip-desk-row-faults")
    for name, value in (
        ("title", "Parasol w kratę"),
        ("numer", "RZ/77/2026"),
        ("data_przyjecia_d", "3"),
        ("data_przyjecia_m", "11"),
        ("data_przyjecia_r", "2026"),
        ("opis", "Parasol znaleziony na dworcu"),
        ("author", "Wydział Komunikacji"),
    ):
        editor.locator(f"[name={name}]").fill(value)
    editor.locator("[name=kategoria]").select_option("inne")
    editor.locator("[name=stan]").select_option("czeka na właściciela")
    press(editor, "Opublikuj w rejestrze")
    editor.wait_for_url(re.compile(r"/rzeczy-znalezione/$"))
    reader = people.come(width=390)
    reader.goto("/bip/rejestry/rzeczy-znalezione/")
    reader.get_by_text("Szukaj i zawężaj").click()
    reader.get_by_label("Szukaj w rejestrze").fill("parasol")
    see(reader, "bip-register-narrowed")
    press(reader, "Pokaż")
    reader.get_by_role("link", name="Parasol w kratę").click()
    see(reader, "bip-register-row")
    reader.goto("/bip/szukaj/?q=parasole")
    assert "Parasol" in reader.locator("main").inner_text()


def test_daily_check_is_signed_by_keyboard(people: People, stack: Stack) -> None:
    people.expect("403")
    clerk = people.come("komunikacja")
    assert clerk.goto("/biurko/bip/dziennik/").status == 403
    keeper = people.come("administrator")
    keeper.goto("/biurko/bip/dziennik/")
    see(keeper, "bip-log-month")
    press(keeper, "Dzisiaj")
    text = keeper.locator("main").inner_text()
    assert "Próby osób bez uprawnień" in text and "Odmowa (403)" in text
    see(keeper, "bip-log-day")
    keeper.locator("[name=remarks]").focus()
    keeper.keyboard.type("Jedna odmowa, wyjaśniona")
    keeper.keyboard.press("Tab")
    keeper.keyboard.press("Enter")
    keeper.wait_for_url(re.compile(r"/dziennik/$"))
    assert "sprawdzono" in keeper.locator("main").inner_text()
    assert stack.one("select remarks from bip_logcheck") == "Jedna odmowa, wyjaśniona"


def test_old_bulletin_comes_in_with_a_report(people: People) -> None:
    editor = people.come("referent")
    editor.goto("/biurko/bip/archiwum/")
    old = "<html><head><title>Stara uchwała</title><script>x()</script></head><body><p>Żwirownia</p></body></html>"
    editor.locator("input[type=file]").set_input_files(
        {"name": "stara.html", "mimeType": "text/html", "buffer": old.encode()}
    )
    press(editor, "Przenieś")
    editor.get_by_text("skrypt na 1").first.wait_for()
    see(editor, "bip-archive-report")
    reader = people.come(width=390)
    reader.goto("/bip/archiwum/?q=żwirownia")
    reader.get_by_role("link", name="Stara uchwała").click()
    assert "według dawnej strony" in reader.locator("main").inner_text()
    see(reader, "bip-archive-page")
