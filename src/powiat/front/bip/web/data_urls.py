"""Addresses of open data. They are kept for good: other programs come for them every night."""

from django.urls import path

from powiat.front.bip.web import open_data

urlpatterns = [
    path("", open_data.data_page, name="open-data"),
    path("catalog.ttl", open_data.catalog_turtle, name="catalog-turtle"),
    path("catalog.jsonld", open_data.catalog_jsonld, name="catalog-jsonld"),
    path("dane-gov-pl.xml", open_data.harvester_xml, name="harvester-xml"),
    path("dane-gov-pl.md5", open_data.harvester_md5, name="harvester-md5"),
]
