"""Open311 GeoReport v2, the outgoing side: reports handed to another office's server."""
