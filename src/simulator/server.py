"""Server: the app on a port of this machine only, a thread for each call."""

from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from simulator.app import App


class Server(ThreadingMixIn, WSGIServer):
    """Calls do not wait for one another: a delayed answer must not delay the rest."""

    daemon_threads = True


class QuietHandler(WSGIRequestHandler):
    """Says nothing of each call."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


def make_server(port: int) -> Server:
    """A server ready to serve; port 0 takes any free one."""
    server = Server(("127.0.0.1", port), QuietHandler)
    server.set_app(App())
    return server
