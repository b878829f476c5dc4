"""The file that dane.gov.pl fetches every morning: datasets and their resources as XML, and its MD5.

Form: `urn:otwarte-dane:harvester:1.13`, children without a prefix, as accepted files of other offices have it.
"""

import hashlib
from collections.abc import Sequence

from lxml import etree as ET

from powiat.front.bip.data import Dataset, Resource

NAMESPACE = "urn:otwarte-dane:harvester:1.13"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
COUNTY = "1003"
LONGEST_IDENT = 36


def to_xml(datasets: Sequence[Dataset], address: str) -> str:
    """The whole file."""
    root = ET.Element(f"{{{NAMESPACE}}}datasets", nsmap={"ns2": NAMESPACE, "xsi": XSI})
    for one in datasets:
        _dataset(root, one, address)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def md5(xml: str) -> str:
    """What stands in the file beside it; the portal compares the two (no secret depends on it)."""
    return hashlib.md5(xml.encode(), usedforsecurity=False).hexdigest()


def ident(slug: str, rest: str = "") -> str:
    """An identifier of at most 36 signs that never changes; a longer one is cut and told apart by its sum."""
    whole = f"laski-{slug}" + (f"-{rest}" if rest else "")
    if len(whole) <= LONGEST_IDENT:
        return whole
    return whole[: LONGEST_IDENT - 7] + "-" + hashlib.sha256(whole.encode()).hexdigest()[:6]


def _dataset(root: ET._Element, one: Dataset, address: str) -> None:
    made = ET.SubElement(root, "dataset", status="published")
    _text(made, "extIdent", ident(one.slug))
    _both(made, "title", one.title, one.english)
    _both(made, "description", one.description)
    _text(made, "url", address + one.page)
    _text(made, "updateFrequency", one.frequency)
    for name in ("hasDynamicData", "hasHighValueData", "hasResearchData"):
        _text(made, name, "false")
    themes = ET.SubElement(made, "categories")
    for theme in one.themes:
        _text(themes, "category", theme)
    resources = ET.SubElement(made, "resources")
    for resource in one.resources:
        _resource(resources, resource, address)
    tags = ET.SubElement(made, "tags")
    for tag in one.tags:
        _text(tags, "tag", tag).set("lang", "pl")


def _resource(parent: ET._Element, one: Resource, address: str) -> None:
    made = ET.SubElement(parent, "resource", status="published")
    _text(made, "extIdent", one.ext_ident)
    _text(made, "url", address + one.path)
    _both(made, "title", one.title)
    _both(made, "description", one.description)
    _text(made, "availability", "remote")
    _text(made, "dataDate", one.data_on.isoformat())
    _text(ET.SubElement(made, "regions"), "terytIdent", COUNTY)


def _text(parent: ET._Element, name: str, text: str) -> ET._Element:
    made = ET.SubElement(parent, name)
    made.text = text
    return made


def _both(parent: ET._Element, name: str, polish: str, english: str = "") -> None:
    made = ET.SubElement(parent, name)
    _text(made, "polish", polish)
    if english:
        _text(made, "english", english)
