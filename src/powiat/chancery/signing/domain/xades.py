"""XAdES: the checking of signatures in XML, also of podpis zaufany.

xmlsec does the mathematics. Everything a hostile file could use to make a true signature speak for
other content is refused before: transforms outside a short list, doubled identifiers, references to
addresses, signatures hidden deep in the document.
"""

import base64
import binascii
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import xmlsec
from asn1crypto import x509
from lxml import etree

from powiat.chancery.signing.data import Coverage, SignatureCheck, Verdict
from powiat.chancery.signing.domain import trust
from powiat.chancery.signing.domain.keys import Anchors
from powiat.chancery.signing.domain.outside_content import offered
from powiat.chancery.signing.domain.verdict import verdict_of

DS = "http://www.w3.org/2000/09/xmldsig#"
XADES = "http://uri.etsi.org/01903/v1.3.2#"
NS = {"ds": DS, "x": XADES}
SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties"
ENVELOPED = DS + "enveloped-signature"
XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116"
# Podpis zaufany leaves out all signatures, so that several can stand side by side.
ALLOWED_XPATH = "not(ancestor-or-self::ds:Signature)"
BASE64 = DS + "base64"
C14N = {
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
    "http://www.w3.org/2006/12/xml-c14n11",
    "http://www.w3.org/2006/12/xml-c14n11#WithComments",
    "http://www.w3.org/2001/10/xml-exc-c14n#",
    "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
}
DIGESTS = {
    "http://www.w3.org/2001/04/xmlenc#sha256": "sha256",
    "http://www.w3.org/2001/04/xmldsig-more#sha384": "sha384",
    "http://www.w3.org/2001/04/xmlenc#sha512": "sha512",
}
SIGNATURES = {
    "http://www.w3.org/2001/04/xmldsig-more#" + kind
    for kind in (
        "rsa-sha256",
        "rsa-sha384",
        "rsa-sha512",
        "ecdsa-sha256",
        "ecdsa-sha384",
        "ecdsa-sha512",
    )
} | {f"http://www.w3.org/2007/05/xmldsig-more#sha{size}-rsa-MGF1" for size in (256, 384, 512)}
MAX_SIGNATURES = 20
MAX_REFERENCES = 20
MAX_TRANSFORMS = 4


class Suspicious(Exception):
    """The signature is built in a way that could deceive; the text says how, for the clerk."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the references of one signature say before the mathematics."""

    coverage: Coverage
    properties: etree._Element | None


def check_xml(
    root: etree._Element, *, anchors: Anchors, now: datetime, detached: Mapping[str, bytes] | None = None
) -> tuple[SignatureCheck, ...]:
    """One check for each signature; `detached` are the files a separate signature speaks of."""
    found = list(root.iter(f"{{{DS}}}Signature"))
    if len(found) > MAX_SIGNATURES:
        return (_broken("Dokument ma zbyt wiele podpisów."),)
    # A counter-signature inside another signature's properties signs that signature, not the document.
    outer = [one for one in found if next(one.iterancestors(f"{{{DS}}}Signature"), None) is None]
    return tuple(_check(root, one, anchors, now, detached or {}) for one in outer)


def _check(
    root: etree._Element,
    signature: etree._Element,
    anchors: Anchors,
    now: datetime,
    detached: Mapping[str, bytes],
) -> SignatureCheck:
    certificate: x509.Certificate | None = None
    try:
        seen = _look(root, signature, detached)
        certificate, others = _certificates(signature, seen.properties)
        intact = _verify(root, signature, certificate, detached)
    except Suspicious as reason:
        return _broken(str(reason), certificate)
    return _judge(signature, seen, certificate, others, intact, anchors, now)


def _judge(
    signature: etree._Element,
    seen: _Seen,
    certificate: x509.Certificate,
    others: list[x509.Certificate],
    intact: bool,
    anchors: Anchors,
    now: datetime,
) -> SignatureCheck:
    judged = trust.judge(certificate, others, anchors=anchors, moment=now)
    remarks = [judged.remark] if intact else ["Treść dokumentu lub podpis zmieniono: skrót się nie zgadza."]
    if seen.coverage == Coverage.PART:
        remarks.append("Podpis obejmuje tylko część dokumentu: reszty nikt nie podpisał.")
    if seen.properties is None:
        remarks.append("To zwykły podpis XML bez właściwości XAdES: nie podaje czasu ani certyfikatu.")
    person, person_id = _person(seen.properties)
    if person and not judged.trusted:
        remarks.append("Osobę podaje sam podpis; nie potwierdza jej zaufany certyfikat.")
    return SignatureCheck(
        kind="podpis zaufany (XAdES)" if person else "XAdES",
        signer=trust.common_name(certificate.subject),
        issuer=trust.common_name(certificate.issuer),
        serial=format(certificate.serial_number, "x"),
        signed_at=_signing_time(seen.properties),
        timestamped_at=None,
        intact=intact,
        trusted=judged.trusted,
        coverage=seen.coverage,
        verdict=verdict_of(
            intact=intact, trusted=judged.trusted, coverage=seen.coverage, expired=intact and judged.bad
        ),
        remarks=tuple(filter(None, remarks)),
        person=person,
        person_id=person_id or trust.serial(certificate.subject),
    )


