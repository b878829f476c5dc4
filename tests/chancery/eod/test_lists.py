"""The office's own lists: the shipped ones load, twice is once, a changed row is taken over."""

import io

from django.conf import settings
from django.core.management import call_command

from powiat.chancery.eod import api
from powiat.chancery.eod.models import JrwaEntry, Template, TermEntry


def test_the_shipped_lists_load_and_loading_again_changes_nothing(db):
    counts = []
    for _ in range(2):
        call_command("load_eod", stdout=io.StringIO())
        counts.append([model.objects.count() for model in (JrwaEntry, TermEntry, Template)])
    assert counts[0] == counts[1] and all(counts[0])
    folder = settings.ROOT / "standards" / "templates"
    assert Template.objects.count() == len(list(folder.glob("*.json")))


def test_a_class_with_classes_under_it_is_not_final(db, tmp_path):
    file = tmp_path / "jrwa.csv"
    file.write_text(
        "symbol,title,category,valid_to,confirmed\n14,Informacja,,,tak\n143,Publiczna,B5,2030-12-31,\n",
        encoding="utf-8",
    )
    assert api.load_jrwa(file) == 2
    upper, lower = JrwaEntry.objects.order_by("symbol")
    assert (upper.is_final, upper.confirmed, upper.mode) == (False, True, "electronic")
    assert (lower.is_final, lower.confirmed, str(lower.valid_to)) == (True, False, "2030-12-31")
