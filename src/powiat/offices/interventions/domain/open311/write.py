"""Write: answers in both formats. JSON follows the specification's "Spark" convention: a container is an array,
`service_definition` and `discovery` are objects, an empty element is null; codes are always strings.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

XML = "text/xml; charset=utf-8"
JSON = "application/json; charset=utf-8"
MIMES = {"xml": XML, "json": JSON}
# What one element of a list is called; the list itself wears the plural.
ONE_OF = {
    "services": "service",
    "service_requests": "request",
    "service_request_updates": "request_update",
    "errors": "error",
    "attributes": "attribute",
    "values": "value",
    "endpoints": "endpoint",
    "formats": "format",
    "photos": "photo",
    "notes": "note",
}
# Signs that XML 1.0 cannot hold, in no way of writing.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Value = str | int | float | bool | None | Mapping[str, Any] | Sequence[Any]


def write(root: str, content: Value, form: str) -> bytes:
    """The whole answer in the format "xml" or "json"."""
    return write_xml(root, content) if form == "xml" else write_json(content)


def write_json(content: Value) -> bytes:
    """UTF-8 without escapes; lone surrogates, which UTF-8 cannot hold, are left out."""
    return json.dumps(content, ensure_ascii=False, allow_nan=False).encode("utf-8", "ignore")


def write_xml(root: str, content: Value) -> bytes:
    """With the declaration that the specification asks for, and without a namespace."""
    pieces = ['<?xml version="1.0" encoding="utf-8"?>\n']
    _element(root, content, pieces)
    return "".join(pieces).encode()


def _element(name: str, content: Value, pieces: list[str]) -> None:
    if content is None or content == "":
        pieces.append(f"<{name}/>")
        return
    pieces.append(f"<{name}>")
    if isinstance(content, Mapping):
        for inner, value in content.items():
            _element(inner, value, pieces)
    elif isinstance(content, Sequence) and not isinstance(content, str):
        for value in content:
            _element(ONE_OF[name], value, pieces)
    elif isinstance(content, bool):
        pieces.append("true" if content else "false")
    else:
        pieces.append(escape(_FORBIDDEN.sub("", str(content))))
    pieces.append(f"</{name}>")
