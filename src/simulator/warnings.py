"""Warnings: RSO and IMGW as they answer, rows in no order, hours of Warsaw without a zone."""

import json
import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

WARSAW = ZoneInfo("Europe/Warsaw")
# What the operator of the simulator may have said: code -> name.
SCENES = {
    "cisza": "brak ostrzeżeń",
    "burze": "burze z gradem (IMGW, stopień 2)",
    "alarm": "alarm RSO: skażenie wody, i mróz (IMGW, stopień 1)",
    "wrogie": "wrogie dane: skrypty, zła kolejność, wiersze bez sensu",
}
_OTHERS = ["1001", "1005", "1011", "1061", "1418", "3064"]


def imgw(scene: str) -> bytes:
    """/api/data/warningsmeteo"""
    now = datetime.now(WARSAW)
    rows = [_meteo("Mg0001", "Silny wiatr", 1, now, _OTHERS)]
    if scene == "burze":
        rows.append(_meteo("Bu7731", "Burze z gradem", 2, now, ["1003", *_OTHERS]))
    if scene == "alarm":
        rows.append(_meteo("Mr0420", "Silny mróz", 1, now, [*_OTHERS, "1003"]))
    if scene == "wrogie":
        rows.append(_meteo("Xs<script>", "<script>alert(1)</script>Wichura\u202e", 3, now, ["1003"]))
        rows += [{"id": 7, "teryt": "1003"}, {"id": "bez", "teryt": ["1003"], "stopien": "nieznany"}]
        rows.append(_meteo("Zl1", "Kłamstwo", 9, now, ["1003"]))
    for row in rows:
        random.shuffle(row.get("teryt", []) if isinstance(row.get("teryt"), list) else [])
    random.shuffle(rows)
    return json.dumps(rows, ensure_ascii=False).encode()


def _meteo(key: str, event: str, level: int, now: datetime, codes: list[str]) -> dict:
    day = now.replace(minute=0, second=0, microsecond=0)
    return {
        "id": key,
        "nazwa_zdarzenia": event,
        "stopien": str(level),
        "prawdopodobienstwo": "80",
        "obowiazuje_od": f"{day - timedelta(hours=1):%Y-%m-%d %H:%M:%S}",
        "obowiazuje_do": f"{day + timedelta(hours=9):%Y-%m-%d %H:%M:%S}",
        "opublikowano": f"{day - timedelta(hours=2):%Y-%m-%d %H:%M:%S}",
        "tresc": f"Prognozuje się: {event.lower()}. Możliwe przerwy w dostawie prądu.",
        "komentarz": "Brak.",
        "biuro": "SYMULATOR, Biuro Prognoz",
        "teryt": list(codes),
    }


def synop(station: str) -> bytes:
    """/api/data/synop/station/NAME; the day and hour are in UTC."""
    now = datetime.now(UTC)
    return json.dumps(
        {
            "id_stacji": "12469",
            "stacja": station.capitalize(),
            "data_pomiaru": f"{now:%Y-%m-%d}",
            "godzina_pomiaru": str(now.hour),
            "temperatura": "4.3",
            "predkosc_wiatru": "3",
            "kierunek_wiatru": "240",
            "wilgotnosc_wzgledna": "87.2",
            "suma_opadu": "0.2",
            "cisnienie": "1013.6",
        },
        ensure_ascii=False,
    ).encode()


def rso(scene: str) -> bytes:
    """/komunikatyxml/lodzkie/wszystkie/0?_format=json"""
    now = datetime.now(WARSAW)
    rows = [
        _news(101, "Utrudnienia na drodze krajowej nr 8", "Powiat wieluński: objazd przez Wieluń.", now, "0")
    ]
    if scene == "alarm":
        text = "<p>Woda z wodociągu w Łasku <b>nie nadaje się do picia</b>.</p><p>Wodę rozwożą cysterny.</p>"
        rows.append(_news(102, "Uwaga! Skażenie wody w gminie Łask", text, now, "1"))
    if scene == "wrogie":
        rows.append(
            _news(103, "<img src=x onerror=alert(1)>Łask", "<script>alert(1)</script>" * 50, now, "1")
        )
        rows += [{"id": 104, "title": ["nie", "tekst"]}, {"title": "bez numeru"}, "nie wiersz"]
    random.shuffle(rows)
    return json.dumps({"newses": rows}, ensure_ascii=False).encode()


def _news(number: int, title: str, content: str, now: datetime, alarm: str) -> dict:
    return {
        "id": number,
        "title": title,
        "shortcut": title,
        "content": content,
        "rso_alarm": alarm,
        "valid_from": f"{now - timedelta(hours=2):%Y-%m-%d %H:%M:%S}.000000",
        "valid_to": f"{now + timedelta(hours=20):%Y-%m-%d %H:%M:%S}.000000",
        "created_at": f"{now - timedelta(hours=2):%Y-%m-%d %H:%M:%S}.000000",
        "type": "ogolne",
        "provinces": [{"slug": "lodzkie"}],
    }


def serve(path: str, scene: str) -> tuple[str, str, bytes]:
    """Status, type and content."""
    mime = "application/json; charset=utf-8"
    if path == "/imgw/api/data/warningsmeteo":
        return "200 OK", mime, imgw(scene)
    if path.startswith("/imgw/api/data/synop/station/"):
        return "200 OK", mime, synop(path.rpartition("/")[2])
    if path == "/rso/komunikatyxml/lodzkie/wszystkie/0":
        return "200 OK", mime, rso(scene)
    return "404 Not Found", "text/plain; charset=utf-8", b"SYMULATOR: nie ma takiej strony"
