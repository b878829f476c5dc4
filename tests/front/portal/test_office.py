"""The editorial office: no script stands in its pages, a page appears when its hour comes, nobody checks himself."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from powiat.front.portal.actions.keep_editors import WORKFLOW, set_up_editors
from powiat.front.portal.models import FourEyesTask, NewsIndexPage, NewsPage, StandardPage
from powiat.front.portal.queries.authors import is_only_author
from powiat.front.portal.tasks import publish_scheduled
from powiat.ground.search import api as search
from tests.front.portal.test_portal import editor  # noqa: F401 - the fixture

pytestmark = pytest.mark.django_db
INLINE = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", re.I)


def test_no_script_stands_in_a_page_of_the_office(editor, portal):  # noqa: F811
    news, page = NewsIndexPage.objects.get(), StandardPage.objects.first()
    for address in (
        "/redakcja/",
        f"/redakcja/pages/add/portal/newspage/{news.pk}/",
        f"/redakcja/pages/{page.pk}/edit/",
        f"/redakcja/pages/{page.pk}/history/",
        "/redakcja/snippets/portal/paperform/add/",
        "/redakcja/snippets/portal/notice/add/",
        "/redakcja/images/add/",
        "/redakcja/documents/multiple/add/",
        "/redakcja/redirects/add/",
    ):
        answer = editor.get(address)
        assert answer.status_code == 200, address
        assert INLINE.findall(answer.content.decode()) == [], address
        rules = dict(one.split(" ", 1) for one in answer["Content-Security-Policy"].split("; "))
        assert rules["script-src"] == "'self'" and rules["style-src-elem"] == "'self'"
    form = editor.get("/redakcja/snippets/portal/paperform/add/").content.decode()
    assert 'data-editorial="InlinePanel"' in form and 'data-editorial="DocumentChooser"' in form


def test_a_page_appears_when_its_hour_comes(portal, now, time_machine):
    time_machine.move_to(now)
    page = NewsPage(
        title="Zapisy na spływ", slug="zapisy", summary="Ruszają.", go_live_at=now + timedelta(days=2)
    )
    NewsIndexPage.objects.get().add_child(instance=page)
    page.live = False
    page.save()
    page.save_revision().publish()
    reader = Client()
    assert reader.get("/aktualnosci/zapisy/").status_code == 404
    publish_scheduled(0)
    assert reader.get("/aktualnosci/zapisy/").status_code == 404
    time_machine.move_to(now + timedelta(days=2, minutes=1))
    publish_scheduled(0)
    assert reader.get("/aktualnosci/zapisy/").status_code == 200
    assert search.find("spływ", ("public",), ["news"]).total == 1


def test_who_alone_wrote_a_page_is_its_only_author(editor, portal, admin_user):  # noqa: F811
    page = NewsPage.objects.first()
    assert not is_only_author(page, editor.user.pk)
    page.save_revision(user=editor.user)
    assert is_only_author(page, editor.user.pk) and not is_only_author(page, admin_user.pk)
    page.save_revision(user=admin_user)
    assert not is_only_author(page, editor.user.pk)


def test_steps_of_an_earlier_edition_give_way(portal):
    workflow = Workflow.objects.get(name=WORKFLOW)
    old = GroupApprovalTask.objects.create(name="Sprawdzenie")
    WorkflowTask.objects.create(workflow=workflow, task=old, sort_order=0)
    set_up_editors()
    steps = [step.task.specific for step in workflow.workflow_tasks.order_by("sort_order")]
    assert [type(step) for step in steps] == [FourEyesTask, FourEyesTask]


def test_the_statement_leads_to_the_report(client, portal):
    assert (
        "/deklaracja-dostepnosci/raport-z-badania/" in client.get("/deklaracja-dostepnosci/").content.decode()
    )
    answer = client.get("/deklaracja-dostepnosci/raport-z-badania/")
    words = answer.content.decode()
    assert answer.status_code == 200 and "axe-core" in words and "warning_<wbr>list" in words
