"""eforms: electronic forms as data."""
