"""The contract of RSO and IMGW: the same cases against the fakes and the real ones talking to the simulator."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from powiat.ground.gateways import reading
from powiat.ground.gateways.data import OutsideWarning, PartnerSilent, Weather
from powiat.ground.gateways.imgw.fake import FakeImgw
from powiat.ground.gateways.imgw.real import RealImgw
from powiat.ground.gateways.rso.fake import FakeRso
from powiat.ground.gateways.rso.real import RealRso
from simulator.mood import Mood

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


class FakePartner:
    def __init__(self):
        self.imgw, self.rso = FakeImgw(), FakeRso()
        self.imgw.measured = Weather("Sieradz", NOW, 4.3)

    def say(self, scene):
        hail = OutsideWarning(
            "imgw:Bu7731", "Burze z gradem, stopień 2", "t", 2, NOW, NOW + timedelta(hours=9)
        )
        water = OutsideWarning("rso:102", "Uwaga! Skażenie wody", "t", 3, NOW, None, is_alarm=True)
        self.imgw.rows = (hail,) if scene == "burze" else ()
        self.rso.rows = (water,) if scene == "alarm" else ()

    def fall_silent(self, _how):
        self.imgw.is_silent = self.rso.is_silent = True


class SimulatedPartner:
    def __init__(self, server):
        self.app = server.get_app()
        self.imgw = RealImgw(server.address + "/imgw", teryt="1003", station="sieradz")
        self.rso = RealRso(server.address + "/rso", "lodzkie")

    def say(self, scene):
        self.app.scene = scene

    def fall_silent(self, how):
        self.app.mood = Mood(failure=how)


@pytest.fixture(params=["fake", "simulator"])
def partner(request):
    return (
        FakePartner() if request.param == "fake" else SimulatedPartner(request.getfixturevalue("simulator"))
    )


def test_a_warning_for_our_county_comes_with_its_level_and_hours(partner):
    partner.say("burze")
    (hail,) = partner.imgw.warnings()
    assert (hail.key, hail.level) == ("imgw:Bu7731", 2) and "Burze z gradem" in hail.title
    assert hail.starts_at.tzinfo is not None and hail.ends_at - hail.starts_at >= timedelta(hours=9)
    partner.say("cisza")
    assert partner.imgw.warnings() == ()


def test_an_alarm_of_the_voivodeship_comes_whole(partner):
    partner.say("alarm")
    alarm = next(one for one in partner.rso.warnings() if one.is_alarm)
    assert alarm.level == 3 and "Skażenie wody" in alarm.title


def test_the_weather_has_its_hour(partner):
    weather = partner.imgw.weather()
    assert weather.station == "Sieradz" and weather.temperature == 4.3
    assert weather.measured_at.utcoffset() == timedelta(0)


@pytest.mark.parametrize("how", ["503", "smieci", "urwane"])
def test_a_partner_who_fails_is_silent(partner, how):
    partner.fall_silent(how)
    for ask in (partner.imgw.warnings, partner.imgw.weather, partner.rso.warnings):
        with pytest.raises(PartnerSilent):
            ask()


def test_hostile_rows_lose_their_markup_or_are_left_out(simulator):
    partner = SimulatedPartner(simulator)
    partner.say("wrogie")
    found = (*partner.imgw.warnings(), *partner.rso.warnings())
    assert {one.key for one in found} == {"imgw:Xs", "rso:101", "rso:103"}
    for one in found:
        assert not set("<>\u202e") & set(one.title + one.text)


def test_the_same_answer_in_another_order_is_the_same(simulator):
    partner = SimulatedPartner(simulator)
    partner.say("alarm")
    assert [one.key for one in partner.rso.warnings()] == ["rso:101", "rso:102"]


def test_hours_without_a_zone_are_warsaw_s():
    summer = reading.local_time("2026-07-01 12:00:00.000000", "%Y-%m-%d %H:%M:%S")
    winter = reading.local_time("2026-01-01 12:00:00", "%Y-%m-%d %H:%M:%S")
    assert (summer.utcoffset(), winter.utcoffset()) == (timedelta(hours=2), timedelta(hours=1))
    assert reading.local_time("wczoraj", "%Y-%m-%d") is None


@pytest.mark.parametrize("said", ['{"newses": 7}', "7", '"tekst"', json.dumps([1] * 3000), "[" * 100_000])
def test_what_is_no_list_is_silence(said, monkeypatch):
    from powiat.ground.gateways.wire import Answer

    monkeypatch.setattr(reading, "get", lambda *a, **k: Answer(200, "application/json", said.encode()))
    with pytest.raises(PartnerSilent):
        RealRso("http://x", "lodzkie").warnings()


def test_an_operator_sees_both(simulator):
    partner = SimulatedPartner(simulator)
    assert [one.state for one in partner.imgw.check()] == ["ok", "warning", "ok"]
    partner.fall_silent("503")
    assert partner.rso.check()[-1].state == "error"
