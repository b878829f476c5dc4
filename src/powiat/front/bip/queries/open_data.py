"""Open data: what the bulletin publishes for other programs."""

import json
from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.db.models import Max
from django.db.models.functions import ExtractYear
from django.urls import Resolver404, resolve

from powiat.front.bip.data import Dataset, Resource
from powiat.front.bip.domain.harvest import ident
from powiat.front.bip.models import Change, OpenResource, OpenSnapshot, Register
from powiat.front.bip.queries.registers import columns, registers, rows

# The portal answers every address that is left; a data set behind it does not exist in this installation.
REST_OF_THE_PORTAL = "wagtail_serve"


def datasets(today: date) -> list[Dataset]:
    """Registers with rows, and what else stands in standards/bip/datasets.json and exists here."""
    kept: dict[str, list[OpenResource]] = {}
    for row in OpenResource.objects.all():
        kept.setdefault(row.dataset, []).append(row)
    made = [*_of_registers(today), *_others(today)]
    return [_with_older(one, kept.get(one.slug, [])) for one in made]


def _of_registers(today: date) -> Iterator[Dataset]:
    for one in registers():
        if not one.open_data:
            continue
        found = rows(one, today=today)
        by_year = found.annotate(year=ExtractYear("dated_on")).order_by().values_list("year")
        resources = tuple(
            Resource(
                ident(one.slug, str(year)),
                f"{one.title}, {year} rok (CSV)",
                "Kolumny: " + ", ".join(column.name for column in columns(one)) + ".",
                f"{one.address.rstrip('/')}.csv?rok={year}",
                newest.date(),
            )
            for year, newest in sorted(by_year.annotate(newest=Max("current__published_at")))
        )
        if resources:
            yield Dataset(
                one.slug,
                f"{one.title}, {settings.OFFICE['county']}",
                one.open_data["english"],
                f"{one.about} Podstawa prawna: {one.legal}.",
                one.address,
                one.open_data["frequency"],
                tuple(one.open_data["themes"]),
                (one.title.lower(), settings.OFFICE["county"].lower()),
                resources,
            )


def _others(today: date) -> Iterator[Dataset]:
    path = settings.ROOT / "standards" / "bip" / "datasets.json"
    for told in json.loads(path.read_text(encoding="utf-8")):
        if not exists_here(told["path"]):
            continue
        newest = _newest_change(today) if told["slug"] == "rejestr-zmian-bip" else today
        resource = Resource(
            ident(told["slug"], "plik"),
            f"{told['title']} (CSV)",
            f"Kolumny: {told['columns']}.",
            told["path"],
            newest,
        )
        yield Dataset(
            told["slug"],
            told["title"],
            told["english"],
            told["description"],
            told["page"],
            told["frequency"],
            tuple(told["themes"]),
            tuple(told["tags"]),
            (resource,),
        )


def _newest_change(today: date) -> date:
    newest = Change.objects.aggregate(newest=Max("at"))["newest"]
    return newest.date() if newest else today


def exists_here(path: str) -> bool:
    """True when a page of ours answers the address."""
    try:
        return resolve(path).url_name != REST_OF_THE_PORTAL
    except Resolver404:
        return False


def _with_older(one: Dataset, kept: list[OpenResource]) -> Dataset:
    """A resource announced once stays in the file, also when its register shows nothing of that year any more."""
    now_listed = {resource.ext_ident for resource in one.resources}
    older = tuple(
        Resource(row.ext_ident, row.title, row.description, row.path, row.data_on)
        for row in kept
        if row.ext_ident not in now_listed
    )
    return Dataset(
        one.slug,
        one.title,
        one.english,
        one.description,
        one.page,
        one.frequency,
        one.themes,
        one.tags,
        tuple(sorted((*one.resources, *older), key=lambda resource: resource.ext_ident)),
    )


def snapshot() -> OpenSnapshot | None:
    """The newest file made for dane.gov.pl."""
    return OpenSnapshot.objects.first()


def announced_registers() -> list[Register]:
    """Registers that are open data."""
    return [one for one in registers() if one.open_data and one.number]
