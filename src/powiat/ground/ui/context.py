"""The look a visitor chose, for every template."""

from django.http import HttpRequest


def look(request: HttpRequest) -> dict:
    """Theme and text size from the visitor's cookie."""
    return {"look": {"theme": request.COOKIES.get("theme", ""), "text": request.COOKIES.get("text", "")}}
