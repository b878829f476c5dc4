"""Which partner stands behind each outside system: `fake` (in memory) or `real` (a URL and a certificate)."""

import os

SIMULATOR_ADDRESS = os.environ.get("POWIAT_SIMULATOR", "http://127.0.0.1:8003")
GATEWAYS = {
    "epuap": {
        "kind": os.environ.get("POWIAT_EPUAP", "fake"),
        "address": os.environ.get("POWIAT_EPUAP_ADDRESS", SIMULATOR_ADDRESS + "/epuap"),
    },
    # Servers of those who follow the county; `inside` as for Open311 below.
    "fediverse": {
        "kind": os.environ.get("POWIAT_FEDIVERSE", "fake"),
        "inside": tuple(filter(None, os.environ.get("POWIAT_FEDIVERSE_INSIDE", "").split(","))),
    },
    # Pages of others that ours point to; asked by night whether they are still there.
    "links": {
        "kind": os.environ.get("POWIAT_LINKS", "fake"),
        "inside": tuple(filter(None, os.environ.get("POWIAT_LINKS_INSIDE", "").split(","))),
    },
    # Push services of people's browsers; `contact` is whom they write to when something is wrong with our messages.
    "push": {
        "kind": os.environ.get("POWIAT_PUSH", "fake"),
        "contact": os.environ.get("POWIAT_PUSH_CONTACT", "mailto:powiadomienia@powiat-laski.example"),
        "inside": tuple(filter(None, os.environ.get("POWIAT_PUSH_INSIDE", "").split(","))),
    },
    # Warnings of the voivodeship, and of the weather service for our county (TERYT) with its nearest station.
    "rso": {
        "kind": os.environ.get("POWIAT_RSO", "fake"),
        "address": os.environ.get("POWIAT_RSO_ADDRESS", SIMULATOR_ADDRESS + "/rso"),
        "voivodeship": "lodzkie",
    },
    "imgw": {
        "kind": os.environ.get("POWIAT_IMGW", "fake"),
        "address": os.environ.get("POWIAT_IMGW_ADDRESS", SIMULATOR_ADDRESS + "/imgw"),
        "teryt": "1003",
        "station": os.environ.get("POWIAT_IMGW_STATION", "sieradz"),
    },
    # Other offices' Open311 servers, to which reports are handed. `partners` names the function that lists them,
    # `inside` the partners in our own network ("name:port"), `media_hosts` where photos may be fetched from.
    "open311": {
        "kind": os.environ.get("POWIAT_OPEN311", "fake"),
        "partners": "powiat.offices.interventions.api.open311_partners",
        "inside": tuple(filter(None, os.environ.get("POWIAT_OPEN311_INSIDE", "").split(","))),
        "media_hosts": tuple(filter(None, os.environ.get("POWIAT_OPEN311_MEDIA", "").split(","))),
    },
    # An operator's gateway for short messages; without `token` it is read from the folder of keys.
    "sms": {
        "kind": os.environ.get("POWIAT_SMS", "fake"),
        "address": os.environ.get("POWIAT_SMS_ADDRESS", SIMULATOR_ADDRESS + "/sms"),
        "token": "",
        "sender": os.environ.get("POWIAT_SMS_SENDER", "Powiat"),
    },
}
