"""IMGW over the network: warnings by county and measurements of one station, as JSON."""

from datetime import datetime, timedelta
from typing import Any

from powiat.ground.gateways.data import Check, OutsideWarning, Weather
from powiat.ground.gateways.reading import check_json, json_of, local_time, number, plain, rows_under

_SYSTEM = "IMGW"
_MEGABYTE = 1024 * 1024
_TIMES = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M")
_PATH = "/api/data/warningsmeteo"


class RealImgw:
    """Asks the partner whose address the settings give."""

    def __init__(self, address: str, *, teryt: str, station: str) -> None:
        self.address = address.rstrip("/")
        self._teryt = teryt
        self._station = station

    def warnings(self) -> tuple[OutsideWarning, ...]:
        """See face.Imgw. Rows and codes come in no order, so they are sorted; a broken row is left out."""
        said = json_of(_SYSTEM, self.address + _PATH, max_bytes=8 * _MEGABYTE)
        if isinstance(said, dict) and "message" in said:
            return ()  # so it says that there is none
        found = (self._warning(row) for row in rows_under(_SYSTEM, said, "data"))
        return tuple(sorted((one for one in found if one), key=lambda one: one.key))

    def _warning(self, row: dict[str, Any]) -> OutsideWarning | None:
        codes = row.get("teryt")
        if not isinstance(codes, list) or self._teryt not in {str(one) for one in codes}:
            return None
        key, event = plain(row.get("id"), 60), plain(row.get("nazwa_zdarzenia"), 150)
        starts = local_time(row.get("obowiazuje_od"), *_TIMES)
        level = number(row.get("stopien"))
        if not key or not event or starts is None or level not in (1, 2, 3):
            return None
        ends = local_time(row.get("obowiazuje_do"), *_TIMES)
        chance = number(row.get("prawdopodobienstwo"))
        words = [plain(row.get("tresc"), 3000)]
        remark = plain(row.get("komentarz"), 500)
        if remark.strip(" .").lower() != "brak":
            words.append(remark)
        if chance is not None and 0 <= chance <= 100:
            words.append(f"Prawdopodobieństwo: {chance:.0f}%.")
        return OutsideWarning(
            key=f"imgw:{key}",
            title=f"{event}, stopień {level:.0f}",
            text="\n".join(one for one in words if one),
            level=int(level),
            starts_at=starts,
            ends_at=ends if ends and ends > starts else None,
            published_at=local_time(row.get("opublikowano"), *_TIMES),
        )

    def weather(self) -> Weather | None:
        """See face.Imgw. The day and hour of measurement are in UTC."""
        said = json_of(_SYSTEM, f"{self.address}/api/data/synop/station/{self._station}", max_bytes=_MEGABYTE)
        row = said[0] if isinstance(said, list) and said else said
        if not isinstance(row, dict):
            return None
        hour, temperature = number(row.get("godzina_pomiaru")), number(row.get("temperatura"))
        try:
            day = datetime.fromisoformat(f"{str(row.get('data_pomiaru'))[:10]}T00:00:00+00:00")
        except ValueError:
            return None
        if hour is None or not 0 <= hour <= 23 or temperature is None or not -60 <= temperature <= 60:
            return None
        return Weather(
            station=plain(row.get("stacja"), 60) or self._station,
            measured_at=day + timedelta(hours=int(hour)),
            temperature=temperature,
            wind_ms=number(row.get("predkosc_wiatru")),
            humidity=number(row.get("wilgotnosc_wzgledna")),
            pressure=number(row.get("cisnienie")),
            rain_mm=number(row.get("suma_opadu")),
        )

    def check(self) -> tuple[Check, ...]:
        """Settings and connection."""
        return check_json(_SYSTEM, self.address, self.address + _PATH)
