"""The papers at the door: what README promises exists, the licence is named the same everywhere."""

import re

import pytest
import yaml

from launcher import main
from launcher.house import here

ROOT = here().root
PAPERS = [
    "README.md",
    "README.pl.md",
    *(str(p.relative_to(ROOT)) for p in (ROOT / "docs" / "operations").glob("*.md")),
]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_link_leads_somewhere(paper):
    text = (ROOT / paper).read_text()
    for target in re.findall(r"\]\((?!https?://)([^)#]+)", text):
        assert ((ROOT / paper).parent / target).exists(), target


@pytest.mark.parametrize("paper", PAPERS)
def test_only_commands_that_exist_are_named(paper):
    for command in re.findall(r"\./powiat ([a-z]+)", (ROOT / paper).read_text()):
        assert f"\n  {command}" in main._ABOUT, command


def test_the_feature_table_has_every_requirement():
    rows = set(re.findall(r"^\| (R\d(?:\.\d)?) \|", (ROOT / "README.md").read_text(), re.M))
    parts = {"R1": 4, "R2": 4, "R3": 2, "R4": 3, "R5": 3, "R6": 0, "R7": 0}
    assert rows == {*parts, *(f"{main}.{n}" for main, count in parts.items() for n in range(1, count + 1))}


def test_tests_named_in_the_feature_table_exist():
    table = re.findall(r"^\| R\d.*$", (ROOT / "README.md").read_text(), re.M)
    for test in re.findall(r"`(tests/[^`]+)`", "\n".join(table)):
        assert (ROOT / test).exists(), test


def test_the_licence_is_the_same_everywhere():
    code = yaml.safe_load((ROOT / "publiccode.yml").read_text())
    assert code["legal"]["license"] == "EUPL-1.2"
    assert 'license = "EUPL-1.2"' in (ROOT / "pyproject.toml").read_text()
    assert (ROOT / "LICENSE").read_text().startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    for language in code["description"].values():
        assert len(language["shortDescription"]) <= 150
        assert 150 <= len(language["longDescription"]) <= 10000


def test_ci_runs_what_the_readme_says():
    assert "./powiat test" in (ROOT / ".ci" / "run").read_text()
    assert "./powiat test" in (ROOT / "README.md").read_text()
