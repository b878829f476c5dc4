"""The Fediverse: an independent library finds the county, follows it, and believes what it is sent."""

import json
from datetime import timedelta

import pytest
from apkit.client import models as apkit_models
from apkit.client.sync.client import ActivityPubClient
from apkit.types import ActorKey
from apsig.draft import Signer, Verifier
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.db import connection
from django.utils import timezone

from powiat.front.announcements.actions.hear import hear
from powiat.front.announcements.actions.send import send
from powiat.front.announcements.actions.tell import take_back, tell
from powiat.front.announcements.domain import http_signature
from powiat.front.announcements.models import Follower, Post, Sending
from powiat.ground.gateways.data import PartnerRefused, PartnerSilent
from powiat.ground.gateways.fediverse.fake import fake
from powiat.ground.gateways.fediverse.real import RealFediverse

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
US = f"{SITE}/fediwersum/powiat/"
HER = "https://mastodon.example/users/ewa"
INBOX = "/fediwersum/powiat/skrzynka/"


@pytest.fixture(autouse=True)
def place(settings, tmp_path):
    settings.PUBLIC_ADDRESS = SITE
    settings.KEYS = tmp_path
    yield
    fake.actors.clear(), fake.delivered.clear(), fake.gone.clear()
    fake.is_silent = False


@pytest.fixture(scope="module")
def her_key():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def her(her_key):
    """An account on another server."""
    pem = her_key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    fake.actors[HER] = {
        "id": HER,
        "type": "Person",
        "inbox": f"{HER}/inbox",
        "endpoints": {"sharedInbox": "https://mastodon.example/inbox"},
        "publicKey": {"id": f"{HER}#main-key", "owner": HER, "publicKeyPem": pem.decode()},
    }
    return her_key


def follow(**more):
    return {"id": f"{HER}#follow-1", "type": "Follow", "actor": HER, "object": US, **more}


def signed(said, key, key_id=f"{HER}#main-key"):
    body = json.dumps(said).encode()
    headers = Signer(
        headers={}, private_key=key, method="POST", url=SITE + INBOX, key_id=key_id, body=body
    ).sign()
    return body, {name.lower(): str(value) for name, value in headers.items()}


def heard(said, key, robot, **more):
    body, headers = signed(said, key, **more)
    return hear(said=said, body=body, target=INBOX, headers=headers, by=robot, now=timezone.now())


def a_post():
    now = timezone.now()
    return tell(
        section=Post.Section.NEWS, key="portal:1", title="Remont <drogi>", summary="Od poniedziałku.",
        path="/aktualnosci/remont/", published_at=now, now=now,
    )  # fmt: skip


def test_the_library_finds_the_county(client):
    said = client.get("/.well-known/webfinger", {"resource": "acct:powiat@testserver"})
    assert said["Content-Type"].startswith("application/jrd+json")
    result = apkit_models.WebfingerResult.from_dict(said.json())
    assert [one.href for one in result.links if one.rel == "self"] == [US]
    actor = client.get("/fediwersum/powiat/", headers={"Accept": "application/activity+json"}).json()
    assert actor["id"] == US and "PUBLIC KEY" in actor["publicKey"]["publicKeyPem"]
    assert client.get("/.well-known/webfinger", {"resource": "acct:kto@inny"}).status_code == 404
    assert client.get("/fediwersum/powiat/", headers={"Accept": "text/html"}).status_code == 302


def test_a_follow_is_believed_and_accepted_once(her, robot):
    assert heard(follow(), her, robot) == heard(follow(), her, robot) == "followed"
    follower = Follower.objects.get()
    assert (follower.actor, follower.post_to) == (HER, "https://mastodon.example/inbox")
    accept = Sending.objects.get()
    assert accept.inbox == f"{HER}/inbox" and accept.body["type"] == "Accept"
    assert accept.body["object"]["id"] == f"{HER}#follow-1"


def test_what_we_send_is_signed_as_the_library_expects(client, her, robot):
    heard(follow(), her, robot)
    Sending.objects.all().delete()
    post = a_post()
    sending = Sending.objects.get()
    assert send(sending_id=sending.pk, now=timezone.now()) and not send(
        sending_id=sending.pk, now=timezone.now()
    )
    ((inbox, body, headers),) = fake.delivered
    pem = client.get("/fediwersum/powiat/").json()["publicKey"]["publicKeyPem"]
    key_id = Verifier(pem, "POST", inbox, headers, body).verify(raise_on_fail=True)
    assert key_id == f"{US}#main-key"
    said = json.loads(body)
    assert said["type"] == "Create" and said["object"]["id"].endswith(f"/fediwersum/wpis/{post.pk}/")
    assert "&lt;drogi&gt;" in said["object"]["content"]


def test_the_same_words_again_tell_nobody_and_other_words_do(her, robot):
    heard(follow(), her, robot)
    a_post(), a_post()
    assert Sending.objects.filter(body__type="Create").count() == 1
    now = timezone.now() + timedelta(minutes=1)
    tell(
        section="aktualnosci",
        key="portal:1",
        title="Inny tytuł",
        summary="",
        path="/a/",
        published_at=now,
        now=now,
    )
    take_back(key="portal:1", now=now + timedelta(minutes=1))
    kinds = list(Sending.objects.order_by("pk").values_list("body__type", flat=True))
    assert kinds == ["Accept", "Create", "Update", "Delete"]


