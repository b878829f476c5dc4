"""Typed: what a person sent in a form that could not be taken now, so that the page can offer to send it again."""

from django.http import HttpRequest

# Never written back into a page.
_SECRET_WORDS = ("password", "haslo", "code", "kod", "secret", "sekret", "credential")
# The code of a post office is on every envelope.
_NO_SECRETS = ("postal_code", "kod_pocztowy")
_LARGEST = 200_000


def typed_fields(request: HttpRequest) -> list[tuple[str, str]] | None:
    """What the person typed, to be sent once more; None when it must not or cannot stand in a page."""
    if request.method != "POST" or request.content_type == "application/json" or request.FILES:
        return None
    pairs = [
        (name, value)
        for name, values in request.POST.lists()
        if name != "csrfmiddlewaretoken"
        for value in values
    ]
    if any(_is_secret(name.lower()) for name, _ in pairs):
        return None
    return pairs if sum(len(value) for _, value in pairs) <= _LARGEST else None


def _is_secret(name: str) -> bool:
    return not name.endswith(_NO_SECRETS) and any(word in name for word in _SECRET_WORDS)


def comes_from_us(request: HttpRequest) -> bool:
    """True when the browser vouches that the form stood on our own page (it sets Origin, a page cannot)."""
    return request.headers.get("Origin", "") == f"{request.scheme}://{request.get_host()}"
