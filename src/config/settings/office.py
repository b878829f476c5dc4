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
# Rozporządzenie w sprawie BIP § 11: at least one editor with name, phone and e-mail.
BIP_EDITORS = (
    {
        "name": "Katarzyna Redakcyjna",
        "title": "główny specjalista, Wydział Organizacyjny",
        "phone": "43 000 00 21",
        "email": "bip@powiat-laski.example",
    },
)
