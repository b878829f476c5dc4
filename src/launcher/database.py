"""The database in a cluster: an owner without special rights, extensions made by the administrator."""

import subprocess

from launcher import cluster as clusters
from launcher.cluster import ADMIN, BINARIES, ROLE, Cluster
from launcher.trouble import Trouble

NAME = "powiat"
TEMPLATE = "powiat_template"
EXTENSIONS = ("postgis", "pg_trgm", "unaccent", "btree_gist")


def ensure(cluster: Cluster, name: str = NAME) -> None:
    """The role and the database exist after this, with the extensions; what is there stays as it is."""
    # Tests create and drop databases; the office's role owns its tables and no more.
    rights = "nosuperuser" if cluster.durable else "superuser createdb"
    if ROLE not in _ask(cluster, "postgres", "select rolname from pg_roles").split():
        _ask(cluster, "postgres", f"create role {ROLE} login {rights}")
    if name not in _ask(cluster, "postgres", "select datname from pg_database").split():
        _ask(cluster, "postgres", f"create database {name} owner {ROLE}")
    for extension in EXTENSIONS:
        _ask(cluster, name, f"create extension if not exists {extension}")


def new_template(cluster: Cluster) -> None:
    """An empty database, from which test databases will be copied once its tables are made."""
    if TEMPLATE in _ask(cluster, "postgres", "select datname from pg_database").split():
        _ask(cluster, "postgres", f"alter database {TEMPLATE} is_template false")
        drop(cluster, TEMPLATE)
    ensure(cluster, TEMPLATE)
    _ask(cluster, "postgres", f"alter database {TEMPLATE} is_template true")


def drop(cluster: Cluster, name: str = NAME) -> None:
    _ask(cluster, "postgres", f"drop database if exists {name} with (force)")


def migrations_seen(address: str) -> str:
    """What the database says of itself; differs from the note after a restore or a change by hand."""
    try:
        return query(address, "select count(*), max(id) from django_migrations")
    except Trouble:
        return ""


def query(address: str, sql: str) -> str:
    done = subprocess.run(
        [str(BINARIES / "psql"), "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-d", address, "-c", sql],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Trouble(
            "baza danych odmówiła.",
            "the database refused.",
            mend="./powiat doctor",
            detail=done.stderr.strip(),
        )
    return done.stdout.strip()


def _ask(cluster: Cluster, name: str, sql: str) -> str:
    return query(clusters.Cluster.address(cluster, name, ADMIN), sql + ";")
