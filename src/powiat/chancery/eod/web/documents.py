"""Documents: write, preview, approve, seal, send, hand to BIP."""

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from powiat.chancery.eod.actions.approve import approve, send_back, submit
from powiat.chancery.eod.actions.draft import save_draft, start_draft
from powiat.chancery.eod.actions.publish import ask_correction, ask_withdrawal, request_publication
from powiat.chancery.eod.actions.send import send
from powiat.chancery.eod.actions.sign import prepare_paper, seal, take_signed
from powiat.chancery.eod.domain.delivery import Channel
from powiat.chancery.eod.domain.merge import gaps_in, merge
from powiat.chancery.eod.domain.stages import FIXED, DocumentStage
from powiat.chancery.eod.models import Case, Document, DocumentVersion, Publication, Template
from powiat.chancery.eod.permissions import DESK, Permission, may_sign, may_write
from powiat.chancery.eod.queries.paper import facts_of, preview_of
from powiat.chancery.eod.web import forms, tables
from powiat.chancery.eod.web.cases import seen_case
from powiat.chancery.eod.web.doing import do_and_return
from powiat.chancery.eod.web.leaves import leaves_of_document
from powiat.chancery.signing import api as signing
from powiat.ground.files import api as files
from powiat.ground.kernel.access import needs
from powiat.ground.org import api as org
from powiat.ground.ui.components.marks import tag


@needs(Permission.CASE_WRITE)
@require_POST
def start_document(request: HttpRequest, case_id: int) -> HttpResponse:
    """Start a document from a template filled with the facts of the case."""
    case = seen_case(request, case_id)
    template = get_object_or_404(Template, code=request.POST.get("template", ""), is_active=True)
    now = timezone.now()
    facts = facts_of(case, now)
    try:
        document = start_draft(
            case_id=case.pk,
            kind=template.kind,
            title=merge(template.title, facts),
            body=merge(template.body, facts),
            by=request.actor,
            now=now,
        )
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
    return redirect(f"/biurko/dokumenty/{document.pk}/")


def seen_document(request: HttpRequest, document_id: int) -> Document:
    document = get_object_or_404(Document.objects.select_related("case__unit"), pk=document_id)
    get_object_or_404(Case.objects.visible_to(request.actor), pk=document.case_id)
    return document


@needs(*DESK)
def document_detail(request: HttpRequest, document_id: int) -> HttpResponse:
    """The document: being written (text and paper side by side), or signed (the PDF itself)."""
    document = seen_document(request, document_id)
    if request.method != "POST":
        return show_document(request, document)
    form = forms.DraftForm(request.POST)
    if form.is_valid():
        try:
            save_draft(document_id=document.pk, **form.cleaned_data, by=request.actor, now=timezone.now())
            return do_and_return(
                request, lambda: None, done="Zapisano.", back=f"/biurko/dokumenty/{document.pk}/"
            )
        except ValidationError as wrong:
            form.add_error(None, wrong)
            # The text typed stays; the next saving is knowingly on top of the other person's version.
            document.refresh_from_db()
            form.data = {**form.data.dict(), "seen_version": document.last_version}
    return show_document(request, document, form=form)


