"""REST: the routers of all apps under /api/v1/, described by OpenAPI."""

from ninja import NinjaAPI

from powiat.chancery.eforms.rest.forms import router as forms
from powiat.chancery.eod.rest.cases import cases, letters
from powiat.front.bip.rest.articles import articles as bip_articles
from powiat.ground.kernel.access import public

# The bundled page of documentation loads scripts from elsewhere; the description itself is enough for tools.
api = NinjaAPI(title="ePowiat API", version="1", docs_url=None)
api.add_router("/forms/", forms)
api.add_router("/cases/", cases)
api.add_router("/letters/", letters)
api.add_router("/bip/", bip_articles)

urls = api.urls
for address in urls[0]:
    if address.name == "api-root":
        # The bare address is there for the framework's own use; whoever asks for it is told 404.
        public(address.callback)
