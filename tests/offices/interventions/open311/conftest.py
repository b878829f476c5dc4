"""The service as a stranger's program meets it: addresses, both formats, a key, a few reports."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client
from lxml import etree

from powiat.offices.interventions import api
from powiat.offices.interventions.actions.give_api_key import give_api_key

ROOT = "/open311/v2"
MIMES = {"xml": "text/xml; charset=utf-8", "json": "application/json; charset=utf-8"}


@dataclass(frozen=True)
class Answer:
    """An answer read back to plain values, whichever its format: lists, texts, None."""

    status: int
    mime: str
    headers: Any
    content: bytes
    data: Any


def of_xml(element) -> Any:
    """The Spark mapping backwards: a container of equal elements is a list, an empty element is None."""
    children = list(element)
    if element.tag in LISTS:
        return [of_xml(child) for child in children]
    if children:
        return {child.tag: of_xml(child) for child in children}
    return element.text


LISTS = {
    "services",
    "service_requests",
    "service_request_updates",
    "errors",
    "attributes",
    "values",
    "endpoints",
    "formats",
    "photos",
    "notes",
}


def as_text(value: Any) -> Any:
    """JSON's numbers and booleans as XML writes them, so that one test reads both."""
    if isinstance(value, dict):
        return {name: as_text(one) for name, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None or value == "" else str(value)


class Service:
    """Asks in one format."""

    def __init__(self, form: str) -> None:
        self.form = form
        self.client = Client()

    def read(self, answer) -> Answer:
        """To plain values."""
        if self.form == "xml":
            assert answer.content.startswith(b'<?xml version="1.0" encoding="utf-8"?>')
            data = of_xml(etree.fromstring(answer.content))
        else:
            data = as_text(json.loads(answer.content))
        return Answer(answer.status_code, answer["Content-Type"], answer, answer.content, data)

    def get(self, path: str, **query: Any) -> Answer:
        """GET path.format?query."""
        return self.read(self.client.get(f"{ROOT}/{path}.{self.form}", query))

    def post(self, body: str | dict, query: str = "", **headers: str) -> Answer:
        """POST requests.format, as a form in the body (text: as it stands)."""
        address = f"{ROOT}/requests.{self.form}{'?' + query if query else ''}"
        if isinstance(body, str):
            kind = "application/x-www-form-urlencoded; charset=utf-8"
            return self.read(self.client.post(address, body, content_type=kind, headers=headers))
        return self.read(self.client.post(address, body, headers=headers))


@pytest.fixture(params=["xml", "json"])
def service(request, rules) -> Service:
    """The service in each format."""
    return Service(request.param)


@pytest.fixture
def key(rules, officer, now) -> str:
    """A key of another program."""
    return give_api_key(name="Program próbny", rate_per_hour=1000, by=officer, now=now)


@pytest.fixture
def shown(send, officer, now):
    """Make a public report."""

    def do(text_public: str = "Dziura w jezdni", at=None, **values):
        report = send(at=at, **values)
        api.moderate(
            report_id=report.pk,
            visibility="public",
            text_public=text_public,
            address_public=report.address,
            photos={},
            by=officer,
            now=at or now,
        )
        report.refresh_from_db()
        return report

    return do
