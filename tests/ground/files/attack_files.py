"""Makers of hostile files: each group returns name -> bytes, and every one of them must be refused.

They are small: the largest is under 2 MB, whatever it would become when unpacked.
"""

import base64
import hashlib
import stat
import struct
import zipfile
import zlib
from io import BytesIO

import pikepdf

from tests.ground.files.honest_files import (
    docx_parts,
    make_docx,
    make_mail,
    make_odf,
    make_pdf,
    make_picture,
    make_zip,
    odf_parts,
    saved,
)

SCRIPT = b"<script>alert(document.domain)</script>"
PAGE = b"<!DOCTYPE html><html><body>" + SCRIPT + b"</body></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
MEGABYTE = 1024 * 1024
# In two halves, so that a scanner does not take this source for a virus.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"


def eicar_database() -> bytes:
    """A one-line signature database for ClamAV (.hdb): hash, size, name."""
    digest = hashlib.md5(EICAR, usedforsecurity=False).hexdigest()
    return f"{digest}:{len(EICAR)}:Eicar-Test-Signature\n".encode()


def zip_attacks() -> dict[str, bytes]:
    """Fifteen archives that lie, swell, reach outside or hide something."""
    attacks = {
        "bomba.zip": make_zip({"zera.txt": bytes(1500 * MEGABYTE // 10)}),
        "bomba-z-wielu.zip": make_zip({f"{n}.txt": bytes(900 * 1024) for n in range(300)}),
        "zbyt-wiele.zip": make_zip({f"{n}.txt": b"" for n in range(1001)}),
        "matrioszka.zip": _nested(4),
        "w-górę.zip": make_zip({"../../etc/cron.d/zle": b"* * * * *"}),
        "bezwzględna.zip": make_zip({"/etc/passwd": b"x"}),
        "windows.zip": make_zip({"..\\..\\windows\\zle.txt": b"x"}),
        "dysk.zip": make_zip({"C:\\zle.txt": b"x"}),
        "dowiązanie.zip": _link(),
        "nakładki.zip": _overlapping(),
        "dwa-razy.zip": _twice(),
        "hasło.zip": _encrypted(),
        "kłamstwo.zip": _lying_size(),
        "program.zip": make_zip({"faktura.pdf.exe": b"MZ"}),
        "ogon.zip": make_zip({"a.txt": b"a"}) + SCRIPT,
    }
    return attacks


def _nested(depth: int) -> bytes:
    content = make_zip({"a.txt": b"a"})
    for _ in range(depth):
        content = make_zip({"w.zip": content})
    return content


def _link() -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        entry = zipfile.ZipInfo("link.txt")
        entry.create_system = 3
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    return target.getvalue()


def _overlapping() -> bytes:
    """Many entries of the directory that all point at one content (the idea of the 42-kilobyte bombs)."""
    body = make_zip({"a.txt": b"a" * 1000})
    end = body.rindex(b"PK\x05\x06")
    start = struct.unpack("<I", body[end + 16 : end + 20])[0]
    record = body[start:end]
    records = b"".join(record.replace(b"a.txt", f"{letter}.txt".encode()) for letter in "abcdefgh")
    tail = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 8, 8, len(records), start, 0)
    return body[:start] + records + tail


def _twice() -> bytes:
    body = make_zip({"a.txt": b"jeden", "b.txt": b"drugi"})
    return body.replace(b"b.txt", b"A.txt")


def _encrypted() -> bytes:
    body = bytearray(make_zip({"a.txt": b"tajne"}))
    body[6] |= 1
    body[body.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(body)


def _lying_size() -> bytes:
    """The directory says ten bytes, the content is a megabyte."""
    body = bytearray(make_zip({"a.txt": bytes(MEGABYTE)}))
    directory = body.rindex(b"PK\x01\x02")
    body[directory + 24 : directory + 28] = struct.pack("<I", 10)
    return bytes(body)


def polyglots() -> dict[str, bytes]:
    """Files that are two things at once, or another thing than their name says."""
    pdf, png, jpg = make_pdf(), make_picture("PNG"), make_picture("JPEG")
    webp, zipped, docx = make_picture("WEBP"), make_zip({"a.html": PAGE}), make_docx()
    gif_script = b"GIF89a/*" + bytes(10) + b"*/=1;alert(1);//"
    return {
        "strona.jpg": PAGE,
        "strona.png": PAGE,
        "strona.webp": PAGE,
        "strona.tif": PAGE,
        "strona.pdf": PAGE,
        "strona.txt": PAGE,
        "strona.csv": b"  \n" + PAGE,
        "strona.xml": b'<html xmlns="http://www.w3.org/1999/xhtml">' + SCRIPT + b"</html>",
        "strona.docx": PAGE,
        "strona.zip": PAGE,
        "strona.eml": PAGE,
        "strona.p7s": PAGE,
        "rysunek.svg": SVG,
        "rysunek.xml": SVG,
        "rysunek.png": SVG,
        "rysunek.txt": SVG,
        "wstawka.xml": b"<a>" + SVG + b"</a>",
        "program.html": PAGE,
        "skrypt.js": b"alert(1)",
        "gif-skrypt.gif": gif_script,
        "gif-skrypt.jpg": gif_script,
        "nagłówek-dalej.pdf": PAGE + pdf,
        "śmieci-przed.pdf": b"\n" * 20 + pdf,
        "strona-w-nagłówku.pdf": b"%PDF-1.7\n%" + PAGE + b"\n" + pdf,
        "archiwum-na-końcu.pdf": pdf + zipped,
        "skrypt-na-końcu.pdf": pdf + PAGE,
        "archiwum-na-końcu.jpg": jpg + zipped,
        "archiwum-na-końcu.png": png + zipped,
        "archiwum-na-końcu.webp": webp + zipped,
        "skrypt-na-końcu.jpg": jpg + SCRIPT,
        "skrypt-na-końcu.png": png + SCRIPT,
        "skrypt-w-opisie.jpg": make_picture("JPEG", comment=SCRIPT),
        "php-w-opisie.jpg": make_picture("JPEG", comment=b"<?php system($_GET[0]); ?>"),
        "skrypt-jako-obraz.jpg": _script_jpeg(jpg),
        "pdf.jpg": pdf,
        "png.jpg": png,
        "jpg.pdf": jpg,
        "docx.pdf": docx,
        "docx.xlsx": docx,
        "zip.docx": make_zip({"a.txt": b"a"}),
        "odt.ods": make_odf("text"),
        "program.pdf": b"MZ\x90\x00" + bytes(200),
        "program.txt": b"\x7fELF" + bytes(200),
        "archiwum-przed.docx": b"#!/bin/sh\n" + docx,
        "bez-rozszerzenia": pdf,
        "udaje.pdf.exe": pdf,
        "odwrócony\u202efdp.exe": pdf,
    }


def _script_jpeg(jpg: bytes) -> bytes:
    """A first segment whose length reads as the start of a comment in JavaScript."""
    length = int.from_bytes(b"/*", "big")
    return jpg[:2] + b"\xff\xe0/*" + bytes(length - 2) + jpg[2:]


def pixel_floods() -> dict[str, bytes]:
    """Pictures of hundreds of millions of points in a few kilobytes."""
    return {"zalew.png": _flood_png(30_000), "zalew.tif": _flood_tiff(30_000), "zalew.webp": _flood_webp()}


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _flood_png(side: int) -> bytes:
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    packer = zlib.compressobj(9)
    line = bytes(1 + side // 8) * 100
    body = b"".join(packer.compress(line) for _ in range(side // 100)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _flood_tiff(side: int) -> bytes:
    strip = zlib.compress(bytes(side), 9)
    fields = [(256, 4, side), (257, 4, side), (258, 3, 8), (259, 3, 8), (262, 3, 1), (273, 4, 8)]
    fields += [(277, 3, 1), (278, 4, side), (279, 4, len(strip))]
    table = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in fields)
    where = 8 + len(strip) + len(strip) % 2
    body = strip + bytes(len(strip) % 2)
    return b"II*\0" + struct.pack("<I", where) + body + struct.pack("<H", len(fields)) + table + bytes(4)


def _flood_webp() -> bytes:
    body = bytearray(make_picture("WEBP", lossless=True))
    side = 16_383 - 1
    mark = body.index(b"VP8L") + 9
    body[mark : mark + 4] = struct.pack("<I", side | side << 14 | (body[mark + 3] & 0xF0) << 24)
    return bytes(body)


def active_pdfs() -> dict[str, bytes]:
    """PDFs that run something when they are opened."""
    return {
        "skrypt.pdf": _pdf_with_action(S=pikepdf.Name.JavaScript, JS="app.alert(1)"),
        "program.pdf": _pdf_with_action(S=pikepdf.Name.Launch, F="cmd.exe"),
        "skrypt-w-polu.pdf": _pdf_with_field_script(),
        "skrypt-w-nazwach.pdf": _pdf_with_named_script(),
    }


def _pdf_with_action(**action: object) -> bytes:
    document = pikepdf.open(BytesIO(make_pdf()))
    document.Root.OpenAction = pikepdf.Dictionary(**action)
    return saved(document, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _pdf_with_field_script() -> bytes:
    document = pikepdf.open(BytesIO(make_pdf()))
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=document.make_stream(b"app.alert(1)"))
    field = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, T="pole")
    field.FT = pikepdf.Name.Tx
    field.Rect = [0, 0, 9, 9]
    field.AA = pikepdf.Dictionary(E=action)
    field = document.make_indirect(field)
    document.pages[0].Annots = pikepdf.Array([field])
    document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]))
    return saved(document)


def _pdf_with_named_script() -> bytes:
    document = pikepdf.open(BytesIO(make_pdf()))
    action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    names = pikepdf.Dictionary(Names=pikepdf.Array([pikepdf.String("a"), action]))
    document.Root.Names = pikepdf.Dictionary(JavaScript=names)
    return saved(document)


def pdf_with_attachment() -> bytes:
    """An honest PDF with a file inside, as invoices have."""
    document = pikepdf.open(BytesIO(make_pdf()))
    document.attachments["faktura.xml"] = b"<faktura/>"
    return saved(document)


def encrypted_files() -> dict[str, bytes]:
    """Files with a password, also those that open with an empty one."""
    document = pikepdf.open(BytesIO(make_pdf()))
    locked = saved(document, encryption=pikepdf.Encryption(user="haslo", owner="haslo"))
    owned = saved(document, encryption=pikepdf.Encryption(user="", owner="haslo"))
    manifest = odf_parts("text")
    manifest["META-INF/manifest.xml"] = manifest["META-INF/manifest.xml"].replace(
        "</m:manifest>",
        '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>',
    )
    ole = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(400)
    )
    return {
        "z-hasłem.pdf": locked,
        "ograniczony.pdf": owned,
        "z-hasłem.docx": ole,
        "z-hasłem.odt": make_zip(manifest, stored=("mimetype",)),
        "z-hasłem.zip": _encrypted(),
    }


