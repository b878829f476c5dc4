"""Whose office this is: what stands on letterheads, in the BIP and in the footer."""

import os

from config.settings.paths import VAR

OFFICE = {
    "name": "Starostwo Powiatowe w Łasku",
    "county": "Powiat Łaski",
    "street": "ul. Południowa 1",
    "postcode": "98-100",
    "town": "Łask",
    "phone": "43 000 00 00",
    "email": "urzad@powiat-laski.example",
    "bip": "/bip/",
}
# U.d.i.p. art. 9 ust. 4: the day on which the bulletin's address was reported to the minister (ISO); empty: not yet.
BIP_REPORTED_AT = os.environ.get("POWIAT_BIP_REPORTED_AT", "")
# A page is approved by another person than the one who wrote it.
BIP_FOUR_EYES = os.environ.get("POWIAT_BIP_FOUR_EYES", "0") == "1"
# Classes of the JRWA in which requests for public information are kept.
BIP_REQUEST_CLASSES = ("1431",)
# A file that the backup touches when it is done: its hour is the age of the last copy (rozporządzenie § 18: 24 h).
BACKUP_MARK = VAR / "last-backup"
# KRI § 20-21: logs of the system are kept at least two years. Nothing of ours removes them earlier.
LOG_YEARS = 2
# Rozporządzenie w sprawie BIP § 11: at least one editor with name, phone and e-mail.
BIP_EDITORS = (
    {
        "name": "Katarzyna Redakcyjna",
        "title": "główny specjalista, Wydział Organizacyjny",
        "phone": "43 000 00 21",
        "email": "bip@powiat-laski.example",
    },
)
