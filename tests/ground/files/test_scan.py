"""The virus scan against a real ClamAV with a one-line database: found, clean, silent."""

import shutil
import subprocess
import time

import pytest

from powiat.ground.files import api as files
from powiat.ground.files.actions.scan import ping
from powiat.ground.files.data import RejectedFile
from powiat.ground.files.models import File
from tests.ground.files.attack_files import EICAR, eicar_database

pytestmark = pytest.mark.django_db
CLAMD = shutil.which("clamd", path="/usr/sbin:/usr/bin:/usr/local/sbin")
needs_clamd = pytest.mark.skipif(CLAMD is None, reason="clamav-daemon is not installed")


@pytest.fixture(scope="module")
def clamd(tmp_path_factory):
    """A ClamAV of our own that knows one virus."""
    folder = tmp_path_factory.mktemp("clamd")
    database = folder / "database"
    database.mkdir()
    (database / "eicar.hdb").write_bytes(eicar_database())
    address = str(folder / "socket")
    config = folder / "clamd.conf"
    config.write_text(
        f"DatabaseDirectory {database}\nLocalSocket {address}\nForeground yes\n"
        "StreamMaxLength 60M\nConcurrentDatabaseReload no\n"
    )
    process = subprocess.Popen(
        [CLAMD, "--config-file", str(config)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    for _ in range(100):
        if ping(address):
            break
        time.sleep(0.1)
    yield address
    process.terminate()
    process.wait()


@needs_clamd
@pytest.mark.slow
def test_an_infected_file_is_refused_by_name_of_the_virus(clamd, settings, robot, now, lying):
    settings.CLAMD_SOCKET = clamd
    with pytest.raises(RejectedFile) as refusal:
        files.store(content=EICAR, name="faktura.txt", by=robot, now=now)
    assert "jest zainfekowany (Eicar-Test-Signature" in refusal.value.message
    assert refusal.value.message.endswith("Sprawdź swój komputer programem antywirusowym.")
    assert lying() == [] and not File.objects.exists()


@needs_clamd
@pytest.mark.slow
def test_a_clean_file_passes(clamd, settings, robot, now):
    settings.CLAMD_SOCKET = clamd
    assert files.store(content=b"czysty " * 200_000, name="a.txt", by=robot, now=now).is_scanned


def test_a_file_says_that_nobody_looked_into_it(robot, now):
    file = files.store(content=b"niesprawdzony", name="a.txt", by=robot, now=now)
    assert not file.is_scanned and file.marks == ("unscanned",)


@pytest.mark.parametrize("address", ["/nonexistent/socket", "127.0.0.1:9"])
def test_a_silent_scanner_lets_nothing_in(address, settings, robot, now, lying):
    settings.CLAMD_SOCKET = address
    with pytest.raises(RejectedFile, match="nie można teraz sprawdzić programem antywirusowym"):
        files.store(content=b"czysty", name="a.txt", by=robot, now=now)
    assert lying() == [] and not ping(address)
