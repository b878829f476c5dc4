"""Which partner stands behind each outside system: `fake` (in memory) or `real` (a URL and a certificate)."""

import os

SIMULATOR_ADDRESS = os.environ.get("POWIAT_SIMULATOR", "http://127.0.0.1:8003")
GATEWAYS = {
    "epuap": {
        "kind": os.environ.get("POWIAT_EPUAP", "fake"),
        "address": os.environ.get("POWIAT_EPUAP_ADDRESS", SIMULATOR_ADDRESS + "/epuap"),
    },
}
