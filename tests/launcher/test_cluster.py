"""The private PostgreSQL: where it can live, and that it survives a kill."""

import os
import shutil
import signal
import tempfile
from pathlib import Path

import pytest

from launcher import cluster, cluster_place, database

needs_postgres = pytest.mark.skipif(
    not (cluster.BINARIES / "postgres").exists() and not os.environ.get("CI"),
    reason="no PostgreSQL 15 on this machine",
)


def test_a_long_path_gets_a_short_socket(tmp_path):
    near = cluster_place._socket(tmp_path / "a", None)
    assert near == tmp_path / "a" / "socket"
    far = cluster_place._socket(tmp_path / ("x" * 120), None)
    assert len(str(far)) < 60
    assert far != cluster_place._socket(tmp_path / ("y" * 120), None)


@pytest.mark.slow
@needs_postgres
def test_it_lives_even_when_others_may_not_enter_and_outlives_a_kill(house, monkeypatch):
    house.root.chmod(0o700)
    open_to_all = Path(tempfile.mkdtemp(prefix="powiat-elsewhere-"))
    open_to_all.chmod(0o755)
    monkeypatch.setattr(cluster_place, "ELSEWHERE", open_to_all)
    own = cluster.Cluster(house, "postgres", durable=True)
    try:
        child = cluster.start(own)
        database.ensure(own)
        address = own.address(database.NAME)
        assert database.query(address, "select rolsuper from pg_roles where rolname = current_user") == "f"
        assert database.query(address, "select postgis_version() is not null") == "t"
        assert database.query(address, "show listen_addresses") == ""
        assert database.query(address, "show data_checksums") == "on"
        polish = (
            "select string_agg(w, ' ' order by w) from (values ('łąka'), ('lampa'), ('ćma'), ('dom')) v(w)"
        )
        assert database.query(address, polish) == "ćma dom lampa łąka"
        database.query(address, "create table kept as select 1 as one")
        child.send_signal(signal.SIGKILL)
        child.wait()
        child = cluster.start(own)
        assert database.query(address, "select one from kept") == "1"
        cluster.stop(child)
        assert any(open_to_all.iterdir()) == (os.geteuid() == 0)
    finally:
        shutil.rmtree(own.place.socket, ignore_errors=True)
        shutil.rmtree(open_to_all, ignore_errors=True)
