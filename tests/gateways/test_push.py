"""Web Push: sealed as RFC 8291 says, sent as RFC 8030 and 8292 say, to a service that speaks only those."""

import json
import threading
from base64 import b64decode

import httpx
import pytest
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from powiat.ground.gateways import api as gateways
from powiat.ground.gateways.data import PushMessage
from powiat.ground.gateways.push.real import RealPush
from powiat.ground.gateways.push.seal import MOST_BYTES, from_base64, seal
from simulator.server import make_server
from tests.gateways.browser import Browser, unseal

# RFC 8291, appendix A.
WORDS = b"When I grow up, I want to be a watermelon"
AUTH = "BTBZMqHH6r4Tts7J_aSIgg"
PUBLIC = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
SENDER = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
SALT = "DGv6ra1nlYgDCS1FRnbzlw"
BODY = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
    "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
    "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


@pytest.fixture
def service():
    """The simulator, and what it is called inside of our network."""
    server = make_server(0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/push/telefon"
    server.shutdown()
    server.server_close()


def _sent(service: str, browser: Browser, content: bytes = b"{}", **more: object) -> None:
    inside = (service.split("/")[2],)
    RealPush("mailto:kto@powiat.example", inside).send(
        PushMessage(service, browser.p256dh, browser.auth, content, **more)
    )


def test_sealed_as_the_example_of_the_rfc():
    own = ec.derive_private_key(int.from_bytes(from_base64(SENDER), "big"), ec.SECP256R1())
    assert seal(WORDS, PUBLIC, AUTH, own=own, salt=from_base64(SALT)) == from_base64(BODY)


def test_only_the_browser_reads_it_and_no_two_are_alike():
    browser, other = Browser(), Browser()
    one, two = (seal(b"tajne", browser.p256dh, browser.auth) for _ in range(2))
    assert one != two and unseal(one, browser) == unseal(two, browser) == b"tajne"
    with pytest.raises(InvalidTag):
        unseal(one, other)
    assert len(seal(b"x" * MOST_BYTES, browser.p256dh, browser.auth)) == 4096
    with pytest.raises(ValueError, match="at most"):
        seal(b"x" * (MOST_BYTES + 1), browser.p256dh, browser.auth)


def test_sent_with_a_proof_of_who_sends(service, settings, tmp_path):
    settings.KEYS = tmp_path
    browser = Browser()
    _sent(service, browser, b'{"title": "x"}', is_urgent=True)
    (held,) = httpx.get(f"{service}/skrzynka").json()
    assert unseal(b64decode(held["body"]), browser) == b'{"title": "x"}'
    assert held["urgency"] == "high" and held["ttl"] == "86400"
    token, key = held["authorization"].removeprefix("vapid t=").split(", k=")
    head, claims, signature = token.split(".")
    assert key == gateways.push_key()
    told = json.loads(from_base64(claims))
    assert told["aud"] == service.removesuffix("/push/telefon") and told["sub"].startswith("mailto:")
    raw = from_base64(signature)
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), from_base64(key))
    proof = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    public.verify(proof, f"{head}.{claims}".encode(), ec.ECDSA(SHA256()))
    with pytest.raises(InvalidSignature):
        public.verify(proof, f"{head}.{claims}x".encode(), ec.ECDSA(SHA256()))


def test_the_key_is_made_once_and_is_for_its_owner_only(settings, tmp_path):
    settings.KEYS = tmp_path / "keys"
    first = gateways.push_key()
    file = settings.KEYS / "vapid.pem"
    assert gateways.push_key() == first and file.stat().st_mode & 0o077 == 0
    assert [one.name for one in settings.KEYS.iterdir()] == ["vapid.pem"]


def test_a_browser_that_left_and_a_service_that_is_silent(service):
    browser = Browser()
    httpx.post(f"{service}/wypisz")
    with pytest.raises(gateways.PartnerGone):
        _sent(service, browser)
    httpx.post(service.replace("push/telefon", "przelaczniki"), data={"awaria": "503"})
    with pytest.raises(gateways.PartnerSilent):
        _sent(service, browser)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"endpoint": "http://push.example/x"}, "https://"),
        ({"endpoint": "https://127.0.0.1/x"}, "wewnętrznej"),
        ({"endpoint": "https://ktos:haslo@push.example/x"}, "hasła"),
        ({"auth": "za-krotkie"}, "niepoprawne klucze"),
        ({"p256dh": "BAAA"}, "niepoprawne klucze"),
        ({"p256dh": "ł"}, "niepoprawne klucze"),
    ],
)
def test_what_no_browser_gives_is_refused(values, words):
    browser = Browser()
    told = {"endpoint": "https://push.example/x", "p256dh": browser.p256dh, "auth": browser.auth, **values}
    assert words in RealPush("mailto:x@y.example").trouble(PushMessage(**told))
