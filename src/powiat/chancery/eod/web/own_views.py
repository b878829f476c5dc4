"""Own views: what each clerk keeps of how he looks at the desk's lists. Nobody sees those of another."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from powiat.chancery.eod.actions.keep_view import drop_view, keep_view
from powiat.chancery.eod.domain.views import LIST_NAMES, DeskList, rearranged, worth_keeping
from powiat.chancery.eod.models import SavedView
from powiat.chancery.eod.permissions import DESK
from powiat.chancery.eod.web import forms, narrowing, tables
from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.actions import button
from powiat.ground.ui.parts import Column, Link, Row, Table

STANDARD = {"dekretacja": "Do dekretacji", "moje": "Moje", "bez-potwierdzenia": "Bez potwierdzenia"}


def wanted(request: HttpRequest) -> list[str]:
    """The columns that the address asks for."""
    return [key for key in request.GET.get("kolumny", "").split(",") if key]


def among(request: HttpRequest, of: DeskList, standard: Sequence[Link]) -> dict[str, object]:
    """For the list's page: its views with one's own behind, and where to keep the present one."""
    own = list(SavedView.objects.of(request.actor).filter(desk_list=of))
    asked = request.GET.get("zapisany", "")
    used = next((view for view in own if str(view.pk) == asked), None)
    is_same = used is not None and _is_shown(used, request)
    links = [Link(one.label, one.url, is_current=one.is_current and not is_same) for one in standard]
    links += [
        Link(view.name, address_of(view), icon="star", is_current=is_same and view == used) for view in own
    ]
    kept = worth_keeping(request.GET.urlencode())
    now = urlencode({"lista": str(of), "kolumny": request.GET.get("kolumny", "")}) + (
        f"&{kept}" if kept else ""
    )
    return {
        "views": links,
        "used_view": used,
        "keep_url": f"/biurko/widoki/{used.pk}/?{now}" if used else f"/biurko/widoki/nowy/?{now}",
    }


def address_of(view: SavedView) -> str:
    """The list as the view shows it."""
    own = urlencode({"kolumny": ",".join(view.columns), "zapisany": view.pk})
    return f"/biurko/{view.desk_list}/?{view.query + '&' if view.query else ''}{own}"


def _is_shown(view: SavedView, request: HttpRequest) -> bool:
    return worth_keeping(request.GET.urlencode()) == view.query and wanted(request) == view.columns


@needs(*DESK)
def new_view(request: HttpRequest) -> HttpResponse:
    """Name what one sees, arrange its columns, keep it."""
    try:
        of = DeskList(request.GET.get("lista", ""))
    except ValueError:
        raise Http404 from None
    return _edit(request, of, None)


@needs(*DESK)
def edit_view(request: HttpRequest, view_id: int) -> HttpResponse:
    """Another name, other columns, and the filters as they are now; a view of another person does not exist."""
    view = get_object_or_404(SavedView.objects.of(request.actor), pk=view_id)
    return _edit(request, DeskList(view.desk_list), view)


def _edit(request: HttpRequest, of: DeskList, view: SavedView | None) -> HttpResponse:
    query = request.GET.copy()
    query.pop("lista", None)
    # Opened without a list behind it, the page shows what the view holds.
    kept = worth_keeping(query.urlencode()) if "lista" in request.GET else (view.query if view else "")
    first = [one.key for one in tables.columns(of, wanted(request) or (view.columns if view else ()))]
    if request.method != "POST":
        form = forms.ViewForm(initial={"name": view.name if view else ""})
        return _show(request, of, view, form=form, shown=first, query=kept)
    form = forms.ViewForm(request.POST)
    asked = [key for key in request.POST.get("kolumny", "").split(",") if key]
    shown = [one.key for one in tables.columns(of, asked)]
    if deed := request.POST.get("kolumna", ""):
        what, _, key = deed.partition(":")
        known = {one.key for one in tables.COLUMNS[of]}
        moved = rearranged(shown, what, key) if key in known else shown
        return _show(request, of, view, form=forms.ViewForm(initial=request.POST), shown=moved, query=kept)
    if form.is_valid():
        try:
            saved = keep_view(
                desk_list=of,
                name=form.cleaned_data["name"],
                query=kept,
                columns=shown,
                view_id=view.pk if view else None,
                by=request.actor,
                now=timezone.now(),
            )
        except ValidationError as wrong:
            form.add_error(None, wrong)
        else:
            messages.success(request, f"Zapisano widok „{saved.name}”.")
            return redirect(address_of(saved))
    return _show(request, of, view, form=form, shown=shown, query=kept, status=422)


@needs(*DESK)
@require_POST
def remove_view(request: HttpRequest, view_id: int) -> HttpResponse:
    """Remove one's own view; the letters and cases it showed stay where they are."""
    view = get_object_or_404(SavedView.objects.of(request.actor), pk=view_id)
    drop_view(view_id=view.pk, by=request.actor, now=timezone.now())
    messages.success(request, f"Usunięto widok „{view.name}”.")
    return redirect(f"/biurko/{view.desk_list}/")


