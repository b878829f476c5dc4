"""The contract of the SMS gateway: the same cases against the fake and the real one talking to the simulator."""

import pytest

from powiat.ground.gateways import api as gateways
from powiat.ground.gateways.data import PartnerRefused, PartnerSilent
from powiat.ground.gateways.sms.fake import FakeSms
from powiat.ground.gateways.sms.number import dialled
from powiat.ground.gateways.sms.real import RealSms
from simulator.mood import Mood


@pytest.fixture(params=["fake", "simulator"])
def gateway(request):
    if request.param == "fake":
        made = FakeSms()
        made.fail = lambda: setattr(made, "is_silent", True)
        made.count = lambda: len(made.sent)
        return made
    server = request.getfixturevalue("simulator")
    made = RealSms(server.address + "/sms", token="symulator", sender="Powiat")
    made.fail = lambda: setattr(server.get_app(), "mood", Mood(failure="503"))
    made.count = lambda: len(server.get_app().phones.taken)
    return made


def test_the_same_key_is_sent_once(gateway):
    assert gateway.send(to="43 675 70 01", text="ZAGROZENIE", key="k1")
    assert gateway.send(to="43 675 70 01", text="ZAGROZENIE", key="k1")
    assert gateway.send(to="+48 601 000 000", text="ZAGROZENIE", key="k2")
    assert gateway.count() == 2


def test_what_is_no_number_is_refused_and_a_broken_gateway_is_silent(gateway):
    with pytest.raises(PartnerRefused, match="numeru"):
        gateway.send(to="brak", text="x", key="k")
    gateway.fail()
    with pytest.raises(PartnerSilent):
        gateway.send(to="43 675 70 01", text="x", key="k")
    assert gateway.count() == 0


def test_the_check_says_what_is_missing(simulator, settings):
    address = simulator.address + "/sms"
    assert [one.state for one in RealSms(address, token="symulator", sender="P").check()] == ["ok", "ok"]
    assert RealSms(address, token="zly", sender="P").check()[-1].state == "error"
    assert "tokenem" in RealSms(address, token="", sender="P").check()[-1].message
    settings.GATEWAYS = {"sms": {"kind": "fake", "address": "", "token": "", "sender": ""}}
    assert [one.state for one in gateways.checks()] == ["warning"]


@pytest.mark.parametrize(
    ("typed", "digits"),
    [("43 675 70 01", "48436757001"), ("+48 436-757-001", "48436757001"), ("0048436757001", "48436757001"),
     ("112", ""), ("", ""), ("brak", "")],
)  # fmt: skip
def test_numbers(typed, digits):
    assert dialled(typed) == digits
