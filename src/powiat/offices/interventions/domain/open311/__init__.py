"""Open311 GeoReport v2, the plain part: what a stranger's program sends, and what it is answered."""
