"""The tour's editor under /redakcja/spacer/: places, their pictures, and what is wrong with the whole."""

from collections import Counter

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from powiat.front.tour.actions.change_picture import PictureWords, change_picture, remove_picture
from powiat.front.tour.actions.change_scene import SceneText, change_scene
from powiat.front.tour.actions.keep_scenes import add_scene, remove_scene
from powiat.front.tour.domain.check import Fault
from powiat.front.tour.models import Scene
from powiat.front.tour.permissions import Permission
from powiat.front.tour.queries.editing import scenes_to_edit
from powiat.front.tour.queries.faults import faults
from powiat.front.tour.queries.look import picture_of
from powiat.front.tour.web.editor_forms import PictureForm, SceneForm
from powiat.front.tour.web.reach import reach
from powiat.ground.files.data import RejectedFile
from powiat.ground.kernel.access import needs
from powiat.ground.kernel.mistake import Mistake

EDIT = needs(Permission.EDIT)


def show(
    request: HttpRequest, template: str, title: str, scene: Scene | None = None, **context
) -> HttpResponse:
    """A page of the editor with its trail."""
    trail = [
        {"url": reverse("wagtailadmin_home"), "label": "Redakcja"},
        {"url": reverse("tour-editor"), "label": "Spacer"},
    ]
    if scene:
        trail.append({"url": reverse("tour-editor-scene", args=[scene.pk]), "label": scene.title})
    if not scene or title != scene.title:
        trail.append({"url": "", "label": title})
    kept = {"breadcrumbs_items": trail, "header_title": title, "header_icon": "view", "scene": scene}
    return render(request, f"tour/editor/{template}.html", kept | context)


@EDIT
@require_safe
def places(request: HttpRequest) -> HttpResponse:
    """Every place: its picture, its words, how much hangs on it."""
    scenes = scenes_to_edit()
    found = faults(scenes, timezone.localdate(), reach(request))
    many = Counter(one.slug for one in found)
    rows = [(one, picture_of(one), many[one.slug]) for one in scenes]
    return show(request, "places", "Wszystkie miejsca", rows=rows, faults=len(found))


@EDIT
@require_safe
def check(request: HttpRequest) -> HttpResponse:
    """What is wrong with the tour, by kind."""
    scenes = scenes_to_edit()
    found = faults(scenes, timezone.localdate(), reach(request))
    ids = {one.slug: one.pk for one in scenes}
    kinds = [
        (kind.value, [(one.text, ids[one.slug]) for one in found if one.fault == kind]) for kind in Fault
    ]
    return show(request, "check", "Sprawdzenie spaceru", kinds=kinds, faults=len(found))


@EDIT
def new_place(request: HttpRequest) -> HttpResponse:
    """A place that was not in the tour."""
    form = SceneForm(request.POST or None, initial={"floor": 0, "plan_x": 0, "plan_y": 0})
    if request.method == "POST" and form.is_valid():
        try:
            scene = add_scene(text=_text(form), by=request.actor, now=timezone.now())
        except Mistake as mistake:
            form.add_error("title", str(mistake))
        else:
            messages.success(request, f"Dodano miejsce „{scene.title}”. Teraz zdjęcie i przejścia.")
            return redirect("tour-editor-scene", scene.pk)
    return show(request, "words", "Nowe miejsce", form=form)


@EDIT
def place(request: HttpRequest, scene_id: int) -> HttpResponse:
    """The words of a place, and all that hangs on it."""
    scene = get_object_or_404(Scene.objects.select_related("picture"), pk=scene_id)
    form = SceneForm(request.POST or None, initial=vars(scene))
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            change_scene(
                scene_id=scene_id, text=_text(form), version=version, by=request.actor, now=timezone.now()
            )
        except Mistake as mistake:
            form.add_error(None, str(mistake))
            form.data = form.data.copy()
            form.data["version"] = scene.version
        else:
            messages.success(request, "Zapisano.")
            return redirect("tour-editor-scene", scene_id)
    return show(
        request,
        "place",
        scene.title,
        scene,
        form=form,
        picture=picture_of(scene),
        links=scene.links.select_related("end"),
        spots=scene.hotspots.all(),
    )


def _text(form: SceneForm) -> SceneText:
    given = {name: value for name, value in form.cleaned_data.items() if name != "version"}
    return SceneText(**given)


@EDIT
@require_POST
def drop_place(request: HttpRequest, scene_id: int) -> HttpResponse:
    """Take the place out of the tour."""
    try:
        remove_scene(scene_id=scene_id, by=request.actor, now=timezone.now())
    except Scene.DoesNotExist:
        return redirect("tour-editor")
    except Mistake as mistake:
        messages.error(request, str(mistake))
        return redirect("tour-editor-scene", scene_id)
    messages.success(request, "Usunięto miejsce ze spaceru.")
    return redirect("tour-editor")


@EDIT
def picture(request: HttpRequest, scene_id: int) -> HttpResponse:
    """The 360° picture of a place: upload, replace, describe."""
    scene = get_object_or_404(Scene.objects.select_related("picture"), pk=scene_id)
    form = PictureForm(request.POST or None, request.FILES or None, initial=_of_picture(scene))
    if request.method == "POST" and form.is_valid():
        try:
            _keep_picture(request, scene_id, form)
        except (Mistake, RejectedFile) as refusal:
            form.add_error("file", str(refusal))
        else:
            messages.success(request, "Zapisano zdjęcie.")
            return redirect("tour-editor-picture", scene_id)
    return show(request, "picture", "Zdjęcie 360°", scene, form=form, picture=picture_of(scene))


def _of_picture(scene: Scene) -> dict:
    there = getattr(scene, "picture", None)
    if there is None:
        return {"yaw": 0, "pitch": 0}
    return {
        "alt": there.alt,
        "yaw": there.start_yaw,
        "pitch": there.start_pitch,
        "north_yaw": there.north_yaw,
    }


def _keep_picture(request: HttpRequest, scene_id: int, form: PictureForm) -> None:
    given, at = form.cleaned_data, form.angles
    words = PictureWords(given["alt"], at.yaw if at else 0, at.pitch if at else 0, given["north_yaw"])
    file = given["file"]
    upload = (file.name, file.read()) if file else None
    change_picture(scene_id=scene_id, words=words, upload=upload, by=request.actor, now=timezone.now())


@EDIT
@require_POST
def drop_picture(request: HttpRequest, scene_id: int) -> HttpResponse:
    """Take the picture away; the words stay."""
    get_object_or_404(Scene, pk=scene_id)
    remove_picture(scene_id=scene_id, by=request.actor, now=timezone.now())
    messages.success(request, "Usunięto zdjęcie. Opis miejsca został.")
    return redirect("tour-editor-scene", scene_id)
