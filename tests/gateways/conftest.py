"""Partners for the contract tests: the simulator on a port of its own, and the state's real samples."""

import os
import threading
from pathlib import Path

import pytest

from simulator.server import Server, make_server

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "data" / "state-services"


@pytest.fixture
def simulator():
    """A simulator that behaves well until told otherwise; `address` is where it listens."""
    server: Server = make_server(0)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    server.address = f"http://127.0.0.1:{server.server_port}"
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def sample():
    """Reads a real sample of the state's systems, which lies beside the checkout."""

    def read(name: str) -> bytes:
        if (SAMPLES / name).exists():
            return (SAMPLES / name).read_bytes()
        reason = f"../shared/data/state-services/{name} is not here"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)

    return read
