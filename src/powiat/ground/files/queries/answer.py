"""Answering a browser with a file: parts on request, never run, never shown as a page of ours."""

import re
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import quote
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

from powiat.ground.files.data import FileMissing, NoPreview, StoredFile
from powiat.ground.files.models.contents import blob_key, contents
from powiat.ground.files.queries.read import find_one
from powiat.ground.files.queries.view import preview

_CHUNK = 256 * 1024
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})\Z")
_INLINE = frozenset({"application/pdf", "image/jpeg", "image/png", "image/webp"})
# A PDF with these is only ever downloaded or looked at through our pictures of its pages.
_ACTIVE = frozenset({"script", "launch", "encrypted"})
_DOWNLOAD_POLICY = "sandbox; default-src 'none'"
# No `sandbox` here: browsers then refuse to start their PDF viewer. Nothing may load and only we may embed.
_INLINE_POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; frame-ancestors 'self'"


def respond(request: HttpRequest, file_id: UUID, *, inline: bool = False) -> HttpResponseBase:
    """The file for the browser. The caller has already asked whether this reader may see it."""
    try:
        file = find_one(file_id)
    except FileMissing as error:
        raise Http404 from error
    etag = f'"{file.sha256}"'
    if etag in request.headers.get("If-None-Match", ""):
        return _dressed(HttpResponse(status=304), file, etag, inline)
    span = _span(request, file.size, etag)
    if span is None:
        answer = HttpResponse(status=416, headers={"Content-Range": f"bytes */{file.size}"})
        return _dressed(answer, file, etag, inline)
    start, end = span
    length = end - start + 1
    if request.method == "HEAD":
        answer: HttpResponseBase = HttpResponse()
    else:
        answer = StreamingHttpResponse(_pieces(contents().open(blob_key(file.sha256), start), length))
    if length != file.size:
        answer.status_code = 206
        answer["Content-Range"] = f"bytes {start}-{end}/{file.size}"
    answer["Content-Length"] = str(length)
    return _dressed(answer, file, etag, inline)


def respond_preview(
    request: HttpRequest, file_id: UUID, *, page: int = 1, width: int = 960
) -> HttpResponseBase:
    """PNG of a page for the browser; 404 when there is none. The caller has asked whether he may see it."""
    try:
        sha256 = find_one(file_id).sha256
        etag = f'"{sha256}-{page}-{width}"'
        if etag in request.headers.get("If-None-Match", ""):
            answer = HttpResponse(status=304)
        else:
            answer = HttpResponse(preview(file_id, page, width), content_type="image/png")
    except (FileMissing, NoPreview) as error:
        raise Http404 from error
    answer["Content-Security-Policy"] = _DOWNLOAD_POLICY
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    answer["Cache-Control"] = "private, no-cache"
    answer["ETag"] = etag
    return answer


def _span(request: HttpRequest, size: int, etag: str) -> tuple[int, int] | None:
    """First and last byte to send; None when the wish lies outside the file. RFC 9110, 14.2."""
    whole = (0, size - 1)
    wish = request.headers.get("Range", "")
    match = _RANGE.match(wish.strip())
    if not match or request.headers.get("If-Range", etag) != etag:
        return whole  # several ranges and unknown units may be answered with everything
    first, last = match.groups()
    if not first and not last:
        return whole
    if not first:
        return (max(0, size - int(last)), size - 1) if int(last) else None
    start, end = int(first), min(int(last) if last else size - 1, size - 1)
    if last and int(last) < int(first):
        return whole
    return (start, end) if start < size else None


def _pieces(stream: BinaryIO, length: int) -> Iterator[bytes]:
    try:
        while length > 0 and (piece := stream.read(min(_CHUNK, length))):
            length -= len(piece)
            yield piece
    finally:
        stream.close()


def _dressed(answer: HttpResponseBase, file: StoredFile, etag: str, inline: bool) -> HttpResponseBase:
    shown = inline and file.mime in _INLINE and not _ACTIVE.intersection(file.marks)
    answer["Content-Type"] = file.mime
    answer["Content-Disposition"] = disposition(file.name, inline=shown)
    answer["Content-Security-Policy"] = _INLINE_POLICY if shown else _DOWNLOAD_POLICY
    answer["X-Content-Type-Options"] = "nosniff"
    answer["X-Frame-Options"] = "SAMEORIGIN"
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    answer["Cache-Control"] = "private, no-cache"
    answer["Accept-Ranges"] = "bytes"
    answer["ETag"] = etag
    return answer


def disposition(name: str, *, inline: bool) -> str:
    """RFC 6266 with RFC 5987: a plain name for old programs, the true one for the rest."""
    plain = name.translate(_POLISH).encode("ascii", "replace").decode().replace("?", "_")
    plain = plain.replace('"', "_").replace("\\", "_")
    kind = "inline" if inline else "attachment"
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


_POLISH = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")