def show_document(request: HttpRequest, document: Document, **bound) -> HttpResponse:
    """The page; `bound` puts forms with what was typed in place of empty ones."""
    actor, today = request.actor, timezone.localdate()
    version = document.versions.last()
    writes = may_write(actor, document.case)
    is_fixed = document.stage in FIXED
    approvals = list(document.approvals.select_related("post__unit"))
    turn = next((one for one in approvals if one.state == "waiting"), None)
    mine = turn is not None and turn.post_id in actor.post_ids and actor.may(Permission.DOCUMENT_APPROVE)
    by_eboi = document.case.letters.filter(letter__channel="eboi").exists()
    publication = getattr(document, "publication", None) if is_fixed else None
    initial = {"title": version.title, "body": version.body, "seen_version": document.last_version}
    context = {
        "document": document,
        "case": document.case,
        "badge": tag(document.get_stage_display(), tables.DOCUMENT_TONES[document.stage]),
        "version": version,
        "approvals": approvals,
        "turn": turn if mine else None,
        "remark_form": forms.RemarkForm(),
        "gaps": gaps_in(version.body),
        "is_fixed": is_fixed,
        "form": forms.DraftForm(initial=initial) if writes and not is_fixed else None,
        "paper": None
        if is_fixed
        else preview_of(document, _typed(document, bound.get("form")) or version, timezone.now()),
        "versions": list(document.versions.order_by("-number")),
        "submit_form": writes
        and document.stage in (DocumentStage.DRAFT, DocumentStage.REJECTED)
        and forms.SubmitForm(on=today, initial={"first": _own_head(document.case, today)}),
        "can_seal": may_sign(actor, document),
        "signed_form": may_sign(actor, document) and forms.SignedFileForm(),
        "send_form": (writes or actor.may(Permission.DISPATCH))
        and document.stage in (DocumentStage.SEALED, DocumentStage.SIGNED)
        and forms.SendForm(initial={"channel": str(Channel.EBOI if by_eboi else Channel.POST)}),
        "dispatches": document.dispatches.all(),
        "delivery_form": (writes or actor.may(Permission.DISPATCH))
        and document.stage == DocumentStage.SENT
        and forms.DeliveryForm(),
        "publication": publication,
        "bip_form": publication is not None
        and publication.state == Publication.State.PUBLISHED
        and (writes or actor.may(Permission.PUBLISH))
        and forms.BipForm(),
        "can_publish": is_fixed and publication is None and (writes or actor.may(Permission.PUBLISH)),
    }
    context.update(bound)
    if is_fixed:
        report = signing.report_of(document.signed_file_id)
        context |= {"report": report, "sentence": report and signing.sentence(report)}
        file = files.describe([document.signed_file_id])[document.signed_file_id]
        context |= {"file": file, "leaves": leaves_of_document(document, file)}
    return render(request, "eod/document_detail.html", context, status=422 if bound else 200)


def _own_head(case: Case, on) -> str:
    """The head of the unit that keeps the case: most often he is the one who approves."""
    return next((str(post.id) for post in org.posts(on, unit_ids=[case.unit_id]) if post.is_head), "")


def _typed(document: Document, form: forms.DraftForm | None) -> DocumentVersion | None:
    """What was typed and not saved, as a version, so that the preview shows it too."""
    if form is None:
        return None
    return DocumentVersion(
        document=document,
        title=str(form.data.get("title", ""))[:300],
        body=str(form.data.get("body", ""))[:200_000],
    )


@needs(*DESK)
@require_POST
def preview(request: HttpRequest, document_id: int) -> HttpResponse:
    """The paper of what is in the form right now; nothing is saved."""
    document = seen_document(request, document_id)
    unsaved = _typed(document, forms.DraftForm(request.POST))
    return render(request, "eod/_paper_sheet.html", {"paper": preview_of(document, unsaved, timezone.now())})


def _back(document: Document) -> str:
    return f"/biurko/dokumenty/{document.pk}/"


@needs(Permission.CASE_WRITE)
@require_POST
def submit_document(request: HttpRequest, document_id: int) -> HttpResponse:
    """Przekaż do akceptacji."""
    document = seen_document(request, document_id)
    form = forms.SubmitForm(request.POST, on=timezone.localdate())
    if not form.is_valid():
        return show_document(request, document, submit_form=form)
    posts = [int(one) for one in (form.cleaned_data["first"], form.cleaned_data["second"]) if one]
    return do_and_return(
        request,
        lambda: submit(document_id=document.pk, post_ids=posts, by=request.actor, now=timezone.now()),
        done="Przekazano do akceptacji.",
        back=_back(document),
    )


