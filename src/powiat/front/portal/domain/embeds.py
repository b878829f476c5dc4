"""Films and maps of others: which we show, and how each is shown without watching the visitor more than it must."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Embed:
    """One thing at somebody else's: who, its page there, and the address of its frame."""

    owner: str
    page: str
    frame: str
    host: str


# (owner, how its addresses look, the page, the frame). The frame is the variant that sets no cookies before a play.
_KNOWN = (
    (
        "YouTube",
        re.compile(
            r"^https://(?:www\.|m\.)?(?:youtube\.com/watch\?(?:.*&)?v=|youtu\.be/)([\w-]{11})(?:[&?#].*)?$"
        ),
        "https://www.youtube.com/watch?v={}",
        "https://www.youtube-nocookie.com/embed/{}?autoplay=1&rel=0",
    ),
    (
        "Vimeo",
        re.compile(r"^https://vimeo\.com/(\d{6,12})(?:[?#].*)?$"),
        "https://vimeo.com/{}",
        "https://player.vimeo.com/video/{}?dnt=1&autoplay=1",
    ),
)
OWNERS = " i ".join(owner for owner, *_ in _KNOWN)


def embed_of(address: str) -> Embed | None:
    """What stands at the address; None when it is of nobody whom we show."""
    for owner, looks, page, frame in _KNOWN:
        if found := looks.match(address.strip()):
            whole = frame.format(found[1])
            return Embed(owner, page.format(found[1]), whole, "/".join(whole.split("/")[:3]))
    return None
