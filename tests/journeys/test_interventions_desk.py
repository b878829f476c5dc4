"""R1.4: one report from the resident's phone over the desk to its public end, and what else the desk may do with it."""

import io
import re

import pytest
from PIL import Image

from tests.journeys.axe import see
from tests.journeys.stack import Stack
from tests.journeys.visitors import People, press

DUTY = "dyzurny"
STAGE = "select stage from interventions_report where number = %s"


def _photo(tone: int) -> dict:
    out = io.BytesIO()
    picture = Image.effect_noise((640, 480), tone).convert("RGB")
    exif = Image.Exif()
    exif[0x010E] = "Celestyna z aparatu"
    picture.save(out, "JPEG", exif=exif)
    return {"name": f"IMG_{tone}.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def _report(
    people: People, text: str, category: str = "JEZDNIA", photo: dict | None = None, town: str = "Widawa"
):
    """A resident without scripts sends a report; returns number, code and his page."""
    page = people.come(width=390, scripts=False)
    page.goto("/interwencje/zglos/")
    page.get_by_label("Co się dzieje?").fill(text)
    page.get_by_label("Czego to dotyczy?").select_option(category)
    if photo:
        page.set_input_files("input[type=file]", photo)
    page.locator("summary", has_text="Wybierz miejscowość z listy").click()
    page.locator("select[name=miejscowosc]").select_option(label=town)
    # A person needs longer than a machine.
    page.wait_for_timeout(2500)
    press(page, "Dalej")
    press(page, "Wyślij zgłoszenie")
    words = page.locator("main").inner_text()
    number = re.search(r"\d{4}-\d{6}", words)[0]
    code = next(one for one in words.split() if one.count("-") == 2 and len(one) == 14)
    return number, code


def _open(page, number: str) -> None:
    page.goto(f"/interwencje/biuro/zgloszenie/{number}/")


def _until(stack: Stack, page, question: str, *values: object) -> None:
    """Ask the database until it says yes."""
    for _ in range(300):
        if stack.first(question, *values):
            return
        page.wait_for_timeout(200)
    raise AssertionError(question)


def _own(people: People, number: str, code: str):
    page = people.come(width=390)
    page.goto("/interwencje/status/")
    page.get_by_label("Numer zgłoszenia").fill(number)
    page.get_by_label("Kod").fill(code)
    press(page, "Sprawdź")
    page.get_by_role("heading", name=number).first.wait_for()
    return page


def test_from_the_phone_to_the_public_end_and_open_again(people: People, stack: Stack) -> None:
    """A photo, the desk, moderation, the photo after the work, the public page with both; then „nie naprawiono”."""
    number, code = _report(people, "Dziura przed domem, dzwonić do pani Celestyny", photo=_photo(41))
    _until(stack, people.come(), "select bool_and(public_file_id is not null) from interventions_photo p"
           " join interventions_report r on r.id = p.report_id where r.number = %s", number)  # fmt: skip
    desk = people.come(DUTY)
    _open(desk, number)
    see(desk, "interwencje-biuro-nowe")
    # By keyboard: the first deed is reached and pressed without a mouse.
    desk.get_by_role("button", name="Potwierdzam").focus()
    desk.keyboard.press("Enter")
    desk.get_by_text("Zapisane.").first.wait_for()
    desk.get_by_label("Publiczne", exact=True).check()
    desk.get_by_label("Treść publiczna").fill("Głęboka dziura w jezdni.")
    desk.get_by_label("Miejsce dla mieszkańców").fill("Widawa")
    desk.get_by_label("Pokaż", exact=True).check()
    press(desk, "Podgląd")
    desk.get_by_text("jeszcze nie zapisano").wait_for()
    see(desk, "interwencje-biuro-podglad")
    press(desk, "Zapisz, co widzą mieszkańcy")
    desk.get_by_text("Mieszkańcy widzą to od teraz").first.wait_for()
    press(desk, "Przydziel")
    desk.locator("#historia").get_by_text("Przydzielono osobie").wait_for()
    desk.get_by_label("Gotowa odpowiedź").select_option("przyjete")
    press(desk, "Wstaw")
    assert number in desk.get_by_label("Treść", exact=True).input_value()
    press(desk, "Przyjmuję")
    desk.get_by_text("Zapisane.").first.wait_for()
    desk.locator("summary", has_text="Dodaj zdjęcia").click()
    desk.set_input_files("#zdjecia-pliki", _photo(57))
    desk.locator("main").get_by_role("button", name="Dodaj zdjęcia").click()
    desk.get_by_text("Dodano zdjęcia: 1").first.wait_for()
    _until(stack, desk, "select bool_and(public_file_id is not null) from interventions_photo p"
           " join interventions_report r on r.id = p.report_id where r.number = %s", number)  # fmt: skip
    desk.reload()
    desk.get_by_label("Pokaż", exact=True).last.check()
    press(desk, "Zapisz, co widzą mieszkańcy")
    desk.get_by_text("Mieszkańcy widzą to od teraz").first.wait_for()
    desk.get_by_label("Treść", exact=True).fill("Dziura jest załatana.")
    press(desk, "Rozwiązane")
    desk.get_by_text("Zapisane.").first.wait_for()
    see(desk, "interwencje-biuro-rozwiazane")
    assert stack.one(STAGE, number) == "resolved"
    public = people.come(width=390)
    public.goto(f"/interwencje/zgloszenie/{number}/")
    words = public.locator("main").inner_text()
    assert (
        "Głęboka dziura w jezdni." in words and "Dziura jest załatana." in words and "Celestyn" not in words
    )
    shown = public.locator("main figure img")
    assert shown.count() == 2
    for at in range(2):
        content = public.request.get(shown.nth(at).get_attribute("src")).body()
        assert b"Celestyna" not in content and not Image.open(io.BytesIO(content)).getexif()
    see(public, "interwencje-publiczne-przed-i-po")
    own = _own(people, number, code)
    own.locator("summary", has_text="To nie zostało naprawione").click()
    own.get_by_label("Co jest nadal nie tak?").fill("Łata już wypadła")
    press(own, "Nie naprawiono")
    own.get_by_text("znów otwarte").first.wait_for()
    _open(desk, number)
    desk.get_by_text("Otwarto ponownie").first.wait_for()
    assert "Łata już wypadła" in desk.locator("#historia").inner_text()
    assert stack.one(STAGE, number) == "reopened"


