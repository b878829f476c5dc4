"""Chosen: who stands behind each system, by the settings."""

from django.conf import settings

from powiat.ground.gateways.epuap.face import Epuap
from powiat.ground.gateways.epuap.fake import fake
from powiat.ground.gateways.epuap.real import RealEpuap
from powiat.ground.gateways.fediverse.face import Fediverse
from powiat.ground.gateways.fediverse.fake import fake as fake_fediverse
from powiat.ground.gateways.fediverse.real import RealFediverse
from powiat.ground.gateways.imgw.face import Imgw
from powiat.ground.gateways.imgw.fake import fake as fake_imgw
from powiat.ground.gateways.imgw.real import RealImgw
from powiat.ground.gateways.links.face import Links
from powiat.ground.gateways.links.fake import fake as fake_links
from powiat.ground.gateways.links.real import RealLinks
from powiat.ground.gateways.open311.face import Open311
from powiat.ground.gateways.open311.fake import fake_at
from powiat.ground.gateways.open311.keys import key_of, sms_token
from powiat.ground.gateways.open311.real import RealOpen311
from powiat.ground.gateways.push.face import PushService
from powiat.ground.gateways.push.fake import fake as fake_push
from powiat.ground.gateways.push.real import RealPush
from powiat.ground.gateways.rso.face import Rso
from powiat.ground.gateways.rso.fake import fake as fake_rso
from powiat.ground.gateways.rso.real import RealRso
from powiat.ground.gateways.sms.face import Sms
from powiat.ground.gateways.sms.fake import fake as fake_sms
from powiat.ground.gateways.sms.real import RealSms


def epuap() -> Epuap:
    """ePUAP: "real" speaks to the address of the settings (in the demo the simulator's), "fake" to nobody."""
    chosen = settings.GATEWAYS["epuap"]
    return RealEpuap(chosen["address"]) if chosen["kind"] == "real" else fake


def rso() -> Rso:
    """RSO for the voivodeship of the settings."""
    chosen = settings.GATEWAYS["rso"]
    if chosen["kind"] != "real":
        return fake_rso
    return RealRso(chosen["address"], chosen["voivodeship"])


def imgw() -> Imgw:
    """IMGW for the county and the station of the settings."""
    chosen = settings.GATEWAYS["imgw"]
    if chosen["kind"] != "real":
        return fake_imgw
    return RealImgw(chosen["address"], teryt=chosen["teryt"], station=chosen["station"])


def open311(address: str, key_name: str = "") -> Open311:
    """The Open311 server of another office at that address; the key of that name lies in `var/keys/open311`."""
    if settings.GATEWAYS["open311"]["kind"] != "real":
        return fake_at(address)
    return RealOpen311(address, key=key_of(key_name), inside=settings.GATEWAYS["open311"]["inside"])


def fediverse() -> Fediverse:
    """Other people's servers."""
    chosen = settings.GATEWAYS["fediverse"]
    return RealFediverse(chosen["inside"]) if chosen["kind"] == "real" else fake_fediverse


def links() -> Links:
    """Pages of others that ours point to."""
    chosen = settings.GATEWAYS["links"]
    return RealLinks(chosen["inside"]) if chosen["kind"] == "real" else fake_links


def push() -> PushService:
    """The push services of people's browsers."""
    chosen = settings.GATEWAYS["push"]
    return RealPush(chosen["contact"], chosen["inside"]) if chosen["kind"] == "real" else fake_push


def sms() -> Sms:
    """The operator's gateway for short messages; its token lies in `var/keys/sms/token`."""
    chosen = settings.GATEWAYS["sms"]
    if chosen["kind"] != "real":
        return fake_sms
    return RealSms(chosen["address"], token=chosen["token"] or sms_token(), sender=chosen["sender"])
