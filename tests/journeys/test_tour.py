"""The tour in pictures: on demand, whole by keyboard and by what a screen reader is told, also where pictures fail."""

import pytest

from tests.journeys.axe import OVERFLOWS, findings
from tests.journeys.stack import Stack
from tests.journeys.visitors import People, show

READY = '.pw-pano__box[data-state="ready"]'
# Chromium without a graphics card tells of it; that the drawing ends when one goes on is told, too.
SOFTWARE = ("GPU stall", "software WebGL", "GroupMarkerNotSet", "WebGL", "GL Driver")
POINTS = "() => JSON.parse(document.getElementById('spacer-widok').textContent).points"
FOCUSED = """() => {
    const one = document.activeElement;
    return one === document.body ? "" : one.innerText || one.getAttribute("aria-label") || "";
}"""
# A small picture for places that have none in this county: lines, so that a turn is seen.
HANG = """
import io
from PIL import Image
from django.utils import timezone
from powiat.front.tour.actions.change_picture import PictureWords, change_picture
from powiat.front.tour.actions.change_points import LinkText, save_link
from powiat.front.tour.data import Angles
from powiat.front.tour.models import Scene
from powiat.front.tour.permissions import Permission
from powiat.ground.kernel.actor import Actor
out = io.BytesIO()
Image.linear_gradient("L").resize((2048, 1024)).convert("RGB").save(out, "JPEG")
at = lambda number: Angles(number * 70, 0)
told = {"by": Actor(None, "Anna Redaktor", permissions=frozenset({Permission.EDIT})), "now": timezone.now()}
for scene in Scene.objects.filter(picture=None):
    words, upload = PictureWords("Zdjęcie próbne: " + scene.title, north_yaw=0), ("a.jpg", out.getvalue())
    change_picture(scene_id=scene.pk, words=words, upload=upload, **told)
    for number, one in enumerate(scene.links.all()):
        text = LinkText(one.end_id, one.kind, one.label, one.directions, one.metres, one.is_step_free, at(number))
        save_link(scene_id=scene.pk, link_id=one.pk, text=text, **told)
"""


@pytest.fixture(scope="module")
def pictured(stack: Stack) -> Stack:
    """The house with a picture in every place."""
    if stack.one(
        "select count(*) from tour_scene s left join tour_picture p on p.scene_id = s.id where p.id is null"
    ):
        done = stack.manage("shell", "-c", HANG)
        assert done.returncode == 0, done.stderr[-2000:]
    return stack


def tab_to(page, words: str) -> None:
    """By Tab alone, and Shift and Tab to nothing."""
    for _ in range(60):
        if words in page.evaluate(FOCUSED):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never came to {words} on {page.url}")


def opened(page, address: str) -> None:
    page.goto(address)
    page.locator("[data-tour-open]").focus()
    page.keyboard.press("Enter")
    page.locator(READY).wait_for()


def go(page, point: dict) -> None:
    """From the picture, by keyboard, along one way."""
    tab_to(page, point["name"])
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{point['go']}")
    page.locator(READY).wait_for()


def test_nothing_is_fetched_before_it_is_asked_for(people: People, pictured: Stack) -> None:
    people.expect(*SOFTWARE)
    page = people.come(width=390)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/spacer/wejscie/", wait_until="networkidle")
    small = page.locator(".pw-pano__preview img").evaluate("one => one.currentSrc")
    assert [one for one in asked if ("tour" in one or "zdjecia" in one) and one != small] == []
    tab_to(page, "Rozejrzyj się")
    page.keyboard.press("Enter")
    page.locator(READY).wait_for()
    came = [one for one in asked if "/ui/build/tour" in one]
    assert len(came) == 2, "its script and its style"


def test_the_whole_walk_by_keyboard_and_as_it_is_read_out(people: People, pictured: Stack) -> None:
    """Into every place and back by its ways, each by Tab and Enter, each told in words."""
    people.expect(*SOFTWARE)
    page = people.come()
    opened(page, "/spacer/wejscie/")
    seen: set[str] = set()
    _walk(page, "/spacer/wejscie/", seen)
    assert len(seen) == pictured.one("select count(*) from tour_scene")
    page.go_back()
    page.locator("h1").filter(has_not_text="Wejście").wait_for()
    assert page.title().startswith(page.locator("h1").inner_text())
    page.keyboard.press("Home")
    tab_to(page, "Zamknij zdjęcie")
    page.keyboard.press("Escape")
    assert "Rozejrzyj się" in page.evaluate(FOCUSED) and page.locator(".pw-pano__box").count() == 0


def _walk(page, address: str, seen: set[str]) -> None:
    seen.add(address)
    points = page.evaluate(POINTS)
    _is_read_out(page, points)
    for point in points:
        if not point.get("go") or point["go"] in seen:
            continue
        go(page, point)
        _walk(page, point["go"], seen)
        back = next(one for one in page.evaluate(POINTS) if one.get("go") == address)
        go(page, back)


