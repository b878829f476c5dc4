"""The glossary: each Polish office word has one English word, and its banned synonyms do not occur in identifiers."""

import ast
import re

from tests.house.sources import PRODUCT, ROOT, python_files

ROW = re.compile(r"^\|\s*(?P<polish>[^|]+?)\s*\|\s*`(?P<english>[^`]+)`\s*\|\s*(?P<banned>[^|]*?)\s*\|", re.M)


def glossary() -> list[tuple[str, str, set[str]]]:
    """(Polish word, English word, banned synonyms) of docs/glossary.md."""
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    return [
        (
            row["polish"],
            row["english"],
            {word.strip(" `") for word in row["banned"].split(",") if word.strip(" `–")},
        )
        for row in ROW.finditer(text)
    ]


def names_in(source: str) -> set[str]:
    """Words of the classes and functions defined."""
    words: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            words |= {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", node.name)}
    return words


def test_each_word_is_translated_once():
    english = [english for _, english, _ in glossary()]
    assert len(english) > 20
    assert sorted(english) == sorted(set(english))


def test_banned_synonyms_do_not_occur():
    banned = set().union(*(words for *_, words in glossary()))
    found = {
        f"{file.relative_to(PRODUCT)}: {word}"
        for file in python_files(
            "*/*/domain/**/*.py", "*/*/models/**/*.py", "*/*/actions/**/*.py", "*/*/data.py", "*/*/events.py"
        )
        for word in names_in(file.read_text(encoding="utf-8")) & banned
    }
    assert found == set()


def test_a_banned_synonym_is_caught():
    banned = set().union(*(words for *_, words in glossary()))
    assert names_in("class Applicant:\n    def send_parcel(self): ...") >= {"parcel"}
    assert "parcel" not in banned and "dossier" in banned
