"""Signatures in XML: true ones are read, and tricks around true ones are not believed."""

import base64
import copy
import hashlib
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
import xmlsec
from cryptography.hazmat.primitives import serialization
from lxml import etree

from powiat.chancery.signing import api
from powiat.chancery.signing.actions.make_authority import make_person
from powiat.chancery.signing.data import Coverage, Verdict
from powiat.chancery.signing.domain.outside_content import offered
from powiat.chancery.signing.domain.xades import ALLOWED_XPATH, DS, XADES, XPATH

EXC = "http://www.w3.org/2001/10/xml-exc-c14n#"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
DOCUMENT = (
    b'<?xml version="1.0"?><?xml-stylesheet href="styl.xsl"?><wniosek Id="tresc"><kwota>100</kwota></wniosek>'
)


@pytest.fixture(scope="session")
def person(authority, django_test_environment):
    from django.test import override_settings

    with override_settings(KEYS=authority):
        return make_person(name="Zofia Próbna", now=datetime(2026, 11, 1, tzinfo=UTC))


@pytest.fixture(scope="session")
def sign(person, authority):
    """Signs an XML the way podpis zaufany does."""
    der = person.certificate.public_bytes(serialization.Encoding.DER)
    middle = Path(authority / "signing" / "intermediate.crt").read_text()

    def make(content: bytes = DOCUMENT, *, uri="", transform=None, role="", name="s1") -> etree._Element:
        root = etree.fromstring(content)
        transform = transform or (
            f'<ds:Transform Algorithm="{XPATH}">'
            f'<ds:XPath xmlns:ds="{DS}">{ALLOWED_XPATH}</ds:XPath></ds:Transform>'
        )
        transforms = f"<ds:Transforms>{transform}</ds:Transforms>" if transform != "none" else ""
        body = "".join(middle.split("-----")[2].split())
        signature = etree.fromstring(f"""
<ds:Signature xmlns:ds="{DS}" Id="{name}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="{EXC}"/>
<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>
<ds:Reference URI="{uri}">{transforms}<ds:DigestMethod Algorithm="{SHA256}"/><ds:DigestValue/></ds:Reference>
<ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#{name}-p"><ds:Transforms>
<ds:Transform Algorithm="{EXC}"/></ds:Transforms>
<ds:DigestMethod Algorithm="{SHA256}"/><ds:DigestValue/></ds:Reference></ds:SignedInfo>
<ds:SignatureValue/><ds:KeyInfo><ds:X509Data>
<ds:X509Certificate>{base64.b64encode(der).decode()}</ds:X509Certificate>
<ds:X509Certificate>{body}</ds:X509Certificate>
</ds:X509Data></ds:KeyInfo>
<ds:Object><x:QualifyingProperties xmlns:x="{XADES}" Target="#{name}">
<x:SignedProperties Id="{name}-p"><x:SignedSignatureProperties>
<x:SigningTime>2026-11-24T11:00:00+01:00</x:SigningTime>
<x:SigningCertificate><x:Cert><x:CertDigest><ds:DigestMethod Algorithm="{SHA256}"/>
<ds:DigestValue>{base64.b64encode(hashlib.sha256(der).digest()).decode()}</ds:DigestValue></x:CertDigest></x:Cert>
</x:SigningCertificate>{role}</x:SignedSignatureProperties></x:SignedProperties></x:QualifyingProperties></ds:Object>
</ds:Signature>""")
        root.append(signature)
        context = xmlsec.SignatureContext()
        context.key = xmlsec.Key.from_memory(person.key_pem, xmlsec.constants.KeyDataFormatPem)
        for element in root.iter(etree.Element):
            if element.get("Id"):
                context.register_id(element, "Id")
        context.sign(signature)
        return root

    return make


def written(root) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8")


def check(root, now, **more):
    return api.check(root if isinstance(root, bytes) else written(root), "pismo.xml", now=now, **more)


def test_true_signature(sign, keys, now):
    (one,) = check(sign(), now).signatures
    assert one.verdict == Verdict.VALID, one
    assert (one.signer, one.coverage) == ("Zofia Próbna", Coverage.WHOLE)
    assert one.signed_at == datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def test_two_signatures_stand_side_by_side(sign, keys, now):
    twice = sign(written(sign()), name="s2")
    assert [one.verdict for one in check(twice, now).signatures] == [Verdict.VALID, Verdict.VALID]


