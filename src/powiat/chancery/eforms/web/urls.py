"""Addresses of the clerk's pages of forms, under /biurko/formularze/."""

from django.urls import path

from powiat.chancery.eforms.web import forms

app_name = "eforms"
urlpatterns = [
    path("", forms.form_list, name="list"),
    path("<slug:code>/<int:version>/", forms.form_detail, name="detail"),
    path("<slug:code>/<int:version>/krok/<slug:step_id>/", forms.step_preview, name="step"),
    path("<slug:code>/<int:version>/druk.pdf", forms.blank, name="blank"),
    path("<int:version_id>/opublikuj/", forms.publish_version, name="publish"),
    path("<int:version_id>/wycofaj/", forms.withdraw_version, name="withdraw"),
]
