"""Real postings ranked for one person: what of each is met, what lacks, and what that takes."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from voyageur.domain.notice import NoticeMark
from voyageur.domain.posting_read import PostingRead
from voyageur.domain.profile import Profile
from voyageur.domain.ranking import RankedPosting, Ranking, rank_key
from voyageur.market.reach import THRESHOLD
from voyageur.services.context import Context
from voyageur.services.jobs.besides import Besides
from voyageur.services.jobs.closing import Ways
from voyageur.services.jobs.gather import Gathered, Row
from voyageur.services.jobs.known import known_of
from voyageur.services.jobs.learn import learn_first
from voyageur.services.jobs.match import checkable, match_group, tally
from voyageur.services.jobs.understand import understand
from voyageur.services.jobs.where import lies_in
from voyageur.services.notices import notices_for_posting
from voyageur.services.reduce import vague_skills


@dataclass(frozen=True, slots=True, kw_only=True)
class RankQuestion:
    """Whose postings are ranked, of which role and region (ids; None for all), on which day."""

    profile: Profile
    as_of: date
    role: str | None = None
    region: str | None = None
    hours_a_week: float | None = None
    most: int = 20


def rank(
    context: Context,
    gathered: Gathered,
    question: RankQuestion,
    *,
    progress: Callable[[int], None] = lambda _: None,
) -> Ranking:
    """The postings in the order of ``domain.ranking.rank_key``, with an account of all rows."""
    read = understand(context, gathered.rows, progress=progress)
    judge = Judge(context, question)
    left_out: Counter[str] = Counter()
    ranked: list[RankedPosting] = []
    reads: dict[str, PostingRead] = {}
    for row, posting in zip(gathered.rows, read, strict=True):
        if why := _left_out(context, question, row, posting):
            left_out[why] += 1
        else:
            ranked.append(judge.judge(row, posting, gathered.copies[row["doc_id"]]))
            reads[row["origin"]] = posting
    ranked.sort(key=rank_key)
    duplicates = sum(gathered.copies.values())
    return Ranking(
        as_of=question.as_of,
        role=question.role,
        region=question.region,
        hours_a_week=question.hours_a_week,
        threshold=THRESHOLD,
        read=len(gathered.rows) + duplicates,
        rejected=gathered.rejected,
        same_files=gathered.same_files,
        duplicates=duplicates,
        other_roles=left_out["role"],
        elsewhere=left_out["elsewhere"],
        placeless=left_out["placeless"],
        n=len(ranked),
        in_reach=sum(posting.in_reach for posting in ranked),
        unasking=sum(not posting.groups for posting in ranked),
        textless=sum(posting.textless for posting in ranked),
        learn_first=learn_first(ranked, judge.ways, THRESHOLD) if len(ranked) > 1 else (),
        postings=tuple(
            replace(one, notices=_notices(context, reads[one.id], one.posted, question.as_of))
            for one in ranked[: question.most]
        ),
        more=max(0, len(ranked) - question.most),
        unread=gathered.unread,
    )


def _notices(
    context: Context, read: PostingRead, posted: date | None, as_of: date
) -> tuple[NoticeMark, ...]:
    found = notices_for_posting(context, read, as_of, posted)
    return tuple(NoticeMark(one.notice.id, one.why) for one in found)


class Judge:
    """Says of a posting what one person meets; what is the same for all postings is made once."""

    def __init__(self, context: Context, question: RankQuestion) -> None:
        facts = context.catalogue
        self._known = known_of(question.profile, facts.skills)
        levels = {skill: known.level for skill, known in self._known.items()}
        self.ways = Ways(facts.units, facts.skills, levels)
        self._vague = vague_skills(facts)
        self._besides = Besides(question.profile, question.as_of)
        self._hours_a_week = question.hours_a_week

    def judge(self, row: Row, read: PostingRead, copies: int) -> RankedPosting:
        """The posting beside the profile."""
        asked, passing = checkable(read.requirements.groups, self._vague)
        matched = [match_group(group, self._known) for group in asked]
        groups, closing = self.ways.close(matched, self._hours_a_week)
        must, nice = (tally(groups, must=wanted) for wanted in (True, False))
        counts = must if must.n else nice
        assert read.workplace is not None
        return RankedPosting(
            id=row["origin"],
            title=read.title or row["title"],
            employer=row["hiring_organization"],
            location=row["job_location"],
            place=read.workplace,
            posted=row["date_posted"],
            url=row["url"],
            role=read.role,
            seniority=read.seniority,
            pay=read.pay,
            copies=copies,
            textless=not row["text"],
            groups=groups,
            passing=passing,
            others=self._besides.match(read.requirements),
            must=must,
            nice=nice,
            in_reach=bool(counts.n) and counts.met >= THRESHOLD * counts.n,
            closing=closing,
        )


def _left_out(context: Context, question: RankQuestion, row: Row, read: PostingRead) -> str | None:
    """Why a posting isn't what was asked for."""
    if question.role is not None and (read.role is None or read.role.role != question.role):
        return "role"
    if question.region is None or read.workplace is None:
        return None
    there = lies_in(question.region, read.workplace, row["country"], context.catalogue.regions)
    return None if there else "placeless" if there is None else "elsewhere"
