"""REST: the routers of all apps under /api/v1/, described by OpenAPI."""

from ninja import NinjaAPI

from powiat.chancery.eforms.rest.forms import router as forms

# The bundled page of documentation loads scripts from elsewhere; the description itself is enough for tools.
api = NinjaAPI(title="ePowiat API", version="1", docs_url=None)
api.add_router("/forms/", forms)
