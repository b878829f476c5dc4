"""R1.4: the app speaks three languages, its scripts too."""

import json
import re
from pathlib import Path

import pytest

from powiat.offices.interventions.domain.app_words import LANGUAGES, script_words, words

SCRIPTS = Path(__file__).resolve().parents[4] / "frontend"
HOLES = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("table", [words, script_words])
def test_every_word_is_in_every_language_with_the_same_holes(table):
    first = table("pl")
    for language in LANGUAGES:
        told = table(language)
        assert all(told.values())
        for key, text in told.items():
            assert sorted(HOLES.findall(text)) == sorted(HOLES.findall(first[key])), (language, key)


def test_scripts_say_only_what_the_table_has_and_it_has_nothing_more():
    text = "".join(one.read_text() for name in ("pwa", "map") for one in (SCRIPTS / name).glob("*.ts"))
    said = set(re.findall(r'say\("(\w+)"', text)) | set(re.findall(r'[?:] "(\w+_\w+)"', text))
    assert said & set(script_words("pl")) == set(script_words("pl"))
    assert set(re.findall(r'say\("(\w+)"', text)) <= set(script_words("pl"))


def test_scripts_of_the_app_hold_no_polish():
    for one in (SCRIPTS / "pwa").glob("*.ts"):
        code = re.sub(r"(?m)//.*$", "", re.sub(r"(?s)/\*.*?\*/", "", one.read_text()))
        for text in re.findall(r'"[^"\n]*"|`[^`]*`', code):
            assert not re.search(r"[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]", text), (one.name, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_carries_the_words_of_its_language(client, rules, language):
    page = client.get(f"/interwencje/zglos/?jezyk={language}").content.decode()
    held = re.search(r'data-powiat-words="([^"]+)"', page)[1].replace("&quot;", '"').replace("&#x27;", "'")
    assert json.loads(held)["affects_me"] == script_words(language)["affects_me"]
