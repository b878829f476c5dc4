"""Open data: a file with its sum at a fixed address, old resources stay, a catalogue that a machine can read."""

import hashlib
import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings as project

from powiat.front.bip import api
from powiat.front.bip.data import Dataset
from powiat.front.bip.domain.dcat import to_turtle
from powiat.front.bip.domain.harvest import NAMESPACE, ident
from powiat.front.bip.models import OpenResource, OpenSnapshot, RegisterRow
from tests.front.bip.test_registers import FIND

pytestmark = pytest.mark.django_db
EXAMPLE = Path(project.ROOT).parent / "shared" / "data" / "portal" / "bip" / "dane_gov_harvester_example.xml"


@pytest.fixture
def announced(menu, editor, now):
    api.publish_register_row(entry=FIND, by=editor, now=now)
    return api.announce(today=date(2026, 11, 24), now=now)


def paths(element: ET.Element, above: str = "") -> set[str]:
    """Names of elements with those above them."""
    here = f"{above}/{element.tag}"
    return {here}.union(*(paths(one, here) for one in element))


def test_file_and_sum_belong_together(client, announced):
    xml = client.get("/data/dane-gov-pl.xml")
    assert xml["Content-Type"].startswith("application/xml")
    assert client.get("/data/dane-gov-pl.md5").content.decode() == hashlib.md5(xml.content).hexdigest()  # noqa: S324
    root = ET.fromstring(xml.content)
    assert root.tag == f"{{{NAMESPACE}}}datasets"
    assert all("}" not in one.tag for one in root.iter() if one is not root), "children wear no prefix"


def test_file_has_the_form_of_the_example(client, announced):
    """Names of elements and attributes are those of a file that dane.gov.pl takes."""
    if not EXAMPLE.exists():
        pytest.skip("the example of the harvester's file does not lie beside this checkout")
    ours = ET.fromstring(client.get("/data/dane-gov-pl.xml").content)
    theirs = ET.fromstring(EXAMPLE.read_bytes())
    assert paths(theirs) == paths(ours)
    for name in ("dataset", "resource", "tag"):
        assert ours.find(f".//{name}").keys() == theirs.find(f".//{name}").keys()
    order = [one.tag for one in theirs.find("dataset")]
    assert [one.tag for one in ours.find("dataset")] == order


def test_old_resources_stay(client, announced, editor, now):
    before = set(OpenResource.objects.values_list("ext_ident", flat=True))
    assert ident("rzeczy-znalezione", "2026") in before
    api.withdraw_register_row(register=FIND.register, key=FIND.key, reason="Pomyłka", by=editor, now=now)
    other = FIND.__class__(
        **{name: getattr(FIND, name) for name in FIND.__slots__} | {"key": "x", "dated_on": date(2027, 1, 5)}
    )
    api.publish_register_row(entry=other, by=editor, now=now)
    made = api.announce(today=date(2027, 1, 6), now=now)
    assert all(one in made.xml for one in before)
    assert ident("rzeczy-znalezione", "2027") in made.xml
    assert RegisterRow.objects.count() == 2


def test_unchanged_file_is_not_made_again(announced, now):
    again = api.announce(today=date(2026, 11, 24), now=now)
    assert again.pk == announced.pk and OpenSnapshot.objects.count() == 1


def test_identifiers_are_short_and_stay():
    assert len(ident("publicznie-dostepny-wykaz-danych", "2026")) == 36
    assert ident("umowy", "2026") == "laski-umowy-2026"


def test_catalogue_for_machines(client, announced):
    turtle = client.get("/data/catalog.ttl").content.decode()
    assert "a dcat:Catalog" in turtle and "dct:accrualPeriodicity" in turtle and '"@pl' in turtle
    graph = json.loads(client.get("/data/catalog.jsonld").content)["@graph"]
    kinds = [one["@type"] for one in graph]
    assert kinds.count("dcat:Catalog") == 1
    sets = [one for one in graph if one["@type"] == "dcat:Dataset"]
    files = {one["@id"] for one in graph if one["@type"] == "dcat:Distribution"}
    assert {one["dct:identifier"] for one in sets} >= {"rzeczy-znalezione", "rejestr-zmian-bip"}
    for one in sets:
        assert {file["@id"] for file in one["dcat:distribution"]} <= files
        assert one["dct:publisher"] and one["dcat:theme"]
    for one in graph:
        if one["@type"] == "dcat:Distribution":
            path = one["dcat:downloadURL"]["@id"].removeprefix(project.PUBLIC_ADDRESS)
            assert client.get(path).status_code == 200, path


def test_turtle_and_jsonld_say_the_same(client, announced):
    """Every value of the one stands in the other, as Turtle writes it; quotes and line ends cannot break out."""
    turtle = client.get("/data/catalog.ttl").content.decode()
    for thing in json.loads(client.get("/data/catalog.jsonld").content)["@graph"]:
        assert f"<{thing['@id']}>" in turtle
        for name, value in thing.items():
            for one in value if isinstance(value, list) else [value]:
                if not name.startswith("@"):
                    text = one if isinstance(one, str) else one.get("@id") or one["@value"]
                    assert json.dumps(text, ensure_ascii=False)[1:-1] in turtle, (name, text)


def test_a_quote_in_a_title_does_not_break_the_catalogue():
    dataset = Dataset("x", 'Tak „zwane" dane\n<a>', "x", "\\", "/x/", "daily", ("GOVE",), ("a",), ())
    turtle = to_turtle([dataset], {"name": "U", "county": "P"}, "https://x", date(2026, 1, 1))
    assert 'dct:title "Tak „zwane\\" dane\\n<a>"@pl' in turtle
