"""The contract of another office's Open311 server: the fake, and the real one talking to the simulator's two gminas."""

import socket
from datetime import UTC, datetime, timedelta

import pytest

from powiat.ground.gateways import api as gateways
from powiat.ground.gateways.data import Outgoing, PartnerRefused, PartnerSilent
from powiat.ground.gateways.open311.fake import FakeOpen311
from powiat.ground.gateways.open311.read import read_rows
from powiat.ground.gateways.open311.real import RealOpen311
from powiat.ground.gateways.outward import check_address, judge
from simulator.mood import Mood

REPORT = Outgoing(
    "DROGI", "2026-000123", "Wyrwa na środku jezdni", 19.14, 51.59, address="Sędziejowice, Wieluńska 6"
)


class FakePartner:
    def __init__(self) -> None:
        self.open311 = FakeOpen311("https://gmina.example")

    def fall_silent(self, _how: str) -> None:
        self.open311.is_silent = True

    def close(self, number: str) -> None:
        self.open311.close(number, "Naprawiono.", datetime.now(UTC))


class SimulatedPartner:
    def __init__(self, server, slug: str) -> None:
        self.app = server.get_app()
        inside = (server.address.removeprefix("http://"),)
        self.open311 = RealOpen311(f"{server.address}/open311/{slug}/v2/", key="klucz", inside=inside)

    def fall_silent(self, how: str) -> None:
        self.app.mood = Mood(failure=how)

    def close(self, number: str) -> None:
        self.app.gminas.close(number)


@pytest.fixture(params=["fake", "sedziejowice", "widawa"])
def partner(request):
    if request.param == "fake":
        return FakePartner()
    return SimulatedPartner(request.getfixturevalue("simulator"), request.param)


def test_a_report_goes_there_and_its_state_comes_back(partner):
    assert "DROGI" in {one.code for one in partner.open311.services()}
    before = datetime.now(UTC)
    receipt = partner.open311.send(REPORT)
    assert bool(receipt.number) != bool(receipt.token)
    number = receipt.number
    if receipt.token:
        assert partner.open311.number_of(receipt.token) == "", "the first question is too early"
        number = partner.open311.number_of(receipt.token)
    assert number
    assert partner.open311.find("2026-000123", since=before) == number
    assert partner.open311.find("2026-000999", since=before) == ""
    assert [one.is_closed for one in partner.open311.states([number])] == [False]
    partner.close(number)
    (state,) = partner.open311.states([number, "UNKNOWN-1"])
    assert state.is_closed and state.notes and state.updated_at


def test_a_refusal_is_told_in_the_partners_words(partner):
    with pytest.raises(PartnerRefused, match="kategorii"):
        partner.open311.send(Outgoing("NIE-MA", "2026-1", "", 19, 51))


@pytest.mark.parametrize("how", ["503", "urwane", "smieci"])
def test_silence(partner, how):
    receipt = partner.open311.send(REPORT)
    number = receipt.number or partner.open311.find(REPORT.marker, since=datetime.now(UTC))
    partner.fall_silent(how)
    with pytest.raises(PartnerSilent):
        partner.open311.send(REPORT)
    with pytest.raises(PartnerSilent):
        partner.open311.states([number])


def test_the_operator_is_told(simulator):
    well = SimulatedPartner(simulator, "widawa").open311
    assert {one.state for one in well.check()} == {"ok"}
    keyless = RealOpen311(well.address, inside=well.inside)
    assert "warning" in {one.state for one in keyless.check()}
    assert "error" in {one.state for one in RealOpen311(well.address).check()}, "http is not for strangers"
    simulator.get_app().mood = Mood(failure="503")
    assert "error" in {one.state for one in well.check()}


