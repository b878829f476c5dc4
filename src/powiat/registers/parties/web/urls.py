"""Addresses under /biurko/interesanci/."""

from django.urls import path

from powiat.ground.kernel.access import needs
from powiat.registers.parties.permissions import Permission
from powiat.registers.parties.web import duplicates, entries, listing

reads, edits = needs(Permission.READ), needs(Permission.EDIT)
merges, reads_pesel = needs(Permission.MERGE), needs(Permission.READ_PESEL)

urlpatterns = [
    path("", reads(listing.party_list), name="party-list"),
    path("nowy/", edits(entries.party_add), name="party-add"),
    path("duplikaty/", merges(duplicates.duplicate_list), name="party-duplicates"),
    path("<int:party_id>/", reads(entries.party_card), name="party-card"),
    path("<int:party_id>/dane/", edits(entries.party_edit), name="party-edit"),
    path("<int:party_id>/pesel/", reads_pesel(entries.party_pesel), name="party-pesel"),
    path("<int:party_id>/polacz/<int:other_id>/", merges(duplicates.party_merge), name="party-merge"),
    path("<int:party_id>/rozni/<int:other_id>/", merges(duplicates.party_distinct), name="party-distinct"),
]
