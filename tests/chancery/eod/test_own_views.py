"""Views of the dense lists, kept by each clerk for himself: filters, order, columns; renamed, removed, nobody else's."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from powiat.chancery.eod.actions.keep_view import keep_view
from powiat.chancery.eod.domain.views import MOST_OF_ONE, DeskList
from powiat.chancery.eod.models import SavedView

pytestmark = pytest.mark.django_db
LIST = "/biurko/pisma/?stan=registered&sortuj=data"


@pytest.fixture
def clerk(office) -> Client:
    client = Client()
    client.force_login(office.users["kancelaria"])
    return client


@pytest.fixture
def stranger(office) -> Client:
    client = Client()
    client.force_login(office.users["referent"])
    return client


def keep(client: Client, name="Nowe po dacie", **more):
    address = "/biurko/widoki/nowy/?lista=pisma&kolumny=&stan=registered&sortuj=data&strona=2"
    return client.post(address, {"name": name, "kolumny": "due,subject,rpw"} | more, follow=True)


def heads(answer) -> list[str]:
    return [column.label for column in answer.context["table"].columns]


def test_a_view_is_kept_with_filters_order_and_columns_and_opens_the_list_so(clerk):
    assert "/biurko/widoki/nowy/?lista=pisma" in clerk.get(LIST).content.decode()
    answer = keep(clerk)
    assert heads(answer) == ["Termin", "Dotyczy", "Numer"]
    page = answer.content.decode()
    assert "Zapisano widok „Nowe po dacie”" in page and "Zmień widok" in page
    view = SavedView.objects.get()
    assert view.query == "sortuj=data&stan=registered"
    current = [link.label for link in answer.context["views"] if link.is_current]
    assert current == ["Nowe po dacie"]
    # A second click makes no second one; a page further the view is still the same.
    keep(clerk)
    assert SavedView.objects.count() == 1


def test_columns_are_moved_without_scripts_and_the_name_typed_stays(clerk):
    address = "/biurko/widoki/nowy/?lista=pisma"
    typed = {"name": "W toku", "kolumny": "rpw,subject,due", "kolumna": "wyzej:due"}
    answer = clerk.post(address, typed)
    assert answer.context["shown"] == "rpw,due,subject"
    assert 'value="W toku"' in answer.content.decode()
    answer = clerk.post(address, typed | {"kolumna": "ukryj:rpw"})
    assert answer.context["shown"] == "subject,due"
    answer = clerk.post(address, typed | {"kolumna": "pokaz:nie-ma-takiej"})
    assert answer.context["shown"] == "rpw,subject,due"
    assert not SavedView.objects.exists()


def test_it_is_renamed_given_other_filters_and_removed(clerk):
    keep(clerk)
    view = SavedView.objects.get()
    address = f"/biurko/widoki/{view.pk}/?lista=pisma&kolumny=&stan=assigned"
    page = clerk.get(address).content.decode()
    assert "Stan: " in page and "Nowe po dacie" in page
    clerk.post(address, {"name": "  Zadekretowane  dziś ", "kolumny": "subject,stage"})
    view.refresh_from_db()
    assert (view.name, view.query, view.columns) == (
        "Zadekretowane dziś",
        "stan=assigned",
        ["subject", "stage"],
    )
    page = clerk.post(f"/biurko/widoki/{view.pk}/usun/", follow=True).content.decode()
    assert "Usunięto widok „Zadekretowane dziś”" in page
    assert not SavedView.objects.exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [("", "Wpisz nazwę widoku"), ("nowe PO dacie", "Masz już na tej liście widok o takiej nazwie")],
)
def test_a_wrong_name_is_told_and_the_columns_stay(clerk, name, said):
    keep(clerk)
    answer = keep(clerk, name=name, kolumny="stage,subject")
    assert answer.status_code == 422 and said in answer.content.decode()
    assert answer.context["shown"] == "stage,subject"
    assert SavedView.objects.count() == 1


def test_a_view_of_another_does_not_exist(clerk, stranger):
    keep(clerk)
    view = SavedView.objects.get()
    assert "Nowe po dacie" not in stranger.get("/biurko/pisma/").content.decode()
    assert "Nowe po dacie" not in stranger.get(f"/biurko/pisma/?zapisany={view.pk}").content.decode()
    for answer in (
        stranger.get(f"/biurko/widoki/{view.pk}/"),
        stranger.post(f"/biurko/widoki/{view.pk}/", {"name": "x", "kolumny": "subject"}),
        stranger.post(f"/biurko/widoki/{view.pk}/usun/"),
        stranger.get("/biurko/widoki/nowy/?lista=nie-ma"),
    ):
        assert answer.status_code == 404
    assert SavedView.objects.get().name == "Nowe po dacie"


@pytest.mark.parametrize("of", DeskList)
def test_every_list_has_its_views(clerk, of):
    answer = clerk.post(
        f"/biurko/widoki/nowy/?lista={of}", {"name": "Moje", "kolumny": "", "q": "x"}, follow=True
    )
    assert answer.status_code == 200 and SavedView.objects.get().desk_list == of
    assert [link.label for link in answer.context["views"] if link.is_current] == ["Moje"]


def test_there_is_an_end_to_them(office, now):
    def keep_one(number: int):
        keep_view(
            desk_list=DeskList.CASES,
            name=f"Widok {number}",
            query="",
            columns=["title"],
            by=office.actor("referent"),
            now=now,
        )

    for number in range(MOST_OF_ONE):
        keep_one(number)
    with pytest.raises(ValidationError, match="Usuń któryś"):
        keep_one(MOST_OF_ONE)