@pytest.mark.parametrize(
    "body",
    [
        b'[{"service_code": 1, "service_name": "A", "metadata": true, "group": null}]',
        b'{"services": [{"service_code": "1", "service_name": "A", "metadata": true}]}',
        b'{"services": {"service": [{"service_code": "1", "service_name": "A", "metadata": "true"}]}}',
        b'{"services": {"service": {"service_code": "1", "service_name": "A", "metadata": true}}}',
        b'\xef\xbb\xbf<?xml version="1.0"?><services><service><service_code>1</service_code><service_name>A</service_name>'
        b"<metadata>true</metadata></service></services>",
        b'<services xmlns="http://example"><service><service_code> 1 </service_code><service_name>A</service_name>'
        b"<metadata>true</metadata></service></services>",
    ],
)
def test_every_shape_seen_in_the_wild_is_read(body):
    (row,) = read_rows(body, "services", "service")
    assert (row["service_code"], row["service_name"], row["metadata"]) == ("1", "A", "true")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>Zaloguj</body></html>",
        b'<!DOCTYPE services [<!ENTITY a "aaaa">]><services/>',
        b"[1, 2]",
        b'"services"',
        b"[" * 100_000,
        b"<services>" * 50 + b"</services>" * 50,
    ],
)
def test_what_is_no_answer_is_silence(body):
    with pytest.raises(PartnerSilent):
        read_rows(body, "services", "service")


@pytest.mark.parametrize(
    "address",
    [
        "http://gmina.example/",
        "ftp://gmina.example/",
        "file:///etc/passwd",
        "https://user:word@gmina.example/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://169.254.169.254/latest/meta-data/",
        "https://10.1.2.3/",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://gmina.example:22/",
        "https://gmina.example:99999/",
        "https://gmina.example\\@127.0.0.1/",
        "https://gmina.example/#x",
        "https://[",
        "",
    ],
)
def test_forbidden_addresses(address):
    assert check_address(address)
    with pytest.raises(PartnerRefused):
        judge(address)


@pytest.mark.parametrize("found", ["10.0.0.7", "127.0.0.1", "::1", "fe80::1%eth0"])
def test_a_name_that_leads_inside_is_refused(monkeypatch, found):
    family = socket.AF_INET6 if ":" in found else socket.AF_INET
    answers = [
        (family, socket.SOCK_STREAM, 6, "", (found, 443)),
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", 443)),
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    with pytest.raises(PartnerRefused, match="wewnętrznej"):
        judge("https://gmina.example/open311/v2")


def test_a_name_that_leads_outside_is_pinned(monkeypatch):
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    assert judge("https://gmina.example/open311/v2") == "8.8.8.8"


def test_a_number_that_would_change_the_address_is_refused(simulator):
    partner = SimulatedPartner(simulator, "widawa").open311
    assert partner.number_of("../../requests") == ""
    assert partner.states(["1?x=1"]) == ()


def test_photos_are_fetched_from_allowed_hosts_only(simulator, settings):
    inside = simulator.address.removeprefix("http://")
    settings.GATEWAYS = settings.GATEWAYS | {
        "open311": {"kind": "real", "partners": "", "inside": (inside,), "media_hosts": ("127.0.0.1",)}
    }
    assert gateways.fetch_picture(f"{simulator.address}/zdjecie.png").startswith(b"\x89PNG")
    with pytest.raises(PartnerRefused, match="nie ma zdjęcia"):
        gateways.fetch_picture(f"{simulator.address}/")
    with pytest.raises(PartnerRefused, match="nie pobieramy"):
        gateways.fetch_picture(f"{simulator.address.replace('127.0.0.1', 'localhost')}/zdjecie.png")
    settings.GATEWAYS["open311"]["inside"] = ()
    with pytest.raises(PartnerRefused):
        gateways.fetch_picture(f"{simulator.address}/zdjecie.png")


def test_the_key_lies_in_a_file(settings, tmp_path):
    settings.KEYS = tmp_path
    settings.GATEWAYS = settings.GATEWAYS | {
        "open311": {"kind": "real", "partners": "", "inside": (), "media_hosts": ()}
    }
    (tmp_path / "open311").mkdir()
    (tmp_path / "open311" / "widawa").write_text("tajny\n")
    assert gateways.open311("https://gmina.example", "widawa").key == "tajny"
    assert gateways.open311("https://gmina.example", "../widawa").key == ""
    assert gateways.open311("https://gmina.example", "nie-ma").key == ""


def test_sending_twice_can_be_avoided_when_the_answer_was_lost():
    partner = FakeOpen311("https://gmina.example")
    partner.loses_answers = True
    with pytest.raises(PartnerSilent):
        partner.send(REPORT)
    assert partner.find("2026-000123", since=datetime.now(UTC) - timedelta(minutes=1)) == "F-1"
