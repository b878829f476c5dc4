"""sign_as_test_person: what a clerk's own signing program would do, with a made-up person."""

import io
from pathlib import Path

from asn1crypto import keys, pem, x509
from cryptography.hazmat.primitives.serialization import Encoding
from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, SimpleSigner, sign_pdf
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko_certvalidator.registry import SimpleCertificateStore

from powiat.chancery.signing.actions.make_authority import make_person
from powiat.chancery.signing.domain.keys import read_signer


class Command(BaseCommand):
    """Sign a PDF as a test person."""

    help = "Signs a PDF with a made-up person's certificate of the trial authority."

    def add_arguments(self, parser):
        """The file, where to put the signed one, and the person's name."""
        parser.add_argument("source", type=Path)
        parser.add_argument("target", type=Path)
        parser.add_argument("--name", default="Anna Przykładowa")

    def handle(self, *args, **options):
        """Write the signed file."""
        pair = make_person(name=options["name"], now=timezone.now())
        chain = read_signer(Path(settings.KEYS), "seal").cert_registry
        signer = SimpleSigner(
            signing_cert=x509.Certificate.load(pair.certificate.public_bytes(Encoding.DER)),
            signing_key=keys.PrivateKeyInfo.load(pem.unarmor(pair.key_pem)[2]),
            cert_registry=SimpleCertificateStore.from_certs(list(chain)),
        )
        signed = sign_pdf(
            IncrementalPdfFileWriter(io.BytesIO(options["source"].read_bytes()), strict=False),
            PdfSignatureMetadata(
                field_name="Podpis", subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256"
            ),
            signer=signer,
        )
        options["target"].write_bytes(signed.getvalue())