def _look(root: etree._Element, signature: etree._Element, detached: Mapping[str, bytes]) -> _Seen:
    """Refuse what could deceive and say what the references cover."""
    if signature is not root and signature.getparent() is not root:
        raise Suspicious("Podpis stoi w głębi dokumentu, a nie na jego końcu: tak podmienia się treść.")
    ids = _identifiers(root)
    _allow(signature, "ds:SignedInfo/ds:CanonicalizationMethod", C14N)
    _allow(signature, "ds:SignedInfo/ds:SignatureMethod", SIGNATURES)
    references = signature.findall("ds:SignedInfo/ds:Reference", NS)
    if not 0 < len(references) <= MAX_REFERENCES or signature.find(".//ds:Manifest", NS) is not None:
        raise Suspicious("Podpis ma niedozwoloną budowę.")
    properties = None
    covered = False
    for reference in references:
        _allow(reference, "ds:DigestMethod", set(DIGESTS))
        transforms = _transforms(reference)
        target = _target(root, reference, ids, detached)
        if target is None and transforms:
            raise Suspicious("Podpis osobny od pliku nie może go przekształcać.")
        if reference.get("Type") == SIGNED_PROPERTIES:
            properties = _own_properties(signature, target)
        elif target is None or target is root:
            covered = True
        elif signature is root and target.getparent() is root and target.tag == f"{{{DS}}}Object":
            covered = True
        if target is root and signature is not root and not transforms & {ENVELOPED, XPATH}:
            raise Suspicious("Podpis obejmuje sam siebie, więc nie może być poprawny.")
    return _Seen(Coverage.WHOLE if covered else Coverage.PART, properties)


def _identifiers(root: etree._Element) -> dict[str, etree._Element]:
    found: dict[str, etree._Element] = {}
    for element in root.iter(etree.Element):
        for name in ("Id", "ID", "id"):
            value = element.get(name)
            if value is None:
                continue
            if value in found and found[value] is not element:
                raise Suspicious("Dwa miejsca dokumentu mają ten sam identyfikator: tak podmienia się treść.")
            found[value] = element
    return found


def _allow(where: etree._Element, path: str, allowed: set[str]) -> None:
    element = where.find(path, NS)
    algorithm = element.get("Algorithm", "") if element is not None else ""
    if algorithm not in allowed:
        raise Suspicious(f"Podpis używa niedozwolonego algorytmu: {algorithm or 'nie podano'}.")


def _transforms(reference: etree._Element) -> set[str]:
    """Only canonicalisation, base64 and leaving out signatures: no XSLT, no other XPath."""
    transforms = reference.findall("ds:Transforms/ds:Transform", NS)
    if len(transforms) > MAX_TRANSFORMS:
        raise Suspicious("Podpis ma zbyt wiele przekształceń.")
    for transform in transforms:
        algorithm = transform.get("Algorithm", "")
        if algorithm == XPATH:
            path = transform.find("ds:XPath", NS)
            if path is None or len(transform) != 1 or (path.text or "").strip() != ALLOWED_XPATH:
                raise Suspicious("Podpis wybiera treść w niedozwolony sposób.")
            if path.nsmap.get("ds") != DS:
                raise Suspicious("Podpis wybiera treść w niedozwolony sposób.")
        elif algorithm not in C14N | {ENVELOPED, BASE64}:
            raise Suspicious(f"Podpis używa niedozwolonego przekształcenia: {algorithm or 'nie podano'}.")
    return {transform.get("Algorithm", "") for transform in transforms}


