"""Whose office this is: what stands on letterheads, in the BIP and in the footer."""

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
