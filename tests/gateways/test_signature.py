"""Signatures on letters: those that fit, those that do not, and those that try to cheat the reader."""

import datetime

import pytest
import xmlsec
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree

from powiat.ground.gateways.api import read_epuap_package
from powiat.ground.gateways.epuap.signature import DS, XADES, check_signatures
from powiat.ground.kernel.xml_in import parse_xml
from simulator.epuap import make_package
from tests.ground.files.honest_files import make_zip

XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116"
LETTER = read_epuap_package(make_package(4)).documents[0].raw


@pytest.fixture(scope="module")
def signer():
    """A key and a certificate of somebody who does not exist."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Halina Próbna")])
    day = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(day)
        .not_valid_after(day + datetime.timedelta(days=3650))
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return pem, certificate.public_bytes(serialization.Encoding.PEM)


def sign(content: bytes, signer, *, transform=None, method=None, digest=None, properties=True) -> bytes:
    """The letter with a signature built as podpis zaufany builds it."""
    root = etree.fromstring(content)
    signature = xmlsec.template.create(
        root, xmlsec.constants.TransformExclC14N, method or xmlsec.constants.TransformRsaSha256, ns="ds"
    )
    root.append(signature)
    digest = digest or xmlsec.constants.TransformSha256
    reference = xmlsec.template.add_reference(signature, digest, uri="")
    if transform is None:
        transforms = etree.SubElement(reference, f"{{{DS}}}Transforms")
        reference.insert(0, transforms)
        one = etree.SubElement(transforms, f"{{{DS}}}Transform", Algorithm=XPATH)
        etree.SubElement(one, f"{{{DS}}}XPath").text = "not(ancestor-or-self::ds:Signature)"
    else:
        xmlsec.template.add_transform(reference, transform)
    xmlsec.template.add_x509_data(xmlsec.template.ensure_key_info(signature))
    context = xmlsec.SignatureContext()
    if properties:
        add_properties(signature, context, digest)
    key, certificate = signer
    context.key = xmlsec.Key.from_memory(key, xmlsec.constants.KeyDataFormatPem)
    context.key.load_cert_from_memory(certificate, xmlsec.constants.KeyDataFormatCertPem)
    context.sign(signature)
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8")


def add_properties(signature, context, digest) -> None:
    thing = etree.SubElement(signature, f"{{{DS}}}Object")
    qualifying = etree.SubElement(thing, f"{{{XADES}}}QualifyingProperties", nsmap={"xades": XADES})
    signed = etree.SubElement(qualifying, f"{{{XADES}}}SignedProperties", Id="SignedProps")
    inner = etree.SubElement(signed, f"{{{XADES}}}SignedSignatureProperties")
    etree.SubElement(inner, f"{{{XADES}}}SigningTime").text = "2026-11-24T12:00:00+01:00"
    context.register_id(signed, "Id")
    reference = xmlsec.template.add_reference(signature, digest, uri="#SignedProps")
    xmlsec.template.add_transform(reference, xmlsec.constants.TransformExclC14N)


def verdict(content: bytes):
    (one,) = check_signatures(parse_xml(content))
    return one


def test_a_signature_as_podpis_zaufany_makes_it_fits(signer):
    found = verdict(sign(LETTER, signer))
    assert (found.state, found.signer) == ("valid", "Halina Próbna"), found.reason
    assert found.signed_at.isoformat() == "2026-11-24T12:00:00+01:00"


def test_an_enveloped_signature_fits(signer):
    assert verdict(sign(LETTER, signer, transform=xmlsec.constants.TransformEnveloped)).state == "valid"


def test_two_signatures_stand_side_by_side(signer):
    twice = sign(sign(LETTER, signer), signer, properties=False)
    assert [one.state for one in check_signatures(parse_xml(twice))] == ["valid", "valid"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Skarga na oznakowanie drogi", "Skarga na oznakowanie droga"),
        ("44051401359", "44051401358"),
        ('href="http://crd.gov.pl/wzor/2013/12/12/1410/styl.xsl"', 'href="http://zle.invalid/styl.xsl"'),
        ("2026-11-24T12:00:00", "2025-11-24T12:00:00"),
    ],
)
def test_a_change_after_signing_is_found(signer, old, new):
    signed = sign(LETTER, signer).decode()
    assert old in signed
    found = verdict(signed.replace(old, new).encode())
    assert found.state == "invalid" and "zmieniono po podpisaniu" in found.reason


def test_the_verdict_stands_on_the_document(signer):
    (document,) = read_epuap_package(make_zip({"a.xml": sign(LETTER, signer)})).documents
    assert document.signatures[0].state == "valid" and not any("Podpis" in one for one in document.warnings)
    broken = sign(LETTER, signer).replace(b"44051401359", b"44051401358")
    (document,) = read_epuap_package(make_zip({"a.xml": broken})).documents
    assert document.signatures[0].state == "invalid"
    assert document.warnings[-1].startswith("Podpis: Podpis nie pasuje")


def altered(signer, change) -> str:
    """The reason given for a signature in which something was replaced after signing."""
    root = parse_xml(sign(LETTER, signer))
    change(root.find(f"{{{DS}}}Signature"), root)
    found = verdict(etree.tostring(root.getroottree()))
    assert found.state == "unsupported"
    return found.reason


def test_weak_algorithms_are_not_accepted(signer):
    weak = sign(LETTER, signer, method=xmlsec.constants.TransformRsaSha1)
    assert "algorytmu podpisu („xmldsig#rsa-sha1”)" in verdict(weak).reason
    weak = sign(LETTER, signer, digest=xmlsec.constants.TransformSha1)
    assert "skrótu" in verdict(weak).reason


def test_an_endless_or_foreign_transform_is_not_tried(signer):
    def xslt(signature, _root):
        signature.find(f".//{{{DS}}}Transform").set(
            "Algorithm", "http://www.w3.org/TR/1999/REC-xslt-19991116"
        )

    def xpath(signature, _root):
        signature.find(f".//{{{DS}}}XPath").text = "count(//. | //@* | //namespace::*) > 0"

    def nothing(signature, _root):
        signature.find(f".//{{{DS}}}XPath").text = "not(self::*) and not(ancestor-or-self::ds:Signature)"

    assert "przekształcenia" in altered(signer, xslt)
    assert "XPath" in altered(signer, xpath)
    assert "XPath" in altered(signer, nothing)


def test_a_signature_of_something_else_is_not_taken_for_the_letters(signer):
    def elsewhere(signature, _root):
        signature.find(f".//{{{DS}}}Reference").set("URI", "http://127.0.0.1:9/")

    def part(signature, _root):
        signature.find(f".//{{{DS}}}Reference").set("URI", "#SignedProps")

    def beside(signature, root):
        etree.SubElement(root, "podrzucone", Id="Obce")
        signature.findall(f".//{{{DS}}}Reference")[1].set("URI", "#Obce")

    def doubled(_signature, root):
        etree.SubElement(root, "podrzucone", Id="SignedProps")

    assert "poza dokument" in altered(signer, elsewhere)
    assert "całego dokumentu" in altered(signer, part)
    assert "spoza siebie" in altered(signer, beside)
    assert "tym samym identyfikatorze" in altered(signer, doubled)


def test_a_signature_without_a_readable_certificate_is_unsupported(signer):
    def bare(signature, _root):
        signature.find(f".//{{{DS}}}X509Certificate").text = ""

    def broken(signature, _root):
        signature.find(f".//{{{DS}}}X509Certificate").text = "QUJD"

    def empty(signature, _root):
        signature.remove(signature.find(f"{{{DS}}}SignedInfo"))

    assert "nie zawiera certyfikatu" in altered(signer, bare)
    assert "nie można odczytać" in altered(signer, broken)
    assert "nie wskazuje" in altered(signer, empty)


@pytest.mark.parametrize("name", ["EPSignature", "kwalifikowany"])
def test_real_signatures_with_masked_digests_are_read_but_do_not_fit(sample, name):
    content = sample(f"podpis-zaufany/tpsigning5_getSignedDocument_{name}_masked.xml")
    assert verdict(content).state in ("invalid", "unsupported")
