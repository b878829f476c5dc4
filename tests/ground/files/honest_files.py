"""Makers of honest files of every kind we take; names and people in them are fictional."""

import datetime
import zipfile
from io import BytesIO

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7
from PIL import Image

SENTENCE = "Zażółć gęślą jaźń"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_P = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_T = "application/vnd.openxmlformats-officedocument"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def make_pdf(pages: int = 1, words: str = "Wniosek") -> bytes:
    """A PDF with a line of text on each page."""
    document = pikepdf.new()
    for number in range(1, pages + 1):
        document.add_blank_page(page_size=(595, 842))
        page = document.pages[-1]
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = document.make_stream(f"BT /F1 24 Tf 72 720 Td ({words} {number}) Tj ET".encode())
    return saved(document)


def saved(document: pikepdf.Pdf, **options: object) -> bytes:
    """The bytes of a PDF made in a test."""
    target = BytesIO()
    document.save(target, **options)
    return target.getvalue()


def make_picture(form: str, size: tuple[int, int] = (64, 48), **options: object) -> bytes:
    """A picture with a red left half."""
    image = Image.new("RGB", size, "white")
    image.paste((200, 0, 0), (0, 0, size[0] // 2, size[1]))
    target = BytesIO()
    image.save(target, form, **options)
    return target.getvalue()


def make_photo() -> bytes:
    """A JPEG with a place and a turned orientation in its EXIF."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turn clockwise
    exif[0x010E] = "CANARY-EXIF"
    exif.get_ifd(0x8825)[2] = (51.0, 35.0, 24.0)
    return make_picture("JPEG", (80, 40), exif=exif, comment=b"CANARY-COMMENT")


def make_scan(pages: int = 3) -> bytes:
    """A TIFF of several pages."""
    leaves = [Image.new("1", (100, 140), number % 2) for number in range(pages)]
    target = BytesIO()
    leaves[0].save(target, "TIFF", save_all=True, append_images=leaves[1:], compression="group4")
    return target.getvalue()


def make_zip(parts: dict[str, bytes | str], *, stored: tuple[str, ...] = ()) -> bytes:
    """An archive of these parts, in this order."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            how = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, how)
    return target.getvalue()


def docx_parts(words: str = SENTENCE) -> dict[str, str]:
    """Parts of a text document."""
    return {
        "[Content_Types].xml": f'<Types xmlns="{_P}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_T}.wordprocessingml.document.main+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_P}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>Drugi</w:t><w:tab/><w:t>akapit</w:t></w:r></w:p></w:body></w:document>",
    }


def make_docx(words: str = SENTENCE) -> bytes:
    """A text document of two paragraphs."""
    return make_zip(docx_parts(words))


def make_xlsx() -> bytes:
    """A workbook with a text and a number."""
    return make_zip(
        {
            "[Content_Types].xml": f'<Types xmlns="{_P}/content-types"><Override PartName="/xl/workbook.xml" '
            f'ContentType="{_T}.spreadsheetml.sheet.main+xml"/></Types>',
            "xl/workbook.xml": f'<workbook xmlns="{_S}"/>',
            "xl/sharedStrings.xml": f'<sst xmlns="{_S}"><si><t>{SENTENCE}</t></si></sst>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_S}"><sheetData><row><c t="s"><v>0</v></c>'
            "<c><v>1234</v></c></row></sheetData></worksheet>",
        }
    )


def odf_parts(kind: str) -> dict[str, str]:
    """Parts of an OpenDocument of this kind (text, spreadsheet)."""
    mime = f"application/vnd.oasis.opendocument.{kind}"
    inside = f"<t:p>{SENTENCE}</t:p><t:p>Drugi<t:s/>akapit</t:p>"
    return {
        "mimetype": mime,
        "content.xml": f'<o:document-content xmlns:o="{_ODF}:office:1.0" xmlns:t="{_ODF}:text:1.0">'
        f"<o:body>{inside}</o:body></o:document-content>",
        "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_ODF}:manifest:1.0"><m:file-entry m:full-path="/" '
        f'm:media-type="{mime}"/></m:manifest>',
    }


def make_odf(kind: str) -> bytes:
    """An OpenDocument of this kind."""
    return make_zip(odf_parts(kind), stored=("mimetype",))


def make_mail() -> bytes:
    """A message saved as a file."""
    return (
        "From: Jan Przykładny <jan@example.invalid>\r\nTo: urzad@example.invalid\r\nSubject: Pytanie\r\n"
        "Date: Tue, 24 Nov 2026 12:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        f"{SENTENCE}\r\n"
    ).encode()


def make_cms() -> bytes:
    """A detached signature by a key made here and now."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Test")])
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
    return (
        pkcs7.PKCS7SignatureBuilder()
        .set_data(b"tresc")
        .add_signer(certificate, key, hashes.SHA256())
        .sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.DetachedSignature])
    )


def honest_files() -> dict[str, bytes]:
    """One file of every kind, by name."""
    return {
        "wniosek.pdf": make_pdf(2),
        "zdjęcie.jpg": make_picture("JPEG"),
        "zdjęcie.JPEG": make_photo(),
        "plan.png": make_picture("PNG"),
        "skan.tif": make_scan(),
        "skan.tiff": make_scan(1),
        "zdjęcie.webp": make_picture("WEBP"),
        "list.txt": SENTENCE.encode(),
        "stary.txt": SENTENCE.encode("cp1250"),
        "szeroki.txt": SENTENCE.encode("utf-16"),
        "dane.csv": b"a;b\r\n1;2\r\n",
        "pismo.xml": f"<?xml version='1.0'?><Dokument><Tytul>{SENTENCE}</Tytul></Dokument>".encode(),
        "podanie.docx": make_docx(),
        "tabela.xlsx": make_xlsx(),
        "podanie.odt": make_odf("text"),
        "tabela.ods": make_odf("spreadsheet"),
        "wiadomość.eml": make_mail(),
        "paczka.zip": make_zip({"a.txt": "a", "pod/b.pdf": make_pdf(), "c.docx": make_docx()}),
        "pismo.p7s": make_cms(),
    }