def office_attacks() -> dict[str, bytes]:
    """Office documents that run or fetch something, under an innocent name."""
    macro = {**docx_parts(), "word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}
    declared = docx_parts()
    declared["[Content_Types].xml"] = declared["[Content_Types].xml"].replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    template = docx_parts()
    template["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="http://127.0.0.1:9/zly.dotm" TargetMode="External"/></Relationships>'
    )
    entities = docx_parts()
    entities["[Content_Types].xml"] = (
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Types>&x;</Types>'
    )
    return {
        "makra.docm": make_zip(macro),
        "makra.docx": make_zip(macro),
        "makra-w-spisie.docx": make_zip(declared),
        "makra.odt": make_zip(
            {**odf_parts("text"), "Basic/Standard/Modul.xml": "<a/>"}, stored=("mimetype",)
        ),
        "szablon.docx": make_zip(template),
        "encje.docx": make_zip(entities),
        "stary.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000),
    }


def mail_attacks() -> dict[str, bytes]:
    """Messages with a program attached."""
    head, _, _ = make_mail().partition(b"\r\nContent-Type")
    program = base64.b64encode(b"MZ")
    return {
        "program.eml": head + b'\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n'
        b'Content-Disposition: attachment; filename="faktura.exe"\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n" + program + b"\r\n--x--\r\n"
    }
