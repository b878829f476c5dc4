"""The demo county on one's own machine: like production, but on loopback and without TLS."""

import os
from urllib.parse import urlsplit

from config.settings.base import *  # noqa: F403
from config.settings.base import GATEWAYS, SIMULATOR_ADDRESS, VAR
from config.settings.secret import secret_key

IS_DEMO = True
# The demo's partner is the simulator, spoken to over the network as the true one would be.
GATEWAYS["epuap"]["kind"] = os.environ.get("POWIAT_EPUAP", "real")
GATEWAYS["fediverse"]["kind"] = os.environ.get("POWIAT_FEDIVERSE", "real")
GATEWAYS["fediverse"]["inside"] += (urlsplit(SIMULATOR_ADDRESS).netloc,)
GATEWAYS["push"]["kind"] = os.environ.get("POWIAT_PUSH", "real")
GATEWAYS["push"]["inside"] += (urlsplit(SIMULATOR_ADDRESS).netloc,)
GATEWAYS["rso"]["kind"] = os.environ.get("POWIAT_RSO", "real")
GATEWAYS["imgw"]["kind"] = os.environ.get("POWIAT_IMGW", "real")
GATEWAYS["open311"]["kind"] = os.environ.get("POWIAT_OPEN311", "real")
GATEWAYS["open311"]["inside"] += (urlsplit(SIMULATOR_ADDRESS).netloc,)
GATEWAYS["open311"]["media_hosts"] += (urlsplit(SIMULATOR_ADDRESS).hostname or "",)
GATEWAYS["sms"]["kind"] = os.environ.get("POWIAT_SMS", "real")
GATEWAYS["sms"]["token"] = "symulator"  # noqa: S105 - the simulator's, not a secret
SECRET_KEY = secret_key(VAR)
# Browsers share cookies between ports: two checkouts side by side must not sign each other out.
_port = os.environ.get("POWIAT_PORT", "8000")
SESSION_COOKIE_NAME = f"sesja-{_port}"
CSRF_COOKIE_NAME = f"csrf-{_port}"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", *filter(None, os.environ.get("POWIAT_HOSTS", "").split(","))]
