"""The contract of ePUAP: the same cases against the fake and the real one talking to the simulator."""

import os
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from powiat.ground.gateways import api as gateways
from powiat.ground.gateways.data import PartnerRefused, PartnerSilent
from powiat.ground.gateways.epuap.fake import FakeEpuap
from powiat.ground.gateways.epuap.real import RealEpuap
from simulator.epuap import ADDRESS, file_id
from simulator.letters import linked_content
from simulator.mood import Mood

HELD = file_id(3, 0, 2)


class FakePartner:
    """The fake, and how to make it misbehave."""

    def __init__(self) -> None:
        self.epuap = FakeEpuap()
        self.epuap.will_hold(HELD, linked_content(2, 3))

    def fall_silent(self, _how: str) -> None:
        self.epuap.is_silent = True


class SimulatedPartner:
    """The real one speaking to the simulator, and how to make that misbehave."""

    def __init__(self, server) -> None:
        self.app = server.get_app()
        self.epuap = RealEpuap(server.address + "/epuap")

    def fall_silent(self, how: str) -> None:
        self.app.mood = Mood(failure=how)


@pytest.fixture(params=["fake", "simulator"])
def partner(request):
    if request.param == "fake":
        return FakePartner()
    return SimulatedPartner(request.getfixturevalue("simulator"))


def test_a_file_is_given_out_once(partner):
    content = partner.epuap.download(ADDRESS + HELD)
    assert content.startswith(b"%PDF-1.4") and content == linked_content(2, 3)
    with pytest.raises(PartnerRefused, match="został już pobrany"):
        partner.epuap.download(ADDRESS + HELD)


def test_a_file_that_is_not_there_is_refused(partner):
    with pytest.raises(PartnerRefused, match="nie ma go"):
        partner.epuap.download(ADDRESS + "99999999")


@pytest.mark.parametrize(
    "address",
    [
        "https://epuap.gov.pl.example.invalid/file-download-servlet/DownloadServlet?fileId=1",
        "https://epuap.gov.pl@127.0.0.1/file-download-servlet/DownloadServlet?fileId=1",
        "http://127.0.0.1/file-download-servlet/DownloadServlet?fileId=1",
        "http://169.254.169.254/latest/meta-data/",
        "file:///etc/passwd",
        "https://epuap.gov.pl/inne?fileId=1",
        "https://epuap.gov.pl/file-download-servlet/DownloadServlet?fileId=1&fileId=2",
        "https://epuap.gov.pl/file-download-servlet/DownloadServlet?fileId=../x",
        "https://epuap.gov.pl/file-download-servlet/DownloadServlet",
        "https://[",
        "",
    ],
)
def test_no_other_address_is_ever_asked(partner, address):
    with pytest.raises(PartnerRefused, match="nie prowadzi do ePUAP"):
        partner.epuap.download(address)


@pytest.mark.parametrize("how", ["503", "urwane"])
def test_a_silent_partner_is_told_apart_from_a_refusal(partner, how):
    partner.fall_silent(how)
    with pytest.raises(PartnerSilent):
        partner.epuap.download(ADDRESS + HELD)


def test_the_check_names_what_it_looked_at(partner):
    found = partner.epuap.check()
    assert all(one.state in ("ok", "warning") and one.message.endswith(".") for one in found)


def test_a_partner_that_is_not_there_is_an_error_of_connection():
    assert (
        RealEpuap("http://127.0.0.1:9").check()[-1].message == "System nie odpowiada. Sprawdź adres i sieć."
    )
    assert RealEpuap("ftp://epuap").check()[0].state == "error"
    with pytest.raises(PartnerSilent):
        RealEpuap("http://127.0.0.1:9").download(ADDRESS + HELD)


def test_the_settings_choose_the_partner(settings, simulator):
    settings.GATEWAYS = {"epuap": {"kind": "real", "address": simulator.address}, "inny": {}}
    assert isinstance(gateways.epuap(), RealEpuap)
    states = [one.state for one in gateways.checks()]
    assert states == ["ok", "warning", "ok", "error"]
    settings.GATEWAYS = {"epuap": {"kind": "fake", "address": ""}}
    assert isinstance(gateways.epuap(), FakeEpuap)


def test_a_package_travels_from_the_simulator_to_its_last_attachment(simulator):
    package = gateways.read_epuap_package(httpx.get(f"{simulator.address}/epuap/paczka.zip?n=3").content)
    (document,) = package.documents
    partner = RealEpuap(simulator.address)
    contents = [partner.download(one.address) for one in document.attachments]
    assert [one.name for one in document.attachments] == ["Pismo ogolne (ePUAP).html", "mapa.pdf"]
    assert contents[0].startswith(b"<!doctype html>") and contents[1].startswith(b"%PDF")


def test_the_first_page_says_what_it_is_and_takes_orders(simulator):
    page = httpx.get(simulator.address + "/").text
    assert "SYMULATOR" in page and "/epuap/paczka.zip?n=8" in page and 'lang="pl"' in page
    assert httpx.get(simulator.address + "/styl.css").status_code == 200
    httpx.post(simulator.address + "/przelaczniki", data={"awaria": "503", "opoznienie": "0,01"})
    assert simulator.get_app().mood == Mood(0.01, "503")
    assert httpx.get(simulator.address + "/epuap/paczka.zip?n=1").status_code == 503
    httpx.post(simulator.address + "/przelaczniki", data={"od-nowa": "1"})
    assert httpx.get(simulator.address + "/epuap/paczka.zip?n=1").status_code == 200
    for wrong in ("0", "10000", "x", "-1"):
        assert httpx.get(f"{simulator.address}/epuap/paczka.zip?n={wrong}").status_code == 404


def test_garbage_is_no_package(simulator):
    simulator.get_app().mood = Mood(failure="smieci")
    with pytest.raises(gateways.RefusedPackage):
        gateways.read_epuap_package(httpx.get(simulator.address + "/epuap/paczka.zip?n=1").content)


@pytest.mark.slow
def test_it_runs_as_a_process_of_its_own():
    source = Path(__file__).resolve().parents[2] / "src"
    process = subprocess.Popen(
        [sys.executable, "-m", "simulator", "--port", "38003"],
        env={"PYTHONPATH": str(source), "PATH": os.environ["PATH"]},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(100):
            try:
                assert "SYMULATOR" in httpx.get("http://127.0.0.1:38003/").text
                break
            except httpx.TransportError:
                time.sleep(0.1)
        else:
            pytest.fail("the simulator did not start")
    finally:
        process.terminate()
        process.wait()