def _show(
    request: HttpRequest,
    of: DeskList,
    view: SavedView | None,
    *,
    form: forms.ViewForm,
    shown: Sequence[str],
    query: str,
    status: int = 200,
) -> HttpResponse:
    context = {
        "form": form,
        "view": view,
        "list_name": LIST_NAMES[of],
        "back": address_of(view) if view else f"/biurko/{of}/?{query}",
        "narrowed": _in_words(of, query),
        "table": _columns(of, shown),
        "shown": ",".join(shown),
    }
    return render(request, "eod/view_form.html", context, status=status)


def _in_words(of: DeskList, query: str) -> list[str]:
    """The filters of an address as a person would say them."""
    data, today = QueryDict(query), timezone.localdate()
    form = {
        DeskList.LETTERS: lambda: forms.LetterFilter(data, on=today),
        DeskList.CASES: lambda: forms.CaseFilter(data, on=today),
        DeskList.DISPATCHES: lambda: forms.DispatchFilter(data),
    }[of]()
    words = narrowing.in_words(form, data)
    if view := STANDARD.get(data.get("widok", "")):
        words.insert(0, view)
    if "interesant" in data:
        words.append("pisma i sprawy jednego interesanta")
    if sort := data.get("sortuj"):
        names = {one.sort: one.label for one in tables.COLUMNS[of] if one.sort}
        if name := names.get(sort.lstrip("-")):
            words.append(f"Kolejność: {name}, {'malejąco' if sort.startswith('-') else 'rosnąco'}")
    return words


def _columns(of: DeskList, shown: Sequence[str]) -> Table:
    """The columns with buttons that move them: every step works by keyboard and without scripts."""
    known = {one.key: one for one in tables.COLUMNS[of]}
    rows = []
    for place, key in enumerate(shown, start=1):
        label = known[key].label
        deeds = [
            _deed("Wyżej", "wyzej", key, label, "chevron-up") if place > 1 else "",
            _deed("Niżej", "nizej", key, label, "chevron-down") if place < len(shown) else "",
            "" if known[key].is_title else _deed("Ukryj", "ukryj", key, label, "x"),
        ]
        rows.append(Row({"place": str(place), "name": label, "deeds": tables.beside(deeds)}))
    for key, column in known.items():
        if key not in shown:
            show = _deed("Pokaż", "pokaz", key, column.label, "plus")
            rows.append(Row({"place": "ukryta", "name": column.label, "deeds": show}))
    return Table(
        caption="Kolumny widoku",
        is_caption_hidden=True,
        columns=[
            Column("place", "Miejsce"),
            Column("name", "Kolumna", is_title=True),
            Column("deeds", "Zmień"),
        ],
        rows=rows,
    )


def _deed(text: str, deed: str, key: str, label: str, icon: str):
    return button(
        text,
        "quiet",
        name="kolumna",
        value=f"{deed}:{key}",
        icon_name=icon,
        small=True,
        form="widok",
        label=f"{text}: {label}",
    )
