"""Pages of signing: check any file's signatures, read the log of the seal."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from powiat.chancery.signing.domain.report import sentence
from powiat.chancery.signing.permissions import Permission
from powiat.chancery.signing.queries import reports
from powiat.chancery.signing.queries.seal_log import seal_uses
from powiat.chancery.signing.web.forms import CheckForm, FindForm
from powiat.ground.kernel.access import needs
from powiat.ground.ui.parts import Column, Row, Table

MOST_BYTES = 50 * 1024 * 1024
TOO_LARGE = "Plik jest za duży: można sprawdzić najwyżej 50 MB."


@needs(Permission.CHECK)
def check_file(request: HttpRequest) -> HttpResponse:
    """The report of an uploaded file, on the page or on paper. Nothing is kept."""
    report = None
    is_sent = request.method == "POST"
    form = CheckForm(request.POST, request.FILES) if is_sent else CheckForm()
    if is_sent and form.is_valid():
        signed, subject = form.cleaned_data["signed"], form.cleaned_data["subject"]
        for name, upload in (("signed", signed), ("subject", subject)):
            if upload and upload.size > MOST_BYTES:
                form.add_error(name, TOO_LARGE)
        if not form.errors:
            detached = {subject.name: subject.read()} if subject else None
            report = reports.check(signed.read(), signed.name, now=timezone.now(), detached=detached)
            if "papier" in request.POST:
                answer = HttpResponse(reports.report_pdf(report), content_type="application/pdf")
                answer["Content-Disposition"] = 'attachment; filename="raport-podpis.pdf"'
                return answer
    return render(
        request,
        "signing/check.html",
        {"form": form, "report": report, "sentence": sentence(report) if report else ""},
    )


@needs(Permission.SEAL_LOG)
def seal_log(request: HttpRequest) -> HttpResponse:
    """Every use of the office's seal."""
    query = request.GET.get("q", "").strip()[:100]
    given = request.GET.get("strona", "1")
    page = seal_uses(query, int(given) if given.isdecimal() and len(given) < 7 else 1)
    table = Table(
        caption="Użycia pieczęci elektronicznej",
        is_caption_hidden=True,
        columns=[
            Column("reason", "Powód", is_title=True),
            Column("at", "Kiedy", kind="date"),
            Column("by", "Kto"),
            Column("sha", "Skrót pliku z pieczęcią"),
        ],
        rows=[
            Row(
                {
                    "reason": one.reason,
                    "at": f"{timezone.localtime(one.sealed_at):%d.%m.%Y, %H:%M:%S}",
                    "by": one.by_name,
                    "sha": f"{one.sha256_after[:16]}…",
                }
            )
            for one in page
        ],
        empty="Nie użyto jeszcze pieczęci",
    )
    return render(
        request,
        "signing/seal_log.html",
        {"table": table, "page": page, "form": FindForm(initial={"q": query})},
    )
