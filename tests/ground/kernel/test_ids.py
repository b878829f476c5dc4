"""Secret codes and ordered UUIDs."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.kernel import ids

KEY = b"tests only"


def test_secrets_have_no_look_alikes_and_differ():
    made = {ids.new_secret() for _ in range(200)}
    assert len(made) == 200
    assert all(len(secret) == 12 and set(secret) <= set(ids.ALPHABET) for secret in made)
    assert len(set(ids.ALPHABET)) == 32
    assert not set("0O1I") & set(ids.ALPHABET)


def test_a_short_secret_is_refused():
    with pytest.raises(ValueError, match="at least 10"):
        ids.new_secret(9)


@given(st.text(ids.ALPHABET, min_size=10, max_size=20))
def test_a_secret_is_known_however_it_is_typed(secret):
    digest = ids.digest_of(secret, key=KEY)
    assert ids.matches(ids.show_secret(secret).lower(), digest, key=KEY)
    assert ids.matches(f" {secret} ", digest, key=KEY)
    assert not ids.matches(secret + "2", digest, key=KEY)
    assert not ids.matches(secret, digest, key=b"another key")
    assert not ids.matches(secret, ids.NO_DIGEST, key=KEY)
    assert secret not in digest


def test_ordered_uuids_sort_by_time():
    start = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    made = [ids.ordered_uuid(now=start + timedelta(milliseconds=n)) for n in range(50)]
    assert made == sorted(made)
    assert all(one.version == 7 and one.variant == "specified in RFC 4122" for one in made)
    assert int.from_bytes(made[0].bytes[:6]) == int(start.timestamp() * 1000)
