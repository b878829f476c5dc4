"""Read: what an Open311 server answered, in whichever of the shapes seen in the wild.

XML by the specification; JSON as a bare array (specification) or wrapped, `{"services": […]}` (FixMyStreet). One
element may stand where a list is expected.
"""

import json
from datetime import datetime
from typing import Any

from powiat.ground.gateways.data import PartnerSilent
from powiat.ground.kernel.xml_in import RefusedXml, parse_xml

_MOST_BYTES = 4 * 1024 * 1024
_MOST_DEPTH = 12
Row = dict[str, str]


def read_rows(content: bytes, container: str, element: str) -> list[Row]:
    """The elements of the container, each as its texts. PartnerSilent when it is no such answer."""
    body = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    if body[:1] == b"<":
        return _xml_rows(body, container, element)
    return _json_rows(body, container, element)


def _xml_rows(content: bytes, container: str, element: str) -> list[Row]:
    try:
        root = parse_xml(content, max_bytes=_MOST_BYTES, max_depth=_MOST_DEPTH)
    except RefusedXml as error:
        raise PartnerSilent(f"Open311: not readable ({error.message})") from error
    if _plain(root.tag) != container:
        raise PartnerSilent(f"Open311: {container} expected")
    return [
        {_plain(field.tag): (field.text or "").strip() for field in row if isinstance(field.tag, str)}
        for row in root
        if isinstance(row.tag, str) and _plain(row.tag) == element
    ]


def _plain(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _json_rows(content: bytes, container: str, element: str) -> list[Row]:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise PartnerSilent("Open311: not readable") from error
    for name in (container, element):
        if isinstance(found, dict) and name in found:
            found = found[name]
    if isinstance(found, dict):
        found = [found]
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise PartnerSilent(f"Open311: {container} expected")
    return [{str(name): _text(value) for name, value in row.items()} for row in found]


def _text(value: Any) -> str:
    if value is None or isinstance(value, list | dict):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).strip()


def read_moment(text: str) -> datetime | None:
    """A date with its zone; None when the partner wrote something else."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
