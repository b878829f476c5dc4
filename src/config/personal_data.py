"""Personal data: which columns speak of people, why the county may keep them, and how a copy forgets them.

RODO art. 30: this page is the basis of the register of processing. Every model of the house stands here; a house test
fails on a model or a column of words that nobody has judged. A column not named in `personal` holds no personal
data by its meaning (codes, numbers of registers, names of units, settings).

How a copy for developers forgets: NAME and ADDRESS become invented ones, NUMBER becomes empty, TEXT (which may
say anything of anybody) becomes a sentence of no meaning, DATA becomes empty, FILE is not copied at all.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Scrub(StrEnum):
    """How a copy for developers forgets the column."""

    NAME = "name"
    ADDRESS = "address"
    NUMBER = "number"
    TEXT = "text"
    DATA = "data"
    FILE = "file"


NAME, ADDRESS, NUMBER, TEXT, DATA, FILE = Scrub


@dataclass(frozen=True, slots=True)
class Kept:
    """One table: the columns that speak of people, those of words that do not, and why the table may be kept."""

    basis: str
    personal: dict[str, Scrub] = field(default_factory=dict)
    plain: tuple[str, ...] = ()


CASE_FILES = "KPA art. 66a i instrukcja kancelaryjna: akta sprawy, tak długo, jak każe kategoria JRWA"
AUTHORS = "metryka sprawy (KPA art. 66a): kto wykonał czynność"
ACCOUNT = "RODO art. 6 ust. 1 lit. e: konto, dopóki osoba z niego korzysta"
PUBLIC = "ustawa o dostępie do informacji publicznej art. 8 ust. 6: kto wytworzył i kto wprowadził informację"
DEEDS = "rozliczalność (RODO art. 5 ust. 2, KRI): kto i kiedy co zrobił; wpisów się nie zmienia"
NOBODY = "bez danych osobowych"
REPORTS = (
    "RODO art. 6 ust. 1 lit. e: zgłoszenie do urzędu; treść, kontakt i oryginały zdjęć kasowane po terminie"
)
LISTS = "bez danych osobowych: wykaz urzędowy"

TABLES: dict[str, Kept] = {
    # The registers
    "parties.Party": Kept(
        CASE_FILES,
        {
            "name": NAME,
            "first_name": NAME,
            "last_name": NAME,
            "pesel": NUMBER,
            "nip": NUMBER,
            "regon": NUMBER,
            "krs": NUMBER,
            "ade": NUMBER,
            "email": ADDRESS,
            "phone": NUMBER,
            "search_text": NAME,
            "created_by": NAME,
        },
        ("kind", "doubts"),
    ),
    "parties.Address": Kept(
        CASE_FILES,
        dict.fromkeys(("town", "street", "building", "premises", "postal_code", "post"), ADDRESS),
        ("country",),
    ),
    "parties.Distinct": Kept(AUTHORS, {"said_by": NAME}),
    "places.Gmina": Kept(LISTS, plain=("terc", "name", "seat", "postal_code")),
    "places.Locality": Kept(LISTS, plain=("simc", "name", "kind", "search_text")),
    "places.Street": Kept(LISTS, plain=("ulic", "kind", "name", "search_text")),
    # The chancery
    "eod.Letter": Kept(
        CASE_FILES,
        {
            "registered_by": NAME,
            "sender_name": NAME,
            "sender_ref": TEXT,
            "subject": TEXT,
            "body": TEXT,
            "reply_address": ADDRESS,
            "answers": DATA,
            "warnings": DATA,
        },
        (
            "channel",
            "stage",
            "dated",
            "kind",
            "reply_channel",
            "form_code",
            "jrwa_hint",
            "idempotency_key",
            "scopes",
        ),
    ),
    "eod.LetterFile": Kept(CASE_FILES, {"file": FILE, "title": TEXT, "address": TEXT}, ("role",)),
    "eod.Assignment": Kept(AUTHORS, {"instruction": TEXT, "by_name": NAME, "by_title": TEXT}),
    "eod.Case": Kept(
        CASE_FILES,
        {"title": TEXT, "party_name": NAME, "opened_by": NAME, "closed_how": TEXT},
        ("mark", "stage", "category", "scopes"),
    ),
    "eod.CaseEvent": Kept(AUTHORS, {"by_name": NAME, "by_title": TEXT, "text": TEXT}, ("verb",)),
    "eod.CaseList": Kept(NOBODY, plain=("unit_symbol", "jrwa_symbol")),
    "eod.CaseParty": Kept(CASE_FILES, plain=("role",)),
    "eod.CaseShare": Kept(AUTHORS, {"reason": TEXT, "by_name": NAME}),
    "eod.ExcludedSpan": Kept(CASE_FILES, {"note": TEXT}, ("kind",)),
    "eod.Extension": Kept(CASE_FILES, {"reason": TEXT}),
    "eod.LetterInCase": Kept(CASE_FILES),
    "eod.Note": Kept(CASE_FILES, {"text": TEXT, "by_name": NAME}),
    "eod.Document": Kept(
        CASE_FILES,
        {
            "title": TEXT,
            "recipient_name": NAME,
            "created_by": NAME,
            "signed_by": NAME,
            "paper_file": FILE,
            "signed_file": FILE,
        },
        ("kind", "stage"),
    ),
    "eod.DocumentVersion": Kept(CASE_FILES, {"title": TEXT, "body": TEXT, "by_name": NAME}),
    "eod.Approval": Kept(AUTHORS, {"remark": TEXT, "answered_by": NAME}, ("state",)),
    "eod.Dispatch": Kept(
        CASE_FILES,
        {"recipient_name": NAME, "sent_by": NAME, "noted_by": NAME, "proof": FILE},
        ("channel", "delivery_basis"),
    ),
    "eod.Publication": Kept(AUTHORS, {"requested_by": NAME}, ("state", "url")),
    "eod.JrwaEntry": Kept(
        LISTS,
        plain=("symbol", "title", "category", "category_elsewhere", "mode", "outside_system", "term"),
    ),
    "eod.Register": Kept(NOBODY, plain=("code",)),
    "eod.SavedView": Kept(ACCOUNT, {"name": TEXT, "query": TEXT}, ("desk_list", "columns")),
    "eod.Template": Kept(NOBODY, plain=("code", "name", "kind", "title", "body")),
    "eod.TermEntry": Kept(LISTS, plain=("code", "name", "unit", "event", "legal_basis")),
    "eforms.FormDefinition": Kept(NOBODY, plain=("code",)),
    "eforms.FormVersion": Kept(
        AUTHORS, {"published_by": NAME, "withdrawn_by": NAME}, ("state", "title", "body", "digest")
    ),
    "signing.SealUse": Kept(
        DEEDS,
        {"by_name": NAME, "reason": TEXT},
        ("kind", "ref", "sha256_before", "sha256_after", "certificate"),
    ),
    "signing.SignatureReport": Kept(
        CASE_FILES, {"checked_by": NAME, "name": TEXT, "content": DATA, "file": FILE}, ("sha256", "verdict")
    ),
    # The offices
    "interventions.Report": Kept(
        REPORTS,
        {
            "text": TEXT,
            "text_public": TEXT,
            "answers": DATA,
            "address": ADDRESS,
            "address_public": ADDRESS,
            "reporter_name": NAME,
            "reporter_email": ADDRESS,
            "reporter_phone": NUMBER,
            "device_digest": NUMBER,
            "ack_by": NAME,
        },
        (
            "number",
            "secret_digest",
            "idempotency_key",
            "place_source",
            "gmina_terc",
            "road_class",
            "road_number",
            "stage",
            "lane",
            "language",
            "channel",
            "lon",
            "lat",
            "visibility",
            "case_mark",
            "forward_external_id",
        ),
    ),
    "interventions.Entry": Kept(
        REPORTS,
        {"by_name": NAME, "text": TEXT, "text_public": TEXT},
        ("verb", "author_kind", "from_stage", "to_stage"),
    ),
    "interventions.Photo": Kept(
        REPORTS,
        {
            "original": FILE,
            "public_file": FILE,
            "thumb_file": FILE,
            "alt": TEXT,
            "device_digest": NUMBER,
            "moderated_by": NAME,
        },
        ("kind", "state", "redactions"),
    ),
    "interventions.Subscription": Kept(
        "RODO art. 6 ust. 1 lit. a: zgoda, potwierdzona przyciskiem; do odwołania albo do odejścia przeglądarki",
        {"endpoint": ADDRESS, "keys": DATA},
        ("gmina_terc", "channel", "token_digest", "language"),
    ),
    "interventions.Affected": Kept(REPORTS, {"device_digest": NUMBER}),
    "interventions.Dispatch": Kept(REPORTS, plain=("channel", "failed", "external_id")),
    "interventions.Escalation": Kept(AUTHORS, {"to": ADDRESS, "note": TEXT}, ("channel", "state")),
    "interventions.Link": Kept(NOBODY, plain=("kind", "digest")),
    "interventions.Attempt": Kept(
        "RODO art. 6 ust. 1 lit. e: ochrona przed zgadywaniem; skrót adresu, kasowany",
        {"address_digest": NUMBER},
    ),
    "interventions.Arrival": Kept(
        "RODO art. 6 ust. 1 lit. e: ochrona przed zalewem zgłoszeń; skrót, kasowany po dobie",
        {"digest": NUMBER},
        ("kind",),
    ),
    "interventions.ApiKey": Kept(AUTHORS, {"created_by": NAME}, ("digest", "name")),
    "interventions.OpenToken": Kept(NOBODY, plain=("token",)),
    "interventions.ContactPurge": Kept(
        "rozliczalność (RODO art. 5 ust. 2): że i kiedy dane usunięto, bez samych danych",
        plain=("number", "what", "basis"),
    ),
    "interventions.RetentionPeriod": Kept(LISTS, plain=("subject", "basis")),
    "interventions.Shift": Kept(AUTHORS, {"user_name": NAME, "handover": TEXT, "taken_over_by": NAME}),
    "interventions.ShiftNote": Kept(AUTHORS, {"by_name": NAME, "text": TEXT}),
    "interventions.ShiftMatter": Kept(AUTHORS, {"note": TEXT}, ("stage",)),
    "interventions.FieldDeed": Kept(AUTHORS, {"by_name": NAME}, ("key", "verb")),
    "interventions.PlannedWork": Kept(
        AUTHORS,
        {"by_name": NAME},
        ("kind", "title", "text", "address", "gmina_terc", "idempotency_key"),
    ),
    "interventions.Template": Kept(NOBODY, plain=("code", "stage", "name", "text")),
    "interventions.Category": Kept(
        LISTS,
        plain=(
            "service_code",
            "name",
            "group",
            "lane",
            "recipient_default",
            "resolve_unit",
            "calendar",
            "emergency_phone",
            "description",
            "keywords",
            "names_i18n",
            "jrwa",
            "legal_basis",
        ),
    ),
    "interventions.Question": Kept(
        LISTS, plain=("code", "datatype", "description", "datatype_description", "values")
    ),
    "interventions.Service": Kept(
        "bez danych osobowych: adresy urzędów i jednostek",
        plain=(
            "code",
            "name",
            "kind",
            "unit_symbol",
            "email",
            "phone",
            "open311_url",
            "open311_key_name",
            "open311_codes",
        ),
    ),
    "interventions.RoutingRule": Kept(LISTS, plain=("when", "then", "note", "legal_basis")),
    "interventions.RoadSegment": Kept(LISTS, plain=("number", "name", "road_class")),
    "interventions.NumberCounter": Kept(NOBODY),
    # The front
    "eboi.Attempt": Kept(
        "RODO art. 6 ust. 1 lit. e: ochrona przed zgadywaniem; skrót adresu, kasowany",
        {"address_digest": NUMBER},
    ),
    "eboi.Draft": Kept(
        "RODO art. 6 ust. 1 lit. e: pismo, którego mieszkaniec jeszcze nie wysłał; kasowane po terminie",
        {"answers": DATA, "answers_title": TEXT},
        ("form_code",),
    ),
    "eboi.DraftFile": Kept(
        "RODO art. 6 ust. 1 lit. e: załącznik niewysłanego pisma; kasowany z nim",
        {"file": FILE, "name": TEXT},
        ("field", "sha256"),
    ),
    "eboi.Submission": Kept(CASE_FILES, {"answers": DATA}, ("rpw", "form_code")),
    "eboi.TrackedCase": Kept(
        CASE_FILES,
        {"title": TEXT, "email": ADDRESS, "handler_name": NAME, "handler_phone": NUMBER},
        ("rpw", "secret_digest", "mark", "state", "unit_name", "unit_phone"),
    ),
    "eboi.TimelineEntry": Kept(CASE_FILES, {"title": TEXT, "text": TEXT}, ("key", "kind", "url")),
    "bip.Article": Kept(
        PUBLIC, {"withdrawn_by": NAME, "withdrawn_why": TEXT}, ("case_mark", "idempotency_key")
    ),
    "bip.ArchiveBatch": Kept(DEEDS, {"by_name": NAME, "report": DATA}, ("source",)),
    "bip.ArchivePage": Kept(
        PUBLIC,
        {
            "title": TEXT,
            "html": TEXT,
            "text": TEXT,
            "said_author": NAME,
            "said_entered_by": NAME,
        },
        ("key", "section_title", "said_made_on", "said_published_at", "sha256", "cleaned"),
    ),
    "bip.LogEntry": Kept(
        "rozporządzenie w sprawie BIP § 16 ust. 1-2, KRI § 20: kto zmienił treść albo próbował bez uprawnień; 2 lata",
        {"by_name": NAME, "text": TEXT, "ip": NUMBER, "address": TEXT},
        ("kind", "verb"),
    ),
    "bip.LogCheck": Kept(DEEDS, {"by_name": NAME, "remarks": TEXT}),
    "bip.OpenResource": Kept(NOBODY, plain=("dataset", "ext_ident", "title", "description", "path")),
    "bip.OpenSnapshot": Kept(NOBODY, plain=("xml", "md5")),
    "bip.Question": Kept(
        "ustawa o dostępie do informacji publicznej art. 13: bieg wniosku; kto pytał, wie tylko obieg dokumentów",
        {"subject": TEXT, "why_extended": TEXT},
        ("case_mark", "state"),
    ),
    "bip.Register": Kept(LISTS, plain=("slug", "title", "about", "legal", "columns", "source", "open_data")),
    "bip.RegisterRow": Kept(PUBLIC, {"withdrawn_by": NAME, "withdrawn_why": TEXT}, ("key",)),
    "bip.RegisterVersion": Kept(
        PUBLIC,
        {
            "title": TEXT,
            "values": DATA,
            "file": FILE,
            "author": NAME,
            "entered_by": NAME,
            "note": TEXT,
        },
        ("link", "source", "publisher"),
    ),
    "bip.Version": Kept(
        PUBLIC,
        {
            "author": NAME,
            "publisher": NAME,
            "entered_by": NAME,
            "exclusion_by": NAME,
            "exclusion_interest": TEXT,
            "title": TEXT,
            "body": TEXT,
            "note": TEXT,
        },
        ("exclusion_scope", "exclusion_basis", "section_title"),
    ),
    "bip.VersionFile": Kept(PUBLIC, {"file": FILE, "title": TEXT}, ("faults",)),
    "bip.Draft": Kept(
        PUBLIC,
        {
            "author": NAME,
            "changed_by": NAME,
            "exclusion_by": NAME,
            "exclusion_interest": TEXT,
            "title": TEXT,
            "body": TEXT,
            "note": TEXT,
            "files": FILE,
            "remark": TEXT,
            "approved_by": NAME,
            "planned_by": NAME,
            "origin": NAME,
        },
        ("exclusion_scope", "exclusion_basis", "state"),
    ),
    "bip.Change": Kept(
        PUBLIC, {"by_name": NAME, "author": NAME, "title": TEXT, "note": TEXT}, ("kind", "section_title")
    ),
    "bip.Publication": Kept(
        "ustawa o dostępie do informacji publicznej art. 5 ust. 2: co i dlaczego zakryto, wie tylko redakcja",
        {
            "title": TEXT,
            "signed_by": NAME,
            "requested_by": NAME,
            "personal": DATA,
            "phrases": DATA,
            "areas": DATA,
            "proof": DATA,
            "reason": TEXT,
            "original": FILE,
            "copy": FILE,
        },
        ("case_mark", "kind", "unit_name", "state"),
    ),
    "bip.Section": Kept(NOBODY, plain=("slug", "title", "legal", "url")),
    "announcements.PublicWarning": Kept(
        "ustawa o zarządzaniu kryzysowym: kto i przed czym ostrzegł",
        {"by_name": NAME},
        ("kind", "key", "title", "text"),
    ),
    "announcements.Source": Kept(NOBODY, plain=("code", "weather")),
    "announcements.Post": Kept(NOBODY, plain=("section", "key", "title", "summary", "path")),
    "announcements.Follower": Kept(
        "RODO art. 6 ust. 1 lit. a: obserwuje profil powiatu, dopóki nie przestanie",
        {"actor": ADDRESS, "inbox": ADDRESS, "shared_inbox": ADDRESS},
    ),
    "announcements.Sending": Kept(
        "RODO art. 6 ust. 1 lit. a: wpis w drodze do obserwującego",
        {"inbox": ADDRESS, "body": DATA, "trouble": TEXT},
        ("activity_id",),
    ),
    "announcements.Subscriber": Kept(
        "RODO art. 6 ust. 1 lit. a: newsletter, dopóki osoba się nie wypisze; adres wtedy znika",
        {"email": ADDRESS},
        ("topics",),
    ),
    "announcements.Emergency": Kept(
        DEEDS, {"started_by": NAME, "ended_by": NAME}, ("headline", "text", "phone")
    ),
    "portal.FourEyesTask": Kept(NOBODY),
    "portal.BrokenLink": Kept(NOBODY, plain=("address", "words", "trouble")),
    "portal.LinkRound": Kept(NOBODY),
    "portal.OutsideLink": Kept(NOBODY, plain=("address", "trouble")),
    "portal.Notice": Kept(NOBODY, plain=("kind", "title", "text", "url")),
    "portal.PortalPage": Kept(
        "RODO art. 6 ust. 1 lit. e: treść strony urzędu",
        plain=(
            "path",
            "title",
            "draft_title",
            "slug",
            "url_path",
            "seo_title",
            "search_description",
            "summary",
        ),
    ),
    "portal.HomePage": Kept(NOBODY, plain=("body", "headline", "shortcuts")),
    "portal.NewsIndexPage": Kept(NOBODY, plain=("body",)),
    "portal.NewsPage": Kept("RODO art. 6 ust. 1 lit. e: wiadomości urzędu", {"body": TEXT}),
    "portal.StandardPage": Kept("RODO art. 6 ust. 1 lit. e: treść strony urzędu", {"body": TEXT}),
    "portal.ContactPage": Kept("RODO art. 6 ust. 1 lit. e: kogo o co pytać", {"body": TEXT}),
    "portal.DeclarationPage": Kept(
        "ustawa o dostępności cyfrowej art. 10: osoba, która przyjmuje uwagi",
        {"contact_name": NAME, "contact_email": ADDRESS, "contact_phone": NUMBER},
        (
            "status",
            "method",
            "nonconformities",
            "exempt",
            "excessive",
            "excessive_url",
            "conveniences",
            "architecture",
            "communication",
            "apps",
            "scope",
            "subject",
            "subject_url",
        ),
    ),
    "portal.EasyPage": Kept(NOBODY, plain=("lines",)),
    "portal.LanguageHomePage": Kept(NOBODY, plain=("body",)),
    "portal.EventIndexPage": Kept(NOBODY, plain=("body",)),
    "portal.EventPage": Kept(
        "RODO art. 6 ust. 1 lit. e: treść strony urzędu",
        {"body": TEXT, "organiser": TEXT},
        ("place", "access"),
    ),
    "portal.ListingPage": Kept(NOBODY, plain=("body",)),
    "portal.JobPage": Kept(
        "ustawa o pracownikach samorządowych art. 13 i 15: ogłoszenie o naborze i jego wynik",
        {"body": TEXT, "result": TEXT},
        ("unit", "workload"),
    ),
    "portal.TenderPage": Kept(
        "Prawo zamówień publicznych art. 18: jawność postępowania",
        {"body": TEXT, "result": TEXT},
        ("number", "mode", "platform_url"),
    ),
    "portal.ProjectPage": Kept(NOBODY, plain=("body", "programme", "aim", "results", "whistle_url")),
    "portal.ServiceIndexPage": Kept(NOBODY),
    "portal.ServicePage": Kept(
        NOBODY,
        plain=(
            "topic",
            "keywords",
            "audience",
            "steps",
            "papers",
            "fee",
            "term",
            "legal_basis",
            "appeal",
            "channels",
            "more",
            "eform_code",
            "unit_symbol",
        ),
    ),
    "portal.FormLibraryPage": Kept(NOBODY),
    "portal.PeoplePage": Kept(NOBODY),
    "portal.PaperForm": Kept(NOBODY, plain=("code", "title", "topic", "legal_basis")),
    "portal.PaperFormEdition": Kept(NOBODY, plain=("number",)),
    "portal.Official": Kept(
        "RODO art. 6 ust. 1 lit. e: kto w urzędzie przyjmuje mieszkańców (jawność osób pełniących funkcje publiczne)",
        {"name": NAME, "role": TEXT, "duties": TEXT, "phone": NUMBER, "email": ADDRESS},
        ("unit_symbol", "room", "duty_hours"),
    ),
    "portal.Picture": Kept(
        "zgoda osób na zdjęciu albo prawo autorskie art. 81 ust. 2",
        {"file": FILE, "title": TEXT, "description": TEXT, "credit": NAME},
        ("file_hash",),
    ),
    "portal.PictureRendition": Kept("jak samo zdjęcie", {"file": FILE}, ("filter_spec", "focal_point_key")),
    "tour.Tour": Kept(NOBODY, plain=("title", "rooms")),
    "tour.Scene": Kept(NOBODY, plain=("slug", "title", "room", "description", "accessibility", "pjm_url")),
    "tour.Link": Kept(NOBODY, plain=("kind", "label", "directions")),
    "tour.Hotspot": Kept(NOBODY, plain=("kind", "unit_symbol", "title", "text", "url")),
    # Passers-by are asked to step aside; whoever can be known in a picture has agreed to it.
    "tour.Picture": Kept(
        "zdjęcia wnętrz urzędu, bez osób",
        {"large": FILE, "medium": FILE, "small": FILE},
        ("static_name", "alt"),
    ),
    # The ground
    "accounts.User": Kept(
        ACCOUNT,
        {
            "username": NAME,
            "first_name": NAME,
            "last_name": NAME,
            "email": ADDRESS,
            "phone": NUMBER,
            "password": NUMBER,
        },
        ("kind",),
    ),
    "org.Unit": Kept(NOBODY, plain=("symbol", "name", "phone", "email", "room", "duties")),
    "org.Post": Kept(NOBODY, plain=("name", "initials", "roles")),
    "org.Holding": Kept("RODO art. 6 ust. 1 lit. c: kto kiedy zajmował stanowisko"),
    "org.Substitution": Kept(
        "RODO art. 6 ust. 1 lit. c: kto kogo kiedy zastępował",
        {"reason": TEXT, "set_by_name": NAME},
        ("kind",),
    ),
    "org.OfficeHours": Kept(NOBODY),
    "org.ClosedDay": Kept(NOBODY, plain=("reason",)),
    "files.Blob": Kept("jak pismo, do którego należy plik", plain=("sha256",)),
    "files.File": Kept(
        "jak pismo, do którego należy plik",
        {"name": TEXT, "stored_by": NAME, "blob": FILE},
        ("mime", "marks"),
    ),
    "notices.Mail": Kept(
        "RODO art. 6 ust. 1 lit. e: powiadomienie, dopóki nie zostanie wysłane i rozliczone",
        {"to": ADDRESS, "subject": TEXT, "text": TEXT, "html": TEXT, "headers": DATA},
        ("key",),
    ),
    "notices.Notice": Kept(ACCOUNT, {"text": TEXT}, ("url", "key")),
    "search.SearchEntry": Kept(
        "odbicie pism i spraw: znika razem z nimi, można je odtworzyć",
        {"title": TEXT, "body": TEXT, "marks": DATA, "mark_text": TEXT, "head": TEXT, "whole": TEXT},
        ("kind", "ref", "url", "scopes"),
    ),
    "search.MissedQuery": Kept(
        "RODO art. 25: same zwykłe słowa słownika, bez nazwisk, liczb i czasu zapytania", plain=("words",)
    ),
    "search.Synonym": Kept(NOBODY, plain=("said", "meant")),
    "search.SearchWord": Kept("słowa z pism, bez wskazania skąd: mogą być nazwiskami", {"word": NAME}),
    "operations.Verification": Kept(DEEDS, {"by_name": NAME}, ("faults",)),
    "audit.AuditRow": Kept(DEEDS, {"payload": DATA, "by_id": NUMBER}, ("verb", "kind", "ref")),
    "audit.AuditLink": Kept(NOBODY, plain=("prev_hash", "hash")),
    "audit.AuditHead": Kept(NOBODY, plain=("hash",)),
    "outbox.Event": Kept(
        "zdarzenie między działami urzędu; przechowywane jak dziennik", {"payload": DATA}, ("name",)
    ),
    "outbox.Delivery": Kept(
        "zdarzenie między działami urzędu; przechowywane jak dziennik", {"last_error": TEXT}, ("hearer",)
    ),
}
