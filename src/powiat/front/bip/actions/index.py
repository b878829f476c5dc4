"""Index: enter a page into the county's search, with the words of its attachments."""

from powiat.front.bip.domain.markup import to_plain
from powiat.front.bip.models import Article
from powiat.ground.files import api as files
from powiat.ground.search import api as search

MOST_LETTERS = 200_000


def index_article(article_id: int) -> None:
    """B06: a word from the text and a word from an attachment find the page."""
    article = Article.objects.select_related("current").get(pk=article_id)
    version = article.current
    if version is None or article.withdrawn_at:
        search.remove("bip", str(article_id))
        return
    words = [to_plain(version.body)]
    for one in version.files.all():
        words += [one.title, files.text(one.file_id)]
    search.put(
        search.Entry(
            kind="bip",
            ref=str(article_id),
            title=version.title,
            body="\n".join(words)[:MOST_LETTERS],
            marks=(article.case_mark,) if article.case_mark else (),
            scopes=(search.PUBLIC,),
            url=f"/bip/{article_id}/",
            at=version.published_at,
        )
    )
