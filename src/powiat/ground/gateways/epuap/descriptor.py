"""Deskryptor.xml of the emergency package: when, from whom and to which box each document came."""

from datetime import datetime
from zoneinfo import ZoneInfo

from lxml import etree

from powiat.ground.gateways.data import Descriptor

NAME = "deskryptor.xml"
# ePUAP writes the hour of Poland without saying so.
_ZONE = ZoneInfo("Europe/Warsaw")
_FORMATS = ("%d.%m.%YT%H:%M:%S.%f", "%d.%m.%YT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f", "%Y-%m-%dT%H:%M:%S")


def read_descriptors(root: etree._Element) -> list[Descriptor]:
    """One descriptor per document, in the order of the file."""
    return [_descriptor(element) for element in root.iter("{*}Dokument")]


def _descriptor(element: etree._Element) -> Descriptor:
    def text(path: str) -> str:
        return " ".join((element.findtext(path) or "").split())

    consent = text("{*}DanePodmiotu/{*}Zgoda")
    sent = text("{*}DataNadania")
    return Descriptor(
        subject_id=text("{*}DanePodmiotu/{*}Identyfikator"),
        subject_kind=text("{*}DanePodmiotu/{*}TypOsoby"),
        subject_name=text("{*}DanePodmiotu/{*}NazwiskoNazwa"),
        subject_first_name=text("{*}DanePodmiotu/{*}ImieSkrot"),
        nip=text("{*}DanePodmiotu/{*}Nip"),
        pesel=text("{*}DanePodmiotu/{*}Pesel"),
        regon=text("{*}DanePodmiotu/{*}Regon"),
        consent={"true": True, "1": True, "false": False, "0": False}.get(consent),
        user=text("{*}DaneNadawcy/{*}Uzytkownik"),
        system=text("{*}DaneNadawcy/{*}System"),
        sent_text=sent,
        sent_at=_time(sent),
        box_name=text("{*}NazwaSkrytki"),
        box_address=text("{*}AdresSkrytki"),
        reply_address=text("{*}AdresOdpowiedzi"),
        extra=text("{*}DaneDodatkowe"),
        file_name=text("{*}NazwaPliku"),
        path=text("{*}SciezkaWArchiwum"),
    )


def _time(text: str) -> datetime | None:
    for form in _FORMATS:
        try:
            return datetime.strptime(text, form).replace(tzinfo=_ZONE)
        except ValueError:
            continue
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=_ZONE)
