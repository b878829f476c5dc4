"""Newsletter: signing up, confirming by a press (never by a GET), changing, leaving."""

import hashlib
import hmac
import time
from uuid import UUID

from allauth.core.internal.httpkit import get_client_ip
from django import forms
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from powiat.front.announcements.actions import subscribe as verbs
from powiat.front.announcements.models import Post
from powiat.front.announcements.queries.posts import subscription
from powiat.ground.kernel.access import public

PER_HOUR = 20
MANY = "Za dużo zapisów z tego miejsca. Odczekaj godzinę i spróbuj jeszcze raz."


class SignUpForm(forms.Form):
    """An address and topics."""

    email = forms.EmailField(
        label="Adres e-mail",
        max_length=200,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": "Wpisz adres e-mail.",
            "invalid": "Wpisz adres e-mail w postaci nazwa@serwer.pl.",
        },
    )
    topics = forms.MultipleChoiceField(
        label="O czym pisać",
        choices=Post.Section.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=[Post.Section.NEWS],
        error_messages={"required": "Zaznacz co najmniej jeden temat."},
    )


class TopicsForm(forms.Form):
    """Topics of one who is subscribed."""

    topics = SignUpForm.base_fields["topics"]


@public
@require_http_methods(["GET", "HEAD", "POST"])
def sign_up(request: HttpRequest) -> HttpResponse:
    """The form; the answer is the same whether the address is known or not."""
    form = SignUpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if _too_many(request):
            form.add_error(None, MANY)
        else:
            verbs.subscribe(
                email=form.cleaned_data["email"],
                topics=form.cleaned_data["topics"],
                by=request.actor,
                now=timezone.now(),
            )
            return redirect("newsletter-asked")
    return render(request, "announcements/newsletter.html", {"form": form})


def _too_many(request: HttpRequest) -> bool:
    """A limit by address of the network, kept for an hour; the address itself is not kept."""
    address = (get_client_ip(request) or "").encode()
    digest = hmac.new(settings.SECRET_KEY.encode(), b"newsletter:" + address, hashlib.sha256).hexdigest()
    key = f"newsletter:{digest[:32]}:{int(time.time() // 3600)}"
    cache.add(key, 0, 3600)
    return cache.incr(key) > PER_HOUR


@public
def asked(request: HttpRequest) -> HttpResponse:
    """Look into your mail."""
    return render(request, "announcements/newsletter_asked.html")


@public
@never_cache
@require_http_methods(["GET", "HEAD"])
def mine(request: HttpRequest, token: UUID) -> HttpResponse:
    """From a letter: confirm, change, leave, each by a press."""
    found = subscription(token)
    if found is None:
        return render(request, "announcements/newsletter_gone.html", status=404)
    form = TopicsForm(initial={"topics": found.topics})
    return render(request, "announcements/newsletter_mine.html", {"one": found, "form": form})


@public
@require_POST
def confirm(request: HttpRequest, token: UUID) -> HttpResponse:
    """The owner of the address agrees."""
    verbs.confirm(subscriber_id=token, by=request.actor, now=timezone.now())
    return redirect("newsletter-mine", token)


@public
@require_POST
def choose(request: HttpRequest, token: UUID) -> HttpResponse:
    """Other topics."""
    form = TopicsForm(request.POST)
    found = subscription(token)
    if found is None:
        return render(request, "announcements/newsletter_gone.html", status=404)
    if not form.is_valid():
        return render(request, "announcements/newsletter_mine.html", {"one": found, "form": form})
    verbs.choose(
        subscriber_id=token, topics=form.cleaned_data["topics"], by=request.actor, now=timezone.now()
    )
    return redirect("newsletter-mine", token)


@public
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, token: UUID) -> HttpResponse:
    """RFC 8058: the mail program posts here by itself, without cookies. A GET (a scanner of links) does nothing."""
    if request.method == "POST":
        verbs.unsubscribe(subscriber_id=token, by=request.actor, now=timezone.now())
        return render(request, "announcements/newsletter_gone.html")
    return redirect("newsletter-mine", token)