@pytest.mark.parametrize("forge", ["body", "key", "actor", "host", "old", "digest", "inbox"])
def test_a_forged_follow_is_dropped(her, robot, forge):
    said, key, key_id = follow(), her, f"{HER}#main-key"
    if forge == "key":
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    if forge == "actor":
        said["actor"] = "https://mastodon.example/users/inna"
        fake.actors[said["actor"]] = fake.actors[HER] | {"id": said["actor"]}
    if forge == "host":
        said["actor"] = "https://zly.example/users/ewa"
    if forge == "inbox":
        fake.actors[HER]["inbox"] = "https://zly.example/inbox"
    body, headers = signed(said, key, key_id)
    now = timezone.now()
    if forge == "body":
        body = body.replace(b"Follow", b"Undo  ")
    if forge == "digest":
        headers["signature"] = headers["signature"].replace(" digest", "")
    if forge == "old":
        now += timedelta(hours=13)
    assert hear(said=said, body=body, target=INBOX, headers=headers, by=robot, now=now) == "dropped"
    assert not Follower.objects.exists()


def test_undo_and_a_deleted_account_leave_nothing(her, robot):
    for end in (
        {"id": "u", "type": "Undo", "actor": HER, "object": follow()},
        {"id": "d", "type": "Delete", "actor": HER, "object": HER},
    ):
        heard(follow(), her, robot)
        assert heard(end, her, robot) == "left"
        assert not Follower.objects.exists()


def test_a_silent_server_is_tried_again_and_a_refusing_one_is_not(her, robot):
    heard(follow(), her, robot)
    a_post()
    sending = Sending.objects.get(body__type="Create")
    fake.is_silent = True
    with pytest.raises(PartnerSilent):
        send(sending_id=sending.pk, now=timezone.now())
    fake.is_silent = False
    fake.gone.add(sending.inbox)
    assert not send(sending_id=sending.pk, now=timezone.now())
    sending.refresh_from_db()
    assert sending.refused_at and not sending.sent_at


def test_the_inbox_judges_at_once_and_leaves_the_rest_to_the_worker(client, her):
    body, headers = signed(follow(), her)
    sent = {name: value for name, value in headers.items() if name != "host"}
    answer = client.post(INBOX, body, content_type="application/activity+json", headers=sent)
    assert answer.status_code == 202 and not Follower.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("select args from procrastinate_jobs where task_name = 'announcements.hear'")
        ((args,),) = ((json.loads(one[0]),) for one in cursor.fetchall())
    assert json.loads(args["body"]) == follow() and args["target"] == INBOX
    assert client.post(INBOX, body, content_type="application/activity+json").status_code == 401
    assert client.post(INBOX, b"{", content_type="application/json", headers=sent).status_code == 400
    assert client.post(INBOX, b"x" * 70_000, content_type="application/json").status_code == 413


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/inbox",
        "https://127.0.0.1/i",
        "https://169.254.169.254/i",
        "https://localhost/i",
        "file:///e",
    ],
)
def test_nobody_makes_us_call_our_own_machines(address):
    with pytest.raises((PartnerRefused, PartnerSilent)):
        RealFediverse().deliver(address, b"{}", {})


def test_outbox_posts_and_tombstones(client):
    post = a_post()
    outbox = client.get(f"{US.removeprefix(SITE)}wpisy/").json()
    assert (
        outbox["totalItems"] == 1
        and outbox["orderedItems"][0]["object"]["url"] == f"{SITE}/aktualnosci/remont/"
    )
    assert client.get(f"/fediwersum/wpis/{post.pk}/").json()["type"] == "Note"
    assert client.get(f"{US.removeprefix(SITE)}obserwujacy/").json()["totalItems"] == 0
    take_back(key="portal:1", now=timezone.now())
    gone = client.get(f"/fediwersum/wpis/{post.pk}/")
    assert gone.status_code == 410 and gone.json()["type"] == "Tombstone"


def test_our_own_signature_passes_our_own_check(her):
    now = timezone.now()
    headers = http_signature.sign("POST", SITE + INBOX, b"{}", key=her, key_id=f"{HER}#main-key", now=now)
    low = {name.lower(): value for name, value in headers.items()}
    read = http_signature.read(low, b"{}", now=now)
    pem = fake.actors[HER]["publicKey"]["publicKeyPem"]
    http_signature.verify(read, pem, "POST", INBOX, low)
    with pytest.raises(http_signature.NotSigned):
        http_signature.verify(read, pem, "POST", "/inna/", low)


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_the_independent_client_follows_over_http(live_server, her, settings, robot):
    settings.PUBLIC_ADDRESS = live_server.url
    said = follow(object=f"{live_server.url}/fediwersum/powiat/")
    with ActivityPubClient() as client:
        answer = client.post(
            live_server.url + INBOX,
            headers={"Content-Type": "application/activity+json"},
            body=said,
            signatures=[ActorKey(key_id=f"{HER}#main-key", private_key=her)],
            sign_with=["draft-cavage"],
        )
    assert answer.status == 202
    with connection.cursor() as cursor:
        cursor.execute("select args from procrastinate_jobs where task_name = 'announcements.hear'")
        ((args,),) = ((json.loads(one[0]),) for one in cursor.fetchall())
    done = hear(
        said=json.loads(args["body"]), body=args["body"].encode(), target=args["target"],
        headers=args["headers"], by=robot, now=timezone.now(),
    )  # fmt: skip
    assert done == "followed" and Follower.objects.get().actor == HER