def test_a_face_is_covered_by_numbers_and_by_the_mouse(people: People, stack: Stack) -> None:
    people.expect("status of 422")
    number, _ = _report(people, "Rozbita wiata", category="POBOCZE", photo=_photo(63))
    desk = people.come(DUTY)
    _until(stack, desk, "select p.public_file_id is not null from interventions_photo p"
           " join interventions_report r on r.id = p.report_id where r.number = %s", number)  # fmt: skip
    _open(desk, number)
    desk.get_by_role("link", name="Zasłoń fragmenty").first.click()
    for name, value in (("Od lewej", "10"), ("Od góry", "10"), ("Szerokość", "30"), ("Wysokość", "95")):
        desk.get_by_label(name).first.fill(value)
    desk.get_by_label("Wysokość").first.press("Enter")
    desk.get_by_text("musi leżeć na zdjęciu").wait_for()
    assert desk.get_by_label("Szerokość").first.input_value() == "30"
    desk.get_by_label("Wysokość").first.fill("40,5")
    box = desk.locator("[data-powiat-cover]").bounding_box()
    desk.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.6)
    desk.mouse.down()
    desk.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + box["height"] * 0.9, steps=4)
    desk.mouse.up()
    assert desk.locator(".pw-cover__area").count() == 2
    see(desk, "interwencje-zaslanianie")
    press(desk, "Zasłoń")
    desk.get_by_text("Kopia dla mieszkańców jest nowa").first.wait_for()
    content = desk.request.get(
        desk.get_by_alt_text("Kopia zdjęcia dla mieszkańców").get_attribute("src")
    ).body()
    copy = Image.open(io.BytesIO(content)).convert("L")
    for spot in ((0.2, 0.3), (0.75, 0.75)):
        assert copy.getpixel((int(copy.width * spot[0]), int(copy.height * spot[1]))) < 60
    see(desk, "interwencje-zasloniete")


def test_forwarded_by_open311_and_heard_back(people: People, stack: Stack) -> None:
    """A gmina with a system of its own takes it, finishes it, and the desk hears."""
    number, _ = _report(people, "Ciemno przy przystanku", category="OSWIETLENIE", town="Sędziejowice")
    desk = people.come(DUTY)
    _open(desk, number)
    option = desk.locator("#odbiorca option", has_text="Sędziejowice").first
    desk.get_by_label("Odbiorca").select_option(value=option.get_attribute("value"))
    press(desk, "Przekaż na zewnątrz")
    desk.get_by_text("Zapisane.").first.wait_for()
    _until(
        stack, desk, "select forward_external_id <> '' from interventions_report where number = %s", number
    )
    taken = stack.one("select forward_external_id from interventions_report where number = %s", number)
    desk.reload()
    assert taken in desk.locator("#przekazania").inner_text()
    see(desk, "interwencje-biuro-przekazane")
    desk.request.post(f"{stack.simulator}/przelaczniki", form={"zamknij": taken})
    done = stack.manage("shell", "-c", "from django.utils import timezone;"
                        "from powiat.offices.interventions.actions.send_open311 import poll_open311;"
                        "poll_open311(now=timezone.now())")  # fmt: skip
    assert done.returncode == 0, done.stderr
    desk.reload()
    assert "Usterka usunięta przez służby gminy" in desk.locator("#historia").inner_text()
    assert stack.one(STAGE, number) == "resolved"


@pytest.mark.parametrize("width", [1280, 390])
def test_a_case_in_one_click_with_links_both_ways(people: People, stack: Stack, width: int) -> None:
    number, code = _report(people, f"Znak leży w rowie {width}", category="ZNAK")
    desk = people.come(DUTY, width=width)
    _open(desk, number)
    press(desk, "Załóż sprawę")
    desk.get_by_text("jest założona").first.wait_for()
    mark = stack.one("select case_mark from interventions_report where number = %s", number)
    desk.locator("#sprawa").get_by_role("link", name=mark).click()
    desk.get_by_role("link", name=f"Zgłoszenie {number}", exact=True).click()
    desk.wait_for_url(re.compile(number))
    see(desk, f"interwencje-biuro-sprawa-{width}")
    own = _own(people, number, code)
    assert "Znak leży w rowie" in own.locator("main").inner_text()
