"""A step is skipped only when nothing it was made from has changed."""

from launcher import stamps
from launcher.steps import Step, take


def test_the_digest_sees_content_names_and_extra_words(tmp_path):
    (tmp_path / "a.txt").write_text("one")
    first = stamps.digest([tmp_path])
    (tmp_path / "a.txt").write_text("two")
    second = stamps.digest([tmp_path])
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    third = stamps.digest([tmp_path])
    assert len({first, second, third, stamps.digest([tmp_path], "word")}) == 4


def test_what_is_installed_does_not_count_as_a_source(tmp_path):
    (tmp_path / "a.txt").write_text("one")
    before = stamps.digest([tmp_path])
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "big.js").write_text("x")
    assert stamps.digest([tmp_path]) == before


def test_a_stamp_is_read_back_and_forgotten(house):
    assert stamps.read(house, "tables") == ""
    stamps.write(house, "tables", "abc")
    assert stamps.read(house, "tables") == "abc"
    stamps.forget(house, "tables", "never-there")
    assert stamps.read(house, "tables") == ""


def test_only_the_needed_steps_are_taken(capsys):
    done = []
    take(
        [
            Step("Pierwszy", "First", lambda: False, lambda: done.append(1)),
            Step("Drugi", "Second", lambda: True, lambda: done.append(2)),
        ]
    )
    assert done == [2]
    told = capsys.readouterr().out
    assert "[1/2] Pierwszy — już gotowe" in told
    assert "[2/2] Drugi · Second" in told
