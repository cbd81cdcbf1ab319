from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.actions.records import lock, make_revision, move, record_event, void_approval
from articles.enums import Placement, State, Step
from articles.errors import NotAllowed
from articles.models import Article, Edition, Quote, Revision
from articles.models.translated import fold_texts, languages, texts
from articles.permissions import check_edit, may_edit
from articles.story import Snapshot, content_hashes, has_words, serialize
from articles.text.body import quoted_runs, related_marks
from articles.workflow import transition


@transaction.atomic
def save(article: Article, *, by: User, language: str) -> Revision:
    """Record what a form has just written into the working copy of one language, or into what all share.

    Words that a body marks as a quote, and that no row says anything of, get one: a direct quote of nobody
    yet. A link that a body gives a place stands in the text, whatever its row said. Makes a Revision; where a
    text changed under its approval or publication, takes REVISE: the approval is void, what readers see
    stays. Raises NotAllowed, also where a language was changed that this person
    may not change, or OtherSection; the caller's transaction then undoes the form's rows as well.
    """
    lock(article.pk)
    article.refresh_from_db()
    check_edit(by, article, language)
    article.edition(language)
    _keep_marked(article)
    _check_others(article, by, language)
    return settle(article, by=by, step=Step.SAVE)


def _keep_marked(article: Article) -> None:
    rows = list(article.quotes.values_list("uid", "position"))
    marked = dict.fromkeys(uid for body in texts(article, "body").values() for uid in quoted_runs(body))
    unclaimed = [uid for uid in marked if uid not in dict(rows)]
    first = max((position for _uid, position in rows), default=-1) + 1
    for position, uid in enumerate(unclaimed, first):
        Quote.objects.create(article=article, uid=uid, position=position)
    placed = {uid for body in texts(article, "body").values() for uid in related_marks(body)}
    listed = article.related_stories.filter(uid__in=placed, placement=Placement.LIST)
    listed.update(placement=Placement.INLINE)


def _check_others(article: Article, by: User, language: str) -> None:
    """What languages share is a part of each: whoever changes it changes all of them."""
    digests = content_hashes(serialize(article))
    for edition in article.editions.exclude(language=language):
        changed = edition.content_hash and edition.content_hash != digests[edition.language]
        if changed and not may_edit(by, article, edition.language):
            raise NotAllowed


def settle(article: Article, *, by: User, step: Step) -> Revision:
    """Bring everything that follows from the working copy up to date with it; the story is locked already."""
    snapshot = serialize(article)
    _touch(article)
    digests = content_hashes(snapshot)
    editions = {edition.language: edition for edition in article.editions.select_related("article")}
    for language in languages():
        edition = editions.get(language)
        if edition is None and has_words(snapshot, language):
            edition = article.edition(language)
        if edition is not None:
            _follow(edition, digests[language], by=by, step=step)
    return _revision(article, step, snapshot, by=by)


def _touch(article: Article) -> None:
    words = [word for field in ("headline", "standfirst") for word in texts(article, field).values()]
    article.folded = fold_texts([*words, article.key])
    article.updated_at = timezone.now()
    rows = Article.objects.filter(pk=article.pk)
    rows.update(folded=article.folded, updated_at=article.updated_at)


def _follow(edition: Edition, digest: str, *, by: User, step: Step) -> None:
    """Let the edition know of its new content. An approval holds for the content it was given to only."""
    if edition.content_hash == digest:
        return
    is_new, edition.content_hash = not edition.content_hash, digest
    edition.save(update_fields=["content_hash"])
    state = State(edition.state)
    if state in (State.APPROVED, State.PUBLISHED):
        void_approval(edition)
        move(edition, transition(Step.REVISE, state), by=by, digest=digest)
    elif is_new or step != Step.SAVE:
        done = Step.CREATE if is_new and step == Step.SAVE else step
        record_event(edition, done, (state, state), by=by, digest=digest)


def _revision(article: Article, step: Step, snapshot: Snapshot, *, by: User) -> Revision:
    """The new version; a save that changed nothing is no new version."""
    last = article.revisions.first()
    if last is not None and step == Step.SAVE and last.snapshot == snapshot:
        return last
    return make_revision(article, step, snapshot, by=by)
