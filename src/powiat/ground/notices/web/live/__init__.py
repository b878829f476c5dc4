"""Live events: server-sent events at `/na-zywo/`, served by a small ASGI process of its own."""
