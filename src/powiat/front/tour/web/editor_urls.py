"""Addresses of the tour's editor, below /redakcja/spacer/."""

from django.urls import path

from powiat.front.tour.web import editor, editor_points

urlpatterns = [
    path("", editor.places, name="tour-editor"),
    path("sprawdzenie/", editor.check, name="tour-editor-check"),
    path("nowe/", editor.new_place, name="tour-editor-new"),
    path("<int:scene_id>/", editor.place, name="tour-editor-scene"),
    path("<int:scene_id>/usun/", editor.drop_place, name="tour-editor-scene-drop"),
    path("<int:scene_id>/zdjecie/", editor.picture, name="tour-editor-picture"),
    path("<int:scene_id>/zdjecie/usun/", editor.drop_picture, name="tour-editor-picture-drop"),
    path("<int:scene_id>/przejscie/", editor_points.link, name="tour-editor-link-new"),
    path("<int:scene_id>/przejscie/<int:link_id>/", editor_points.link, name="tour-editor-link"),
    path(
        "<int:scene_id>/przejscie/<int:row_id>/usun/", editor_points.drop_link, name="tour-editor-link-drop"
    ),
    path("<int:scene_id>/punkt/", editor_points.spot, name="tour-editor-spot-new"),
    path("<int:scene_id>/punkt/<int:hotspot_id>/", editor_points.spot, name="tour-editor-spot"),
    path("<int:scene_id>/punkt/<int:row_id>/usun/", editor_points.drop_spot, name="tour-editor-spot-drop"),
]