def _is_read_out(page, points: list[dict]) -> None:
    """What a screen reader finds: one name everywhere, every point a button, every way in the words too."""
    title = page.locator("h1").inner_text()
    tree = page.locator("main").aria_snapshot()
    assert f'heading "{title}" [level=1]' in tree
    assert f'application "Zdjęcie 360°: {title}"' in tree
    assert 'heading "Dokąd stąd przejdziesz" [level=2]' in tree and 'heading "Dostępność" [level=2]' in tree
    for point in points:
        assert f'button "{point["name"]} {point["note"]}"' in tree
        assert not point.get("go") or f'link "{point["name"]}"' in tree
    said = page.locator("[data-tour-said]").inner_text()
    assert said == "" or f"Jesteś w nowym miejscu: {title}" in said
    assert page.title().startswith(f"{title}: spacer")


def test_it_is_for_everybody_at_every_width(people: People, pictured: Stack) -> None:
    """Axe, 320 px, the card of a point, the arrow on the plan that turns along."""
    people.expect(*SOFTWARE)
    page = people.come()
    opened(page, "/spacer/sala-obslugi/")
    show(page, "spacer-otwarty")
    arrow = page.locator("[data-tour-arrow]")
    before = arrow.get_attribute("transform")
    page.keyboard.press("ArrowRight")
    assert _until(page, lambda: arrow.get_attribute("transform") != before)
    tab_to(page, "Prawa jazdy")
    page.keyboard.press("Enter")
    card = page.get_by_role("group", name="Prawa jazdy")
    assert "Kolejka" in card.inner_text() and "brak danych" in card.inner_text()
    faults = []
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        faults += [f"{width}: {one}" for one in findings(page)]
        if (over := page.evaluate(OVERFLOWS)) > 0:
            faults.append(f"{over} px too wide at {width}")
    assert faults == []
    page.keyboard.press("Escape")
    assert "Prawa jazdy" in page.evaluate(FOCUSED) and not card.is_visible()


def _until(page, asked) -> bool:
    for _ in range(100):
        if asked():
            return True
        page.evaluate("() => new Promise(requestAnimationFrame)")
    return False


def test_without_webgl_and_without_the_picture(people: People, pictured: Stack) -> None:
    """Flat with the same buttons; when the file does not come it is said, and another try helps."""
    # Of a file that did not come Pannellum complains in the console, too.
    people.expect(*SOFTWARE, "Failed to load resource", "readAsBinaryString")
    page = people.come()
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    opened(page, "/spacer/hol/")
    assert "nie ma w niej WebGL" in page.locator(".pw-pano__state").inner_text() and findings(page) == []
    go(page, next(one for one in page.evaluate(POINTS) if one["go"] == "/spacer/sala-obslugi/"))

    page = people.come(width=390)
    page.goto("/spacer/hol/")
    medium = page.evaluate("() => JSON.parse(document.getElementById('spacer-widok').textContent).medium")
    page.route(f"**{medium}", lambda route: route.abort())
    page.get_by_role("button", name="Rozejrzyj się").click()
    page.locator('[data-state="failed"]').wait_for()
    assert "Nie udało się wczytać zdjęcia" in page.locator(".pw-pano__state").inner_text()
    page.unroute(f"**{medium}")
    page.get_by_role("button", name="Spróbuj ponownie").click()
    page.locator(READY).wait_for()


def test_an_editors_click_sets_the_angles(people: People, pictured: Stack) -> None:
    """Mouse, arrows and numbers say the same."""
    page = people.come("referent", watched=False)
    scene = pictured.one("select id from tour_scene where slug = 'kancelaria'")
    page.goto(f"/redakcja/spacer/{scene}/")
    show(page, "redakcja-spacer-miejsce")
    page.get_by_role("link", name="Dodaj punkt").click()
    picture = page.locator("[data-tour-aim] img")
    box = picture.bounding_box()
    picture.click(position={"x": box["width"] * 0.75, "y": box["height"] * 0.25})
    yaw, pitch = page.locator("#id_yaw"), page.locator("#id_pitch")
    assert abs(float(yaw.input_value()) - 90) < 1 and abs(float(pitch.input_value()) - 45) < 1
    yaw.fill("10")
    pitch.fill("-3")
    page.locator("[data-tour-aim]").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowUp")
    assert (yaw.input_value(), pitch.input_value()) == ("15", "-2")
    show(page, "redakcja-spacer-punkt")
    page.locator("#id_title").fill("Lada z obniżoną częścią")
    page.get_by_role("button", name="Zapisz").click()
    page.wait_for_url(f"**/redakcja/spacer/{scene}/")
    kept = pictured.ask("select yaw, pitch from tour_hotspot where title = 'Lada z obniżoną częścią'")
    assert kept == [(15.0, -2.0)]
    visitor = people.come()
    people.expect(*SOFTWARE)
    opened(visitor, "/spacer/kancelaria/")
    assert visitor.get_by_role("button", name="Lada z obniżoną częścią").count() == 1