def _target(
    root: etree._Element,
    reference: etree._Element,
    ids: Mapping[str, etree._Element],
    detached: Mapping[str, bytes],
) -> etree._Element | None:
    """The element a reference speaks of; None for one of the detached files."""
    address = reference.get("URI")
    if address == "":
        return root
    if address and address.startswith("#") and address[1:] in ids:
        return ids[address[1:]]
    if address and address in detached:
        return None
    raise Suspicious("Podpis odwołuje się do treści, której nie ma w dokumencie.")


def _own_properties(signature: etree._Element, target: etree._Element | None) -> etree._Element:
    """XAdES: the signed properties must be those of this very signature, or another's could be lent."""
    own = signature.find("ds:Object/x:QualifyingProperties/x:SignedProperties", NS)
    if own is None or target is None or own is not target:
        raise Suspicious("Podpis wskazuje na właściwości innego podpisu.")
    holder = own.getparent()
    if holder is None or holder.get("Target") != "#" + signature.get("Id", ""):
        raise Suspicious("Właściwości podpisu dotyczą innego podpisu.")
    return own


def _certificates(
    signature: etree._Element, properties: etree._Element | None
) -> tuple[x509.Certificate, list[x509.Certificate]]:
    """The signer's certificate (the one the signed properties name) and the others of the signature."""
    given: list[x509.Certificate] = []
    for element in signature.findall("ds:KeyInfo/ds:X509Data/ds:X509Certificate", NS)[:10]:
        try:
            loaded = x509.Certificate.load(
                base64.b64decode("".join((element.text or "").split()), validate=True)
            )
            _ = loaded.public_key, loaded.native
        except (ValueError, TypeError, KeyError, binascii.Error) as error:
            raise Suspicious("Certyfikat w podpisie jest uszkodzony.") from error
        given.append(loaded)
    if not given:
        raise Suspicious("W podpisie nie ma certyfikatu podpisującego.")
    if properties is None:
        return given[0], given[1:]
    for digest in properties.iterfind(".//x:CertDigest", NS):
        method = digest.find("ds:DigestMethod", NS)
        value = digest.find("ds:DigestValue", NS)
        algorithm = DIGESTS.get(method.get("Algorithm", "") if method is not None else "")
        if algorithm is None or value is None:
            continue
        wanted = "".join((value.text or "").split())
        for one in given:
            if base64.b64encode(hashlib.new(algorithm, one.dump()).digest()).decode() == wanted:
                return one, [other for other in given if other is not one]
    raise Suspicious("Certyfikat w podpisie nie jest tym, który wskazał podpisujący.")


def _verify(
    root: etree._Element,
    signature: etree._Element,
    certificate: x509.Certificate,
    detached: Mapping[str, bytes],
) -> bool:
    context = xmlsec.SignatureContext()
    context.key = xmlsec.Key.from_memory(certificate.dump(), xmlsec.constants.KeyDataFormatCertDer)
    for name in ("Id", "ID", "id"):
        for element in root.iter(etree.Element):
            if element.get(name) is not None:
                context.register_id(element, name)
    try:
        with offered(detached):
            context.verify(signature)
    except xmlsec.Error:
        return False
    return True


def _signing_time(properties: etree._Element | None) -> datetime | None:
    text = properties.findtext(".//x:SigningTime", "", NS) if properties is not None else ""
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _person(properties: etree._Element | None) -> tuple[str, str]:
    """The person of a podpis zaufany, in its new (EPSignature) and old (PodpisZP) form, and his PESEL."""
    if properties is None:
        return "", ""
    for role in properties.iterfind(".//x:ClaimedRole", NS):
        words = {etree.QName(one).localname: (one.text or "").strip() for one in _elements(role)}
        names = [
            words.get("FirstName") or words.get("Imie"),
            words.get("CurrentFamilyName") or words.get("Nazwisko"),
        ]
        if all(names):
            return " ".join(str(one) for one in names), words.get("PersonalIdentifier") or words.get(
                "PESEL", ""
            )
    return "", ""


def _elements(inside: etree._Element) -> Iterator[etree._Element]:
    return inside.iter(etree.Element)


def _broken(remark: str, certificate: x509.Certificate | None = None) -> SignatureCheck:
    return SignatureCheck(
        kind="XAdES",
        signer=trust.common_name(certificate.subject) if certificate else "nie udało się ustalić",
        issuer=trust.common_name(certificate.issuer) if certificate else "",
        serial=format(certificate.serial_number, "x") if certificate else "",
        signed_at=None,
        timestamped_at=None,
        intact=False,
        trusted=False,
        coverage=Coverage.UNKNOWN,
        verdict=Verdict.INVALID,
        remarks=(remark,),
    )
