"""The public register of changes: a page, a table for a spreadsheet, a feed."""

import csv
from datetime import date

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed

from powiat.front.bip.models import Change, Section
from powiat.front.bip.queries import pages
from powiat.front.bip.web.cells import cell
from powiat.front.bip.web.public import page
from powiat.front.bip.web.tables import change_table
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared
from powiat.ground.kernel.text_pl import counted

MOST_ROWS = 10_000


class Narrow(forms.Form):
    """What to show of the register. Nothing is demanded: what is missing or wrong narrows nothing."""

    use_required_attribute = False

    od = forms.DateField(label="Od dnia", widget=forms.DateInput(attrs={"type": "date"}))
    do = forms.DateField(label="Do dnia", widget=forms.DateInput(attrs={"type": "date"}))
    dzial = forms.ChoiceField(label="Dział")
    rodzaj = forms.ChoiceField(label="Rodzaj zmiany", choices=[("", "wszystkie"), *Change.Kind.choices])
    osoba = forms.CharField(label="Osoba", max_length=100)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        tops = Section.objects.filter(parent=None).order_by("position")
        self.fields["dzial"].choices = [("", "wszystkie"), *((one.slug, one.title) for one in tops)]

    def chosen(self) -> dict:
        """The choice; what cannot be understood narrows nothing."""
        self.is_valid()
        data = self.cleaned_data
        return {
            "since": _day(data.get("od")),
            "until": _day(data.get("do")),
            "section": data.get("dzial") or "",
            "kind": data.get("rodzaj") or "",
            "person": data.get("osoba") or "",
        }


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


@public
def register(request: HttpRequest) -> HttpResponse:
    """The page with its filters."""
    form = Narrow(request.GET)
    found = pages.changes(**form.chosen())
    given = request.GET.get("strona", "1")
    shown = Paginator(found, 30).get_page(int(given) if given.isdecimal() else 1)
    query = request.GET.copy()
    query.pop("strona", None)
    return page(
        request,
        "bip/register.html",
        {
            "form": form,
            "page": shown,
            "table": change_table(shown),
            "count_label": counted(shown.paginator.count, "wpis", "wpisy", "wpisów"),
            "query": query.urlencode(),
        },
    )


@public
def register_csv(request: HttpRequest) -> HttpResponse:
    """The same as a CSV file (UTF-8, RFC 4180, ISO dates)."""
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="rejestr-zmian-bip.csv"'
    rows = csv.writer(answer)
    rows.writerow(["czas", "zmiana", "tytul", "dzial", "wprowadzil", "wytworzyl", "uwagi", "adres"])
    for one in pages.changes(**Narrow(request.GET).chosen())[:MOST_ROWS]:
        rows.writerow(
            [
                timezone.localtime(one.at).isoformat(timespec="seconds"),
                one.get_kind_display(),
                cell(one.title),
                one.section_title,
                cell(one.by_name),
                cell(one.author),
                cell(one.note),
                f"{settings.PUBLIC_ADDRESS}{one.address}",
            ]
        )
    return answer


@public
@shared
def register_atom(request: HttpRequest) -> HttpResponse:
    """The same as a feed."""
    return _feed(request, Atom1Feed, "atom")


@public
@shared
def register_rss(request: HttpRequest) -> HttpResponse:
    """The same as RSS, for readers that know no Atom."""
    return _feed(request, Rss201rev2Feed, "rss")


def _feed(request: HttpRequest, kind: type[SyndicationFeed], ending: str) -> HttpResponse:
    feed = kind(
        title=f"Rejestr zmian BIP, {settings.OFFICE['name']}",
        link=f"{settings.PUBLIC_ADDRESS}/bip/rejestr-zmian/",
        description="Co opublikowano, zmieniono i wycofano w Biuletynie Informacji Publicznej",
        language="pl",
        feed_url=f"{settings.PUBLIC_ADDRESS}/bip/rejestr-zmian.{ending}",
    )
    for one in pages.changes(**Narrow(request.GET).chosen())[:50]:
        feed.add_item(
            title=f"{one.get_kind_display()}: {one.title}",
            link=f"{settings.PUBLIC_ADDRESS}{one.address}",
            description=one.note,
            author_name=one.by_name,
            pubdate=one.at,
            updateddate=one.at,
            unique_id=f"{settings.PUBLIC_ADDRESS}/bip/rejestr-zmian/#z{one.pk}",
            categories=[one.section_title],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=kind.content_type)
