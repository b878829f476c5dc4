"""Answers are what the specification prints, in both formats."""

import json

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from powiat.offices.interventions.data import QuestionRef
from powiat.offices.interventions.domain.open311 import shapes
from powiat.offices.interventions.domain.open311.faults import Fault
from powiat.offices.interventions.domain.open311.write import write


def test_a_list_is_an_array_in_json_and_a_container_in_xml():
    content = [
        shapes.service(
            code="001", name="Ubytek", description="", has_questions=True, keywords="a, b", group=""
        )
    ]
    assert json.loads(write("services", content, "json")) == [
        {
            "service_code": "001",
            "service_name": "Ubytek",
            "description": None,
            "metadata": True,
            "type": "realtime",
            "keywords": "a, b",
            "group": None,
        }
    ]
    assert write("services", content, "xml").decode() == (
        '<?xml version="1.0" encoding="utf-8"?>\n<services><service><service_code>001</service_code>'
        "<service_name>Ubytek</service_name><description/><metadata>true</metadata><type>realtime</type>"
        "<keywords>a, b</keywords><group/></service></services>"
    )


def test_a_definition_is_an_object():
    question = QuestionRef("X", "singlevaluelist", True, 1, "Co?", values=(("1", "jeden"),))
    shape = shapes.definition("001", [question])
    assert json.loads(write("service_definition", shape, "json"))["attributes"][0]["values"] == [
        {"key": "1", "name": "jeden"}
    ]
    root = etree.fromstring(write("service_definition", shape, "xml"))
    assert root.tag == "service_definition"
    assert root.findtext("attributes/attribute/values/value/name") == "jeden"


def test_errors():
    shape = shapes.errors([Fault("400", "Źle & <gorzej>")])
    assert json.loads(write("errors", shape, "json")) == [{"code": "400", "description": "Źle & <gorzej>"}]
    assert etree.fromstring(write("errors", shape, "xml")).findtext("error/description") == "Źle & <gorzej>"


def test_an_empty_list():
    assert write("service_requests", [], "json") == b"[]"
    assert etree.fromstring(write("service_requests", [], "xml")).tag == "service_requests"


@given(st.text())
def test_any_text_makes_well_formed_answers(text):
    shape = shapes.created(number="2026-000001", notice=text)
    assert etree.fromstring(write("service_requests", shape, "xml")).tag == "service_requests"
    json.loads(write("service_requests", shape, "json"))
