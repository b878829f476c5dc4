"""A simulated Mastodon follows the county over HTTP; a library not made by us believes what it is sent."""

import json
import threading

import pytest
from django.db import connection
from django.utils import timezone

from powiat.front.announcements.actions.hear import hear
from powiat.front.announcements.actions.send import send
from powiat.front.announcements.models import Follower, Sending
from powiat.front.announcements.subscribers import tell_news
from powiat.front.portal.events import NewsPublished
from powiat.ground.gateways.data import PartnerSilent
from simulator.server import make_server

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def mastodon(live_server, settings, tmp_path, monkeypatch):
    """The simulated server, and the county that may reach it."""
    server = make_server(0)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    place = f"127.0.0.1:{server.server_port}"
    settings.PUBLIC_ADDRESS, settings.KEYS = live_server.url, tmp_path
    settings.GATEWAYS = settings.GATEWAYS | {"fediverse": {"kind": "real", "inside": (place,)}}
    account = server.get_app().mastodon
    account.site = f"http://{place}"
    yield account
    server.shutdown(), thread.join(), server.server_close()


def worker(robot):
    """What waits in the queue, done as the worker does it; returns the words of those that failed."""
    failed = []
    with connection.cursor() as cursor:
        cursor.execute(
            "select id, task_name, args from procrastinate_jobs where status = 'todo' and task_name like 'announcements.%'"
            " order by id"
        )
        rows = cursor.fetchall()
    for number, name, args in rows:
        given = args if isinstance(args, dict) else json.loads(args)
        try:
            if name == "announcements.send":
                send(sending_id=given["sending_id"], now=timezone.now())
            elif name == "announcements.hear":
                body = given["body"].encode()
                said, rest = json.loads(body), {"target": given["target"], "headers": given["headers"]}
                hear(said=said, body=body, by=robot, now=timezone.now(), **rest)
        except PartnerSilent as silent:
            failed.append(str(silent))
            continue
        with connection.cursor() as cursor:
            cursor.execute("update procrastinate_jobs set status = 'doing' where id = %s", [number])
            cursor.execute("update procrastinate_jobs set status = 'succeeded' where id = %s", [number])
    return failed


def news(number, title):
    now = timezone.now()
    return NewsPublished(
        page_id=number, title=title, summary="Zajawka", url=f"/aktualnosci/{number}/", at=now
    )


def test_follow_accept_news_an_inbox_out_of_order_and_farewell(mastodon, live_server, robot):
    assert mastodon.follow(live_server.url, mastodon.site) == ""
    assert worker(robot) == [] and worker(robot) == []
    assert Follower.objects.get().actor == f"{mastodon.site}/mastodon/users/ewa"
    assert [one.said["type"] for one in mastodon.inbox] == ["Accept"] and mastodon.inbox[0].is_signed

    tell_news(news(1, "Rusza remont drogi"))
    assert worker(robot) == []
    told = mastodon.inbox[-1]
    assert (
        told.is_signed
        and told.said["type"] == "Create"
        and "Rusza remont drogi" in json.dumps(told.said, ensure_ascii=False)
    )

    mastodon.is_down = True
    tell_news(news(2, "Dni otwarte szkół"))
    assert worker(robot) != [] and len(mastodon.inbox) == 2
    assert Sending.objects.filter(sent_at=None, refused_at=None).count() == 1
    mastodon.is_down = False
    assert worker(robot) == []
    assert (
        "Dni otwarte" in json.dumps(mastodon.inbox[-1].said, ensure_ascii=False) and len(mastodon.inbox) == 3
    )

    assert mastodon.unfollow(live_server.url, mastodon.site) == ""
    assert worker(robot) == [] and not Follower.objects.exists()
    tell_news(news(3, "Nikt już nie słucha"))
    assert worker(robot) == [] and len(mastodon.inbox) == 3


def test_what_is_not_signed_is_not_believed(mastodon, live_server):
    said = {"type": "Create", "actor": f"{live_server.url}/fediwersum/powiat/"}
    body = json.dumps(said).encode()
    status, _, _ = mastodon.serve("POST", f"{mastodon.site}/mastodon/users/ewa/inbox", {}, body)
    assert status.startswith("401") and not mastodon.inbox[0].is_signed
