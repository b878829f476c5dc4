"""Index place: a place is found by its words and by the matters settled in it."""

from powiat.front.tour.models import Scene
from powiat.ground.search import api as search


def index_place(*, scene: Scene) -> None:
    """Put the place as it stands now into the public search."""
    matters = scene.hotspots.values_list("title", flat=True)
    search.put(
        search.Entry(
            kind="place",
            ref=str(scene.pk),
            title=scene.title,
            body="\n".join((scene.description, scene.accessibility, *matters)),
            scopes=(search.PUBLIC,),
            url=scene.address,
        )
    )
