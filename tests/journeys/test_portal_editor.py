"""The editorial office in a browser: a page is written, checked, handed on, published, corrected and withdrawn."""

import io
import time
from itertools import count
from zipfile import ZipFile

from PIL import Image

from tests.journeys.stack import Stack
from tests.journeys.visitors import People, show

# Wagtail's own checker says in the console what it found; an autosave that is refused answers 400.
WAGTAIL_SAYS = ("axe.run results", "status of 400")
TITLE = "Zamknięty most w Widawie"


def until(ask, what: str, seconds: float = 30):
    """What `ask` answers as soon as it is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := ask():
            return found
        time.sleep(0.2)
    raise AssertionError(f"never: {what}")


def do(page, action: str) -> None:
    """One of the actions at the foot of the editor."""
    page.get_by_role("button", name="Więcej akcji").click()
    page.locator("footer").get_by_role("button", name=action, exact=True).click()
    page.wait_for_load_state()


def retype(page, summary: str, ask, what: str) -> None:
    """Wagtail watches a form from its second second on: what is typed earlier is noticed at the next letter."""
    tries = count()

    def is_noticed() -> bool:
        page.locator("[name=summary]").fill(f"{summary} {next(tries)}")
        page.wait_for_timeout(1_000)
        return ask()

    until(is_noticed, what)


def begin(page, stack: Stack, title: str, summary: str) -> str:
    """A new piece of news; answers with the address of its editor, which autosave has made."""
    news = stack.one("select id from portal_portalpage where slug = 'aktualnosci'")
    page.goto(f"/redakcja/pages/add/portal/newspage/{news}/")
    page.locator("[name=title]").fill(title)

    retype(page, summary, lambda: page.url.endswith("/edit/"), "the draft is saved by itself")
    page.locator("[name=summary]").fill(summary)
    until(lambda: kept(stack, title) == summary, "the draft is saved again")
    return page.url


def add_heading(page, level: str) -> None:
    page.locator("button.c-sf-add-button").first.click()
    page.get_by_role("option", name="Nagłówek").click()
    page.locator("[name$='-value-text']").last.fill("Objazd")
    page.locator("[name$='-value-level']").last.select_option(level)


def kept(stack: Stack, title: str, field: str = "summary") -> str:
    """What the newest draft of the page holds."""
    newest = (
        "select content->>%s from wagtailcore_revision where content->>'title' = %s order by id desc limit 1"
    )
    return stack.first(newest, field, title) or ""


def test_a_page_from_the_first_word_to_its_withdrawal(people: People, stack: Stack) -> None:
    people.expect("404", *WAGTAIL_SAYS)
    writer = people.come("referent")
    editor = begin(writer, stack, TITLE, "Objazd poprowadzi przez Buczek.")
    # The tab is closed: what was typed is there again.
    add_heading(writer, "3")
    until(lambda: '"Objazd"' in kept(stack, TITLE, "body"), "the block is saved")
    writer.goto("/redakcja/")
    writer.goto(editor)
    assert writer.locator("[name=summary]").input_value() == "Objazd poprowadzi przez Buczek."
    assert writer.locator("[name$='-value-text']").last.input_value() == "Objazd"
    # Hints while he writes, and again when he hands the page on.
    writer.get_by_role("button", name="Sprawdzenie treści").click()
    checks = writer.locator("[data-side-panel=checks]")
    until(lambda: "Niepoprawna hierarchia nagłówków" in checks.inner_text(), "a hint")
    show(writer, "redakcja-hint")
    do(writer, "Wyślij do Publikacja na portalu")
    until(lambda: "Podrozdział stoi bez rozdziału" in writer.content(), "the hint at the block")
    assert "Strona nie została zapisana" in writer.locator(".messages").inner_text()
    writer.locator("[name$='-value-level']").last.select_option("2")
    do(writer, "Wyślij do Publikacja na portalu")
    writer.wait_for_url(lambda address: "/edit/" not in address)

    reader = people.come(width=390)
    slug = stack.one("select slug from portal_portalpage where title = %s", TITLE)
    assert slug.isascii(), slug
    address = f"/aktualnosci/{slug}/"
    checker = people.come("rzecznik")
    checker.goto("/redakcja/")
    checker.get_by_role("link", name=TITLE).first.click()
    do(checker, "Akceptuj")
    checker.wait_for_url(lambda address: "/edit/" not in address)
    assert reader.goto(address).status == 404
    publisher = people.come("sekretarz")
    publisher.goto(editor)
    do(publisher, "Akceptuj i Opublikuj")
    publisher.wait_for_url(lambda address: "/edit/" not in address)
    assert reader.goto(address).status == 200, "seen at once"
    reader.goto("/aktualnosci/")
    assert TITLE in reader.locator("main").inner_text()

    writer.goto(editor)
    retype(
        writer,
        "Objazd poprowadzi przez Zelów.",
        lambda: "Zelów" in kept(stack, TITLE),
        "the correction is saved",
    )
    # The writer is done: an autosave still on its way would be a newer version than the publisher's.
    writer.close()
    publisher.goto(editor)
    do(publisher, "Opublikuj")
    publisher.wait_for_url(lambda address: "/edit/" not in address)
    reader.goto(address)
    assert "Zelów" in reader.locator("main").inner_text()
    publisher.goto(editor.replace("edit/", "history/"))
    show(publisher, "redakcja-history")
    publisher.goto(editor.replace("edit/", "revisions/compare/earliest...latest/"))
    changed = publisher.locator("main, #main").first.inner_text()
    assert "Buczek" in changed and "Zelów" in changed

    publisher.goto(editor.replace("edit/", "unpublish/"))
    publisher.get_by_role("button", name="Tak, cofnij publikację").click()
    publisher.wait_for_load_state()
    assert reader.goto(address).status == 404
    reader.goto("/aktualnosci/")
    assert TITLE not in reader.locator("main").inner_text()


def test_nobody_publishes_or_approves_his_own(people: People, stack: Stack) -> None:
    people.expect(*WAGTAIL_SAYS)
    publisher = people.come("sekretarz")
    editor = begin(publisher, stack, "Strona sekretarza", "Tekst sekretarza.")
    do(publisher, "Opublikuj")
    until(lambda: publisher.locator(".messages li").count(), "an answer")
    assert "Własnej strony nie publikuje się samemu" in publisher.locator(".messages").inner_text()
    assert publisher.locator("[name=summary]").input_value() == "Tekst sekretarza."
    show(publisher, "redakcja-own")
    do(publisher, "Wyślij do Publikacja na portalu")
    publisher.wait_for_url(lambda address: "/edit/" not in address)
    publisher.goto(editor)
    publisher.get_by_role("button", name="Więcej akcji").click()
    assert not publisher.get_by_role("button", name="Akceptuj").count()


def test_two_editors_at_once(people: People, stack: Stack) -> None:
    people.expect(*WAGTAIL_SAYS)
    first, second = people.come("referent"), people.come("rzecznik")
    editor = begin(first, stack, "Dwie osoby naraz", "Tekst pierwszy.")
    second.goto(editor)
    first.locator("[name=summary]").fill("Tekst pierwszy, poprawiony.")
    until(lambda: kept(stack, "Dwie osoby naraz").endswith("poprawiony."), "the first is saved")
    paused = "Zapisywanie szkicu wstrzymane"
    retype(
        second,
        "Tekst drugiej osoby.",
        lambda: paused in second.locator("body").inner_text(),
        "the second is told",
    )
    assert "Ktoś zapisał nowszą wersję" in second.locator("body").inner_text()
    show(second, "redakcja-two")
    assert second.locator("[name=summary]").input_value().startswith("Tekst drugiej osoby.")
    first.goto(editor)
    assert first.locator("[name=summary]").input_value() == "Tekst pierwszy, poprawiony."


def _macro() -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr("word/vbaProject.bin", b"x")
    return packed.getvalue()


def _bomb() -> bytes:
    drawn = io.BytesIO()
    Image.new("1", (12_000, 12_000)).save(drawn, "PNG")
    return drawn.getvalue()


def test_bad_input_is_named_and_nothing_is_lost(people: People, stack: Stack) -> None:
    people.expect(*WAGTAIL_SAYS)
    page = people.come("referent")
    svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
    for where, name, mime, content in (
        ("images/add/", "rysunek.svg", "image/svg+xml", svg),
        ("images/add/", "wielki.png", "image/png", _bomb()),
        ("documents/add/", "pismo.docx", "application/msword", _macro()),
    ):
        page.goto(f"/redakcja/{where}")
        page.locator("[name=title]").fill("Tytuł, który zostaje")
        page.locator("[name=file]").set_input_files({"name": name, "mimeType": mime, "buffer": content})
        page.locator("main form, #main form").last.locator("[type=submit]").last.click()
        told = until(lambda: page.locator(".error-message").all_inner_texts(), f"{name} is refused")
        assert all(" " in one.strip() for one in told), told
        assert page.locator("[name=title]").input_value() == "Tytuł, który zostaje"
        show(page, f"redakcja-{name}")
    begin(page, stack, "<script>alert(1)</script> tabela", "Duża tabela.")
    page.locator("button.c-sf-add-button").first.click()
    page.get_by_role("option", name="Tabela").click()
    page.locator("[name$='-value-caption']").last.fill("Wszystkie działki")
    rows = "nr;co\n" + "\n".join(f"{number};x" for number in range(10_000))
    # Pasted, not typed: the field is written in one go.
    page.locator("[name$='-value-rows']").last.evaluate(
        "(field, rows) => { field.value = rows; field.dispatchEvent(new Event('input', {bubbles: true})) }",
        rows,
    )
    do(page, "Wyślij do Publikacja na portalu")
    until(lambda: "10000 wierszy" in page.content(), "the table is refused with its number")
    assert page.locator("[name$='-value-rows']").last.input_value().count("\n") == 10_000
    show(page, "redakcja-table")
