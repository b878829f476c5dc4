"""DCAT-AP: the catalogue of open data for machines, as Turtle and as JSON-LD, from the same data sets."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from powiat.front.bip.data import Dataset

THEMES = "http://publications.europa.eu/resource/authority/data-theme/"
FREQUENCIES = "http://publications.europa.eu/resource/authority/frequency/"
FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/"
MEDIA = "https://www.iana.org/assignments/media-types/"
LICENCE = "https://creativecommons.org/publicdomain/mark/1.0/"
_TYPES = {"text/csv": "CSV", "application/json": "JSON"}
PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def to_jsonld(datasets: Sequence[Dataset], office: dict[str, str], address: str, day: date) -> str:
    """The catalogue as JSON-LD."""
    return json.dumps(
        {"@context": PREFIXES, "@graph": graph(datasets, office, address, day)}, ensure_ascii=False, indent=1
    )


def graph(
    datasets: Sequence[Dataset], office: dict[str, str], address: str, day: date
) -> list[dict[str, Any]]:
    """Every thing of the catalogue with its properties; a value is text, {"@id"}, {"@value"} or a list of them."""
    publisher = {"@id": f"{address}/#urzad"}
    things: list[dict[str, Any]] = [
        {"@id": publisher["@id"], "@type": "foaf:Organization", "foaf:name": _pl(office["name"])},
        {
            "@id": f"{address}/data/catalog",
            "@type": "dcat:Catalog",
            "dct:title": _pl(f"Otwarte dane: {office['county']}"),
            "dct:description": _pl(
                "Rejestry i wykazy, które urząd prowadzi i udostępnia do ponownego wykorzystywania."
            ),
            "dct:publisher": publisher,
            "dct:language": {"@id": "http://publications.europa.eu/resource/authority/language/POL"},
            "dct:modified": _day(day),
            "dct:license": {"@id": LICENCE},
            "dcat:dataset": [{"@id": _dataset_id(one, address)} for one in datasets],
        },
    ]
    for one in datasets:
        things += _dataset(one, publisher, address)
    return things


def _dataset(one: Dataset, publisher: dict[str, str], address: str) -> list[dict[str, Any]]:
    files = [{"@id": f"{address}/data/zasob/{resource.ext_ident}"} for resource in one.resources]
    made: list[dict[str, Any]] = [
        {
            "@id": _dataset_id(one, address),
            "@type": "dcat:Dataset",
            "dct:title": [_pl(one.title), {"@value": one.english, "@language": "en"}],
            "dct:description": _pl(one.description),
            "dct:identifier": one.slug,
            "dct:publisher": publisher,
            "dct:accrualPeriodicity": {"@id": FREQUENCIES + one.frequency.upper()},
            "dct:spatial": {"@id": "http://nuts.geovocab.org/id/PL711"},
            "dct:modified": _day(max((resource.data_on for resource in one.resources), default=date.min)),
            "dcat:theme": [{"@id": THEMES + theme} for theme in one.themes],
            "dcat:keyword": [_pl(tag) for tag in one.tags],
            "dcat:landingPage": {"@id": address + one.page},
            "dcat:distribution": files,
        }
    ]
    for resource, place in zip(one.resources, files, strict=True):
        made.append(
            {
                "@id": place["@id"],
                "@type": "dcat:Distribution",
                "dct:title": _pl(resource.title),
                "dct:description": _pl(resource.description),
                "dcat:accessURL": {"@id": address + one.page},
                "dcat:downloadURL": {"@id": address + resource.path},
                "dcat:mediaType": {"@id": MEDIA + resource.media},
                "dct:format": {"@id": FILE_TYPES + _TYPES.get(resource.media, "CSV")},
                "dct:license": {"@id": LICENCE},
                "dct:modified": _day(resource.data_on),
            }
        )
    return made


def to_turtle(datasets: Sequence[Dataset], office: dict[str, str], address: str, day: date) -> str:
    """The same catalogue as Turtle."""
    lines = [f"@prefix {name}: <{place}> ." for name, place in PREFIXES.items()]
    for thing in graph(datasets, office, address, day):
        told = [f"a {thing['@type']}"]
        for name, value in thing.items():
            if not name.startswith("@"):
                values = value if isinstance(value, list) else [value]
                told += [f"{name} " + " , ".join(_turtle(one) for one in values)] if values else []
        lines.append(f"\n<{thing['@id']}>\n    " + " ;\n    ".join(told) + " .")
    return "\n".join(lines) + "\n"


def _turtle(value: str | dict[str, str]) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if "@id" in value:
        return f"<{value['@id']}>"
    text = json.dumps(value["@value"], ensure_ascii=False)
    if "@language" in value:
        return f"{text}@{value['@language']}"
    return f"{text}^^{value['@type']}"


def _dataset_id(one: Dataset, address: str) -> str:
    return f"{address}/data/zbior/{one.slug}"


def _pl(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "pl"}


def _day(day: date) -> dict[str, str]:
    return {"@value": day.isoformat(), "@type": "xsd:date"}
