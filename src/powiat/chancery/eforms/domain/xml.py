"""Answers as XML in our own namespace, after the schema standards/eforms/answer-1.xsd, and back."""

from typing import Any

from lxml import etree

from powiat.chancery.eforms.data import AnswerMeta, Answers
from powiat.chancery.eforms.domain.cleaning import clean_all, step_fields
from powiat.chancery.eforms.domain.definition import GROUP_WIDGETS, Definition, Field
from powiat.chancery.eforms.domain.words import lines

NAMESPACE = "urn:epowiat:eforms:answer:1"
_PARSER_OPTIONS = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


class NotAnAnswer(ValueError):
    """The bytes are not an answer of ours."""


def _element(tag: str, **attributes: str) -> etree._Element:
    return etree.Element(f"{{{NAMESPACE}}}{tag}", attrib=attributes, nsmap={None: NAMESPACE})


def answer_xml(definition: Definition, answers: Answers, meta: AnswerMeta) -> bytes:
    """UTF-8 XML of the clean answers; hidden fields are not in it."""
    data = clean_all(definition, answers).data
    root = _element("Answer", form=definition.code, version=str(definition.version), title=definition.title)
    if meta.number:
        root.set("number", meta.number)
    if meta.sent_at:
        root.set("sentAt", meta.sent_at.isoformat())
    for step in definition.steps:
        fields = [one for one in step_fields(step, data) if one.name in data]
        if fields:
            section = _element("Step", id=step.id, title=step.title)
            section.extend(_field(one, data[one.name]) for one in fields)
            root.append(section)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _field(field: Field, value: Any) -> etree._Element:
    element = _element("Field", name=field.name, kind=field.widget, label=field.label)
    if field.widget in GROUP_WIDGETS:
        element.extend(_inner(field, value))
    elif field.widget == "group":
        for item in value:
            child = _element("Item")
            child.extend(_inner(field, item))
            element.append(child)
    elif field.widget == "files":
        for one in value:
            element.append(
                _element(
                    "File", **{key: str(one[key]) for key in ("id", "name", "size", "sha256") if key in one}
                )
            )
    else:
        for one in value if isinstance(value, list) else [value]:
            element.append(_value(field, one))
    return element


def _inner(field: Field, value: dict[str, Any]) -> list[etree._Element]:
    return [_field(one, value[one.name]) for one in field.fields if one.name in value]


def _value(field: Field, value: Any) -> etree._Element:
    element = _element("Value")
    element.text = "true" if value is True else str(value)
    if field.choices:
        element.set("label", lines(field, [value] if field.widget == "checkboxes" else value)[0])
    return element


def read_xml(content: bytes) -> dict[str, Any]:
    """The answers of an XML that `answer_xml` made. DOCTYPE is refused."""
    if b"<!DOCTYPE" in content:
        raise NotAnAnswer("DOCTYPE")
    try:
        root = etree.fromstring(content, etree.XMLParser(**_PARSER_OPTIONS))
    except etree.XMLSyntaxError as fault:
        raise NotAnAnswer(str(fault)) from fault
    if root.tag != f"{{{NAMESPACE}}}Answer":
        raise NotAnAnswer(str(root.tag))
    return {
        one.get("name"): _read(one)
        for one in root.iter(f"{{{NAMESPACE}}}Field")
        if one.getparent().tag.endswith("}Step")
    }


def _read(element: etree._Element) -> Any:
    kind = element.get("kind")
    if kind in GROUP_WIDGETS:
        return {one.get("name"): _read(one) for one in element}
    if kind == "group":
        return [{one.get("name"): _read(one) for one in item} for item in element]
    if kind == "files":
        return [{**one.attrib, "size": int(one.get("size"))} for one in element]
    if kind == "checkboxes":
        return [one.text or "" for one in element]
    return True if kind == "statement" else (element[0].text or "")
