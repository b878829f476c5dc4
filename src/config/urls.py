"""Addresses of the house. They are kept for good."""

urlpatterns = []
