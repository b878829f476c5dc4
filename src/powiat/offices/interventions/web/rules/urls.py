"""Addresses of the rules, under /interwencje/biuro/reguly/."""

from django.urls import path

from powiat.offices.interventions.web.rules import categories, replies, routing, services, whatif

app_name = "rules"
urlpatterns = [
    path("", categories.category_list, name="categories"),
    path("kategorie/nowa/", categories.category_add, name="category-add"),
    path("kategorie/<str:code>/", categories.category_edit, name="category"),
    path("kategorie/<str:code>/pytania/nowe/", categories.question_add, name="question-add"),
    path("kategorie/<str:code>/pytania/<str:question>/", categories.question_edit, name="question"),
    path(
        "kategorie/<str:code>/pytania/<str:question>/usun/",
        categories.question_remove,
        name="question-remove",
    ),
    path("sluzby/", services.service_list, name="services"),
    path("sluzby/nowa/", services.service_add, name="service-add"),
    path("sluzby/<int:service_id>/", services.service_edit, name="service"),
    path("kto-dostaje/", routing.rule_list, name="routing"),
    path("kto-dostaje/nowa/", routing.rule_add, name="rule-add"),
    path("kto-dostaje/przesun/", routing.rule_move, name="rule-move"),
    path("kto-dostaje/<int:rule_id>/", routing.rule_edit, name="rule"),
    path("co-by-sie-stalo/", whatif.what_if, name="whatif"),
    path("odpowiedzi/", replies.reply_list, name="replies"),
    path("odpowiedzi/nowa/", replies.reply_add, name="reply-add"),
    path("odpowiedzi/<slug:code>/", replies.reply_edit, name="reply"),
    path("klucze/", services.keys, name="keys"),
    path("klucze/cofnij/", services.key_take_back, name="key-take-back"),
    path("retencja/", services.retention, name="retention"),
]
