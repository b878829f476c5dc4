"""What a page may load: only our own, scripts and styles only with this page's nonce or from our files."""

from csp.constants import NONCE, NONE, SELF

from config.settings.live import LIVE_ADDRESS

CONTENT_SECURITY_POLICY = {
    # The editor's desk of Wagtail needs inline styles; it has its own policy in `portal`.
    "EXCLUDE_URL_PREFIXES": ("/redakcja/",),
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF, *([LIVE_ADDRESS] if LIVE_ADDRESS else [])],
        "media-src": [SELF],
        "worker-src": [SELF, "blob:"],
        "manifest-src": [SELF],
        "frame-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
    },
}