@needs(Permission.DOCUMENT_APPROVE)
@require_POST
def answer_approval(request: HttpRequest, document_id: int) -> HttpResponse:
    """Akceptuję, or: do poprawy."""
    document = seen_document(request, document_id)
    asked, remark = request.POST.get("approval", ""), request.POST.get("remark", "")
    approval = get_object_or_404(document.approvals, pk=int(asked) if asked.isdecimal() else 0)
    told = {"approval_id": approval.pk, "by": request.actor, "now": timezone.now(), "remark": remark}
    if request.POST.get("answer") == "approve":
        return do_and_return(request, lambda: approve(**told), done="Zaakceptowano.", back=_back(document))
    if not remark.strip():
        form = forms.RemarkForm(request.POST)
        form.is_valid()
        return show_document(request, document, remark_form=form)
    return do_and_return(
        request, lambda: send_back(**told), done="Zwrócono do poprawy.", back=_back(document)
    )


@needs(Permission.DOCUMENT_SIGN)
@require_POST
def seal_document(request: HttpRequest, document_id: int) -> HttpResponse:
    """Opatrz pieczęcią elektroniczną."""
    document = seen_document(request, document_id)
    return do_and_return(
        request,
        lambda: seal(document_id=document.pk, by=request.actor, now=timezone.now()),
        done="Dokument ma pieczęć elektroniczną urzędu.",
        back=_back(document),
    )


@needs(Permission.DOCUMENT_SIGN)
@require_POST
def paper_to_sign(request: HttpRequest, document_id: int) -> HttpResponse:
    """Pobierz plik do podpisu."""
    document = seen_document(request, document_id)
    try:
        file_id = prepare_paper(document_id=document.pk, by=request.actor, now=timezone.now())
    except ValidationError as wrong:
        messages.error(request, wrong.messages[0])
        return redirect(_back(document))
    return files.respond(request, file_id)


@needs(Permission.DOCUMENT_SIGN)
@require_POST
def take_signed_document(request: HttpRequest, document_id: int) -> HttpResponse:
    """Wgraj dokument podpisany własnym podpisem."""
    document = seen_document(request, document_id)
    form = forms.SignedFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return show_document(request, document, signed_form=form)
    content = form.cleaned_data["file"].read()
    return do_and_return(
        request,
        lambda: take_signed(document_id=document.pk, content=content, by=request.actor, now=timezone.now()),
        done="Przyjęto podpisany dokument.",
        back=_back(document),
    )


@needs(Permission.CASE_WRITE, Permission.DISPATCH)
@require_POST
def send_document(request: HttpRequest, document_id: int) -> HttpResponse:
    """Wyślij."""
    document = seen_document(request, document_id)
    form = forms.SendForm(request.POST)
    if not form.is_valid():
        return show_document(request, document, send_form=form)
    channel = form.cleaned_data["channel"]
    return do_and_return(
        request,
        lambda: send(document_id=document.pk, channel=channel, by=request.actor, now=timezone.now()),
        done="Wysłano. Numer jest w rejestrze przesyłek wychodzących.",
        back=_back(document),
    )


@needs(Permission.CASE_WRITE, Permission.PUBLISH)
@require_POST
def ask_publication(request: HttpRequest, document_id: int) -> HttpResponse:
    """Przekaż do BIP."""
    document = seen_document(request, document_id)
    return do_and_return(
        request,
        lambda: request_publication(document_id=document.pk, by=request.actor, now=timezone.now()),
        done="Przekazano do redakcji BIP. Redaktor przygotuje wersję bez danych osobowych.",
        back=_back(document),
    )


@needs(Permission.CASE_WRITE, Permission.PUBLISH)
@require_POST
def change_publication(request: HttpRequest, document_id: int) -> HttpResponse:
    """Popraw w BIP, or: wycofaj z BIP."""
    document = seen_document(request, document_id)
    form = forms.BipForm(request.POST)
    if not form.is_valid():
        return show_document(request, document, bip_form=form)
    said = form.cleaned_data["reason"]
    told = {"document_id": document.pk, "by": request.actor, "now": timezone.now()}
    if request.POST.get("deed") == "withdraw":
        return do_and_return(
            request,
            lambda: ask_withdrawal(reason=said, **told),
            done="Strona znika z BIP. Pod jej adresem będzie widać powód.",
            back=_back(document),
        )
    return do_and_return(
        request,
        lambda: ask_correction(remark=said, **told),
        done="Redaktor BIP dostał szkic poprawki z Twoją uwagą.",
        back=_back(document),
    )
