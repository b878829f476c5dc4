"""Signatures on letters: does each fit the very document that is shown?

Only what trusted signatures really use is computed (lists below). A signature that asks for more, above all
for XSLT or a foreign XPath, is not tried but called unsupported: such transforms can hide what was signed, or
never end.
"""

import base64
from datetime import datetime

import xmlsec
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree

from powiat.ground.gateways.data import SignatureVerdict

DS = "http://www.w3.org/2000/09/xmldsig#"
XADES = "http://uri.etsi.org/01903/v1.3.2#"
_MORE = "http://www.w3.org/2001/04/xmldsig-more#"
_ENC = "http://www.w3.org/2001/04/xmlenc#"
_C14N = frozenset(
    {
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
        "http://www.w3.org/2006/12/xml-c14n11",
        "http://www.w3.org/2006/12/xml-c14n11#WithComments",
        "http://www.w3.org/2001/10/xml-exc-c14n#",
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
    }
)
_XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116"
_TRANSFORMS = _C14N | {DS + "enveloped-signature", _XPATH}
# The one XPath that podpis zaufany uses: everything but signatures, so that several can stand side by side.
_ALLOWED_XPATH = "not(ancestor-or-self::ds:Signature)"
_SIGNING = frozenset(
    [_MORE + name for name in ("rsa-sha256", "rsa-sha384", "rsa-sha512")]
    + [_MORE + name for name in ("ecdsa-sha256", "ecdsa-sha384", "ecdsa-sha512")]
)
_DIGESTS = frozenset({_ENC + "sha256", _ENC + "sha512", _MORE + "sha384"})
_MAX_SIGNATURES = 20
_MAX_REFERENCES = 3


class _Unsupported(Exception):
    """The signature asks for something outside the lists; the text says what, in Polish."""


def check_signatures(root: etree._Element) -> tuple[SignatureVerdict, ...]:
    """A verdict for each signature that is a child of the root (that is how letters are signed)."""
    found = [one for one in root if one.tag == f"{{{DS}}}Signature"][:_MAX_SIGNATURES]
    return tuple(_verdict(root, signature) for signature in found)


def _verdict(root: etree._Element, signature: etree._Element) -> SignatureVerdict:
    signer, signed_at = "", _signed_at(signature)
    try:
        _check_lists(root, signature)
        certificate = _certificate(signature)
        signer = _signer(certificate)
        context = xmlsec.SignatureContext()
        context.key = xmlsec.Key.from_memory(
            certificate.public_bytes(Encoding.PEM), xmlsec.constants.KeyDataFormatCertPem
        )
        for element in root.xpath("//*[@Id]"):
            context.register_id(element, "Id")
        context.verify(signature)
    except _Unsupported as refusal:
        return SignatureVerdict("unsupported", str(refusal), signer, signed_at)
    except xmlsec.Error:
        reason = "Podpis nie pasuje do treści: dokument albo podpis zmieniono po podpisaniu."
        return SignatureVerdict("invalid", reason, signer, signed_at)
    except (ValueError, TypeError) as error:
        return SignatureVerdict("unsupported", f"Podpisu nie można odczytać ({error}).", signer, signed_at)
    return SignatureVerdict("valid", "Treść nie zmieniła się od podpisania.", signer, signed_at)


def _check_lists(root: etree._Element, signature: etree._Element) -> None:
    """Everything the signature asks for is on the lists, and it covers the whole document."""
    info = signature.find(f"{{{DS}}}SignedInfo")
    if info is None:
        raise _Unsupported("Podpis nie wskazuje, co podpisano.")
    _one_of(info.find(f"{{{DS}}}CanonicalizationMethod"), _C14N, "sposobu zapisu")
    _one_of(info.find(f"{{{DS}}}SignatureMethod"), _SIGNING, "algorytmu podpisu")
    ids = root.xpath("//@Id")
    if len(ids) != len(set(ids)):
        raise _Unsupported("Dokument zawiera dwa elementy o tym samym identyfikatorze.")
    references = info.findall(f"{{{DS}}}Reference")
    if not 1 <= len(references) <= _MAX_REFERENCES:
        raise _Unsupported("Podpis obejmuje nietypową liczbę części.")
    covered = [_check_reference(one, signature) for one in references]
    if covered.count("") != 1:
        raise _Unsupported("Podpis nie obejmuje całego dokumentu.")


def _check_reference(reference: etree._Element, signature: etree._Element) -> str:
    address: str | None = reference.get("URI")
    _one_of(reference.find(f"{{{DS}}}DigestMethod"), _DIGESTS, "skrótu")
    transforms = reference.findall(f"{{{DS}}}Transforms/{{{DS}}}Transform")
    for transform in transforms:
        _one_of(transform, _TRANSFORMS, "przekształcenia")
        if transform.get("Algorithm") == _XPATH:
            texts = ["".join(text.split()) for text in transform.itertext() if text.strip()]
            expression = transform.find(f"{{{DS}}}XPath")
            if (
                texts != ["".join(_ALLOWED_XPATH.split())]
                or expression is None
                or expression.nsmap.get("ds") != DS
            ):
                raise _Unsupported("Podpis używa niedozwolonego wyrażenia XPath.")
    if address == "":
        return ""
    if address is None or not address.startswith("#"):
        raise _Unsupported("Podpis odwołuje się poza dokument.")
    inside = [one for one in signature.iter() if isinstance(one.tag, str) and one.get("Id") == address[1:]]
    if len(inside) != 1:
        raise _Unsupported("Podpis odwołuje się do elementu spoza siebie.")
    return address


def _one_of(element: etree._Element | None, allowed: frozenset[str], what: str) -> None:
    algorithm = element.get("Algorithm", "") if element is not None else ""
    if algorithm not in allowed:
        raise _Unsupported(f"Podpis używa niedozwolonego {what} („{algorithm.rpartition('/')[2]}”).")


def _certificate(signature: etree._Element) -> x509.Certificate:
    """The certificate whose key is tried: the first, signers put their own before their issuers'."""
    text = signature.findtext(f"{{{DS}}}KeyInfo/{{{DS}}}X509Data/{{{DS}}}X509Certificate")
    if not text:
        raise _Unsupported("Podpis nie zawiera certyfikatu.")
    try:
        return x509.load_der_x509_certificate(base64.b64decode(text))
    except ValueError as error:
        raise _Unsupported("Certyfikatu podpisu nie można odczytać.") from error


def _signer(certificate: x509.Certificate) -> str:
    names = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    return str(names[0].value) if names else certificate.subject.rfc4514_string()


def _signed_at(signature: etree._Element) -> datetime | None:
    text = next((one.text for one in signature.iter(f"{{{XADES}}}SigningTime")), None)
    try:
        return datetime.fromisoformat(text.strip()) if text else None
    except ValueError:
        return None
