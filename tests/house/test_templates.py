"""Templates: all of them used, no inline script or style, nothing that would need an unsafe policy."""

import re

from tests.house.sources import PRODUCT, ROOT

# Templates that libraries look for by these names.
BY_NAME = re.compile(
    r"^(40[034](_csrf)?|429|500|400)\.html$|^(account|mfa|usersessions|allauth|axes|wagtail\w*|django|socialaccount)/"
)
INLINE = re.compile(
    r"<script(?![^>]*\b(?:src|nonce)=)[^>]*>|<style(?![^>]*\bnonce=)|\son[a-z]+\s*=\s*[\"']|\sstyle\s*=\s*[\"']|javascript:",
    re.I,
)
# Mails and printed pages are not served under the pages' policy; JSON for machines is data, not script.
PRINTED = re.compile(
    r"(^|/)(pdf|mail|mails|print)/|paper|\.txt$|/ui/pdf/|application/(ld\+)?json|[_/]mail|seal_block|confirmation_pdf|answer"
)


def _templates():
    for file in PRODUCT.glob("*/*/templates/**/*.html"):
        yield file, str(file).split("/templates/", 1)[1]


def test_no_inline_scripts_or_styles():
    found = []
    for file, name in _templates():
        text = file.read_text(encoding="utf-8")
        text = re.sub(r'<script type="application/(?:ld\+)?json"', '<script nonce=""', text)
        if not PRINTED.search(name) and (match := INLINE.search(text)):
            found.append(f"{name}: {match[0][:60]}")
    assert found == []


def test_an_inline_handler_is_caught():
    for line in (
        '<a onclick="x()">',
        "<script>1</script>",
        '<p style="color:red">',
        '<a href="javascript:x">',
    ):
        assert INLINE.search(line)


SKIPPED_TO = re.compile(r"<(?!main\b)[^>]*\bid=\"tresc\"")


def test_only_the_main_part_is_what_the_skip_link_leads_to():
    assert SKIPPED_TO.search('<textarea id="tresc">')
    assert [name for file, name in _templates() if SKIPPED_TO.search(file.read_text(encoding="utf-8"))] == []


def unused(names: list[str], sources: str) -> list[str]:
    """Templates that no source names and no library looks for."""
    return [
        name
        for name in names
        if not BY_NAME.search(name)
        and name not in sources
        and name.rsplit("/", 1)[-1] not in sources
        and name.rsplit("/", 1)[-1].removesuffix(".html") not in sources
    ]


def test_every_template_is_used():
    sources = "\n".join(
        file.read_text(encoding="utf-8")
        for pattern in ("src/**/*.py", "src/**/*.html", "src/**/*.txt")
        for file in ROOT.glob(pattern)
    )
    assert unused([name for _, name in _templates()], sources) == []


def test_an_unused_template_is_caught():
    assert unused(["eod/forgotten_page.html"], "render(request, 'eod/desk.html')") == [
        "eod/forgotten_page.html"
    ]