@pytest.mark.parametrize(
    "role",
    [
        '<p:EPSignature xmlns:p="urn:x"><p:NaturalPerson><p:CurrentFamilyName>TESTOWY</p:CurrentFamilyName>'
        "<p:FirstName>ZENEK</p:FirstName><p:PersonalIdentifier>44051401359</p:PersonalIdentifier>"
        "</p:NaturalPerson></p:EPSignature>",
        '<p:PodpisZP xmlns:p="urn:x"><o:Nazwisko xmlns:o="urn:o">TESTOWY</o:Nazwisko>'
        '<o:Imie xmlns:o="urn:o">ZENEK</o:Imie><o:PESEL xmlns:o="urn:o">44051401359</o:PESEL></p:PodpisZP>',
    ],
)
def test_person_of_podpis_zaufany_in_both_forms(sign, keys, now, role):
    wrapped = (
        f"<x:SignerRole><x:ClaimedRoles><x:ClaimedRole>{role}</x:ClaimedRole></x:ClaimedRoles></x:SignerRole>"
    )
    (one,) = check(sign(role=wrapped), now).signatures
    assert (one.person, one.person_id) == ("ZENEK TESTOWY", "44051401359")


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"<kwota>100", b"<kwota>900"), (b'href="styl.xsl"', b'href="inny.xsl"'), (b"11:00:00", b"12:00:00")],
)
def test_changed_content_look_or_time(sign, keys, now, old, new):
    content = written(sign())
    assert old in content
    assert check(content.replace(old, new), now).verdict == Verdict.INVALID


def test_other_authority(sign, other_authority, now, settings):
    settings.KEYS = other_authority
    assert check(sign(), now).verdict == Verdict.UNKNOWN


def test_wrapping_the_signed_part_away(sign, keys, now):
    """The signed element is kept as a hidden part while the reader is shown another."""
    true = sign(uri="#tresc", transform=f'<ds:Transform Algorithm="{DS}enveloped-signature"/>')
    assert check(true, now).verdict == Verdict.VALID
    signature = true[-1]
    evil = etree.fromstring(b"<wniosek><kwota>900</kwota><schowek/></wniosek>")
    evil.find("schowek").append(copy.deepcopy(true))
    assert check(evil, now).verdict == Verdict.INVALID
    moved = etree.fromstring(b"<wniosek><kwota>900</kwota></wniosek>")
    hidden = copy.deepcopy(true)
    hidden.remove(hidden[-1])
    moved.append(hidden)
    moved.append(copy.deepcopy(signature))
    report = check(moved, now)
    assert report.verdict == Verdict.INVALID
    assert report.signatures[0].coverage in (Coverage.PART, Coverage.UNKNOWN)


def test_doubled_identifier(sign, keys, now):
    root = sign(uri="#tresc", transform=f'<ds:Transform Algorithm="{DS}enveloped-signature"/>')
    etree.SubElement(root, "kwota").set("Id", "tresc")
    assert "ten sam identyfikator" in check(root, now).signatures[0].remarks[0]


def test_lent_properties(sign, keys, now):
    root = sign()
    root[-1].find(f".//{{{XADES}}}QualifyingProperties").set("Target", "#inny")
    assert check(root, now).verdict == Verdict.INVALID


@pytest.mark.parametrize(
    "transform",
    [
        f'<ds:Transform Algorithm="{XPATH}"><ds:XPath>not(ancestor-or-self::kwota)</ds:XPath></ds:Transform>',
        f'<ds:Transform Algorithm="{DS}enveloped-signature"/><ds:Transform '
        'Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"><x:stylesheet '
        'xmlns:x="http://www.w3.org/1999/XSL/Transform" version="1.0"/></ds:Transform>',
    ],
)
def test_forbidden_transforms(sign, keys, now, transform):
    good = sign()
    place = good[-1].find(f".//{{{DS}}}Transforms")
    fresh = etree.fromstring(f'<ds:Transforms xmlns:ds="{DS}">{transform}</ds:Transforms>')
    place.getparent().replace(place, fresh)
    (one,) = check(good, now).signatures
    assert one.verdict == Verdict.INVALID
    assert "niedozwolon" in one.remarks[0]


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://198.51.100.1/x", "#brak"])
def test_addresses_outside_are_not_opened(sign, keys, now, address):
    root = sign()
    root[-1].find(f".//{{{DS}}}Reference").set("URI", address)
    assert check(root, now).verdict == Verdict.INVALID


def test_detached_signature_of_a_file(sign, keys, now):
    files = {"projekt.pdf": b"tresc pliku"}
    with offered(files):
        alone = sign(b"<puste/>", uri="projekt.pdf", transform="none")[-1]
    content = etree.tostring(alone)
    assert check(content, now, detached=files).verdict == Verdict.VALID
    assert check(content, now, detached={"projekt.pdf": b"inna tresc"}).verdict == Verdict.INVALID
    assert check(content, now).verdict == Verdict.INVALID


def test_doctype_is_refused(keys, now):
    report = check(b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', now)
    assert report.verdict == Verdict.UNKNOWN
    assert "DOCTYPE" in report.problem


def test_real_samples_with_masked_values(keys, now):
    folder = Path(__file__).parents[4] / "shared" / "data" / "state-services" / "podpis-zaufany"
    if not folder.exists():
        assert not os.environ.get("CI"), "the state's samples must be there in CI"
        pytest.skip("the state's samples are not on this machine")
    for file in folder.glob("*.xml"):
        assert api.check(file.read_bytes(), file.name, now=now).verdict == Verdict.INVALID
