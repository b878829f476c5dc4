"""Official schemas: copied when they are what was pinned, refused when not, named when absent."""

import hashlib

import pytest

from launcher.commands import standards


@pytest.fixture
def shelf(house):
    folder = house.root / standards.SHELF
    (folder / "epuap").mkdir(parents=True)
    (folder / "epuap" / "good.xsd").write_text("<good/>")
    (folder / "epuap" / "changed.xsd").write_text("<changed/>")
    pinned = [hashlib.sha256(text.encode()).hexdigest() for text in ("<good/>", "<before/>", "<absent/>")]
    names = ("epuap/good.xsd", "epuap/changed.xsd", "epuap/absent.xsd")
    rows = [f"{name}\t{sha}\tePUAP" for name, sha in zip(names, pinned, strict=True)]
    (house.root / "standards").mkdir()
    (house.root / standards.LIST).write_text("# list\n" + "\n".join(rows) + "\n")
    return folder


def test_each_file_is_judged_by_its_hash(house, shelf, capsys):
    assert standards.standards(house) == 1
    told = capsys.readouterr().out
    assert (house.var / "standards" / "epuap" / "good.xsd").read_text() == "<good/>"
    assert not (house.var / "standards" / "epuap" / "changed.xsd").exists()
    assert "1 z 3" in told
    assert "Inna treść niż oczekiwana: epuap/changed.xsd" in told
    assert str(house.var / "standards" / "epuap" / "absent.xsd") in told


def test_a_file_brought_by_hand_is_accepted(house, shelf):
    (house.root / standards.LIST).write_text(
        f"epuap/absent.xsd\t{hashlib.sha256(b'<absent/>').hexdigest()}\tePUAP\n"
    )
    by_hand = house.var / "standards" / "epuap"
    by_hand.mkdir(parents=True)
    (by_hand / "absent.xsd").write_text("<absent/>")
    assert standards.standards(house) == 0


def test_the_real_list_is_well_formed():
    from launcher.house import here

    rows = standards.read_list(here())
    assert len({row.path for row in rows}) == len(rows) > 100
    assert all(len(row.sha256) == 64 and row.origin for row in rows)
