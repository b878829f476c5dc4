"""The tour as it is first loaded, and a picture of everything around made on the spot."""

import io

import pytest
from django.core.management import call_command
from PIL import Image, ImageDraw

from powiat.front.tour.models import Hotspot, Link, Picture
from powiat.front.tour.permissions import Permission
from powiat.ground.kernel.actor import Actor

EDITOR = Actor(user_id=None, name="Anna Redaktor", permissions=frozenset({Permission.EDIT}))
STRANGER = Actor(user_id=None, name="Jan Obcy")


@pytest.fixture
def tour(db):
    """In words only: which places the demo has a picture of is not these tests' matter."""
    call_command("load_tour", stdout=io.StringIO())
    Picture.objects.all().delete()
    Link.objects.update(yaw=None, pitch=None)
    Hotspot.objects.update(yaw=None, pitch=None)


def panorama(width: int = 2048, height: int | None = None, kind: str = "JPEG") -> bytes:
    """A picture of this size with lines every 30 degrees."""
    picture = Image.new("RGB", (width, height or width // 2), "#9fb8b4")
    draw = ImageDraw.Draw(picture)
    for part in range(12):
        draw.line([(part * width // 12, 0), (part * width // 12, picture.height)], fill="#0a332f", width=4)
    out = io.BytesIO()
    picture.save(out, kind, quality=70)
    return out.getvalue()
