"""XML from outside: one hardened reader for every letter, descriptor and map that a stranger sends.

A document from outside needs no document type: the state's systems send none, and every known attack on
XML readers (entities that read files, call addresses or swell in memory) begins with one. So a DOCTYPE is
refused at its first character. Expat reads first, because it can be stopped at any event; lxml builds the
tree only of what passed.
"""

from xml.parsers import expat

from lxml import etree

MEGABYTE = 1024 * 1024
MAX_BYTES = 64 * MEGABYTE
MAX_DEPTH = 100
MAX_ELEMENTS = 500_000
MAX_ATTRIBUTES = 500


class RefusedXml(ValueError):
    """The document may not be read; `message` is one Polish sentence for the person who sent it."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def parse_xml(
    content: bytes,
    *,
    max_bytes: int = MAX_BYTES,
    max_depth: int = MAX_DEPTH,
    max_elements: int = MAX_ELEMENTS,
) -> etree._Element:
    """The root of a well-formed document without DOCTYPE and entities; comments and instructions are kept.

    Instructions before the root stay reachable through `root.getroottree()`: signatures cover them.
    """
    if len(content) > max_bytes:
        limit = max_bytes // MEGABYTE or 1
        raise RefusedXml(f"Dokument XML jest za duży: można przyjąć najwyżej {limit} MB.")
    _walk(content, max_depth, max_elements)
    # huge_tree lifts lxml's limit of 10 MB for one text (attachments in base64); size, depth and
    # number of elements were already measured above, and without a DOCTYPE nothing can swell.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedXml(_BROKEN) from error
    tree = root.getroottree()
    if tree.docinfo.internalDTD is not None or tree.docinfo.externalDTD is not None:
        raise RefusedXml(_DOCTYPE)
    return root


_BROKEN = "Dokument XML jest uszkodzony i nie można go odczytać: poproś nadawcę o ponowne przesłanie."
_DOCTYPE = (
    "Dokument XML zawiera deklarację DOCTYPE, której ze względów bezpieczeństwa nie przyjmujemy: usuń ją."
)
_ENCODING = "Dokument XML jest zapisany w nieobsługiwanym kodowaniu znaków: zapisz go w UTF-8."


def _walk(content: bytes, max_depth: int, max_elements: int) -> None:
    """Read once without building anything and stop at the first forbidden thing."""
    depth = count = 0

    def start(_name: str, attributes: list[str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if depth > max_depth:
            raise RefusedXml("Dokument XML ma zbyt wiele poziomów zagnieżdżenia i nie można go przyjąć.")
        if count > max_elements or len(attributes) > 2 * MAX_ATTRIBUTES:
            raise RefusedXml("Dokument XML ma zbyt wiele elementów i nie można go przyjąć.")

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(*_parts: object) -> int:
        raise RefusedXml(_DOCTYPE)

    reader = expat.ParserCreate()
    reader.ordered_attributes = True
    reader.StartElementHandler = start
    reader.EndElementHandler = end
    reader.StartDoctypeDeclHandler = doctype
    reader.EntityDeclHandler = doctype
    reader.ExternalEntityRefHandler = doctype
    try:
        reader.Parse(content, True)
    except RefusedXml:
        raise
    except expat.ExpatError as error:
        is_unknown = error.code == expat.errors.codes[expat.errors.XML_ERROR_UNKNOWN_ENCODING]
        raise RefusedXml(_ENCODING if is_unknown else _BROKEN) from error
    except (LookupError, ValueError) as error:
        raise RefusedXml(_ENCODING) from error
