"""What a pushed message says: a number, a state or a kind of hazard. Nobody's name, words or place lies on a lock screen."""

import json

from powiat.offices.interventions.domain.app_words import script_words
from powiat.offices.interventions.domain.stages import NAMES, Stage


def of_change(number: str, stage: str, language: str) -> bytes:
    """To those who follow a report, in their language."""
    names = NAMES.get(language, NAMES["pl"])
    return _told(
        title=script_words(language)["report_number"].replace("{number}", number),
        body=names[Stage(stage)],
        url=f"/interwencje/status/?numer={number}",
        tag=number,
    )


def of_hazard(number: str, category: str, step: int) -> bytes:
    """To those on duty. Each step is a message of its own, so that the phone sounds again."""
    return _told(
        title=f"Zagrożenie {number}",
        body=category + (" – nikt nie potwierdził" if step else ""),
        url=f"/interwencje/biuro/zgloszenie/{number}/",
        tag=f"zagrozenie-{number}-{step}",
    )


def _told(**parts: str) -> bytes:
    return json.dumps(parts, ensure_ascii=False).encode()
