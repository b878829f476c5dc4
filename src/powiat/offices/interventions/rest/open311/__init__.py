"""Open311 GeoReport v2 at /open311/v2/. Whatever leaves here is public: see `queries/open311.py`."""
