"""The tour's editor: ways and points of a place, set in its picture by a click or by numbers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from powiat.front.tour.actions.change_points import (
    HotspotText,
    LinkText,
    remove_hotspot,
    remove_link,
    save_hotspot,
    save_link,
)
from powiat.front.tour.models import Hotspot, Link, Scene
from powiat.front.tour.queries.editing import ends, unit_choices
from powiat.front.tour.queries.look import picture_of
from powiat.front.tour.web.editor import EDIT, show
from powiat.front.tour.web.editor_forms import HotspotForm, LinkForm
from powiat.ground.kernel.mistake import Mistake


@EDIT
def link(request: HttpRequest, scene_id: int, link_id: int | None = None) -> HttpResponse:
    """A way on: new, or to be changed."""
    scene = get_object_or_404(Scene.objects.select_related("picture"), pk=scene_id)
    row = get_object_or_404(Link, pk=link_id, start=scene) if link_id else None
    initial = vars(row) | {"end": row.end_id} if row else {"is_step_free": True}
    form = LinkForm(request.POST or None, initial=initial, ends=ends(scene))
    if request.method == "POST" and form.is_valid():
        try:
            _save_link(request, scene_id, link_id, form)
        except Mistake as mistake:
            form.add_error(None, str(mistake))
        else:
            messages.success(request, "Zapisano przejście.")
            return redirect("tour-editor-scene", scene_id)
    return _point(request, scene, row, form, "Nowe przejście", "tour-editor-link-drop")


def _save_link(request: HttpRequest, scene_id: int, link_id: int | None, form: LinkForm) -> None:
    given = form.cleaned_data
    text = LinkText(
        given["end"],
        given["kind"],
        given["label"],
        given["directions"],
        given["metres"],
        given["is_step_free"],
        form.angles,
    )
    save_link(scene_id=scene_id, link_id=link_id, text=text, by=request.actor, now=timezone.now())


@EDIT
def spot(request: HttpRequest, scene_id: int, hotspot_id: int | None = None) -> HttpResponse:
    """A point: new, or to be changed."""
    scene = get_object_or_404(Scene.objects.select_related("picture"), pk=scene_id)
    row = get_object_or_404(Hotspot, pk=hotspot_id, scene=scene) if hotspot_id else None
    units = unit_choices(timezone.localdate())
    if row and row.unit_symbol and row.unit_symbol not in dict(units):
        units.append((row.unit_symbol, f"{row.unit_symbol} (wydziału już nie ma)"))
    form = HotspotForm(request.POST or None, initial=vars(row) if row else {}, units=units)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        text = HotspotText(
            given["kind"], given["title"], given["unit_symbol"], given["text"], given["url"], form.angles
        )
        save_hotspot(
            scene_id=scene_id, hotspot_id=hotspot_id, text=text, by=request.actor, now=timezone.now()
        )
        messages.success(request, "Zapisano punkt.")
        return redirect("tour-editor-scene", scene_id)
    return _point(request, scene, row, form, "Nowy punkt", "tour-editor-spot-drop")


def _point(request: HttpRequest, scene: Scene, row, form, new: str, drop: str) -> HttpResponse:
    return show(
        request,
        "point",
        str(row) if row else new,
        scene,
        form=form,
        row=row,
        drop=drop,
        picture=picture_of(scene),
    )


@EDIT
@require_POST
def drop_link(request: HttpRequest, scene_id: int, row_id: int) -> HttpResponse:
    """Take the way out."""
    get_object_or_404(Scene, pk=scene_id)
    remove_link(scene_id=scene_id, link_id=row_id, by=request.actor, now=timezone.now())
    messages.success(request, "Usunięto przejście.")
    return redirect("tour-editor-scene", scene_id)


@EDIT
@require_POST
def drop_spot(request: HttpRequest, scene_id: int, row_id: int) -> HttpResponse:
    """Take the point out."""
    get_object_or_404(Scene, pk=scene_id)
    remove_hotspot(scene_id=scene_id, hotspot_id=row_id, by=request.actor, now=timezone.now())
    messages.success(request, "Usunięto punkt.")
    return redirect("tour-editor-scene", scene_id)
