"""A plan on its page: the figures at a glance, and all of it below."""

from functools import lru_cache
from importlib.metadata import version

from markupsafe import Markup

from voyageur.domain.names import Lang
from voyageur.domain.plan import Plan, Reach
from voyageur.domain.profile import Profile
from voyageur.locale.format import day, money, number, percent
from voyageur.locale.translate import Translator
from voyageur.publishing.document import Contents, Cover, Document, KeyFigure
from voyageur.publishing.plan_document import plan_document
from voyageur.publishing.plan_words import weeks_of, whole_dollars
from voyageur.shapes import parse, to_json
from voyageur.web.pages.plan.last import Last, digest_of
from voyageur.web.render import body, context


def figures(plan: Plan, t: Translator) -> list[KeyFigure]:
    """Weeks, end, window, hours, costs and postings in reach."""
    found: list[KeyFigure] = []
    if plan.work_ends is not None:
        hours = number(plan.person.hours, t.lang)
        total = number(sum(item.hours for item in plan.items), t.lang)
        found = [
            KeyFigure(str(weeks_of(plan)), t("weeks at {hours} hours a week", hours=hours)),
            KeyFigure(day(plan.work_ends, t.lang), t("done, if the estimates hold")),
            KeyFigure(total, t("hours of work")),
        ]
    if plan.window is not None:
        early, late = day(plan.window.early, t.lang), day(plan.window.late, t.lang)
        found.append(KeyFigure(f"{early} – {late}", t("done between these, eight times in ten")))
    if plan.cost is not None:
        found.append(KeyFigure(money(whole_dollars(plan.cost), t.lang), t("known costs")))
    return [*found, *(_reach(plan.reach, t) if plan.reach else ())]


def _reach(points: tuple[Reach, ...], t: Translator) -> list[KeyFigure]:
    first, last = points[0], points[-1]
    if first.share is None or last.share is None:
        return [KeyFigure(number(first.n, t.lang), t("postings, too few to state a share"))]
    return [
        KeyFigure(percent(first.share, t.lang), t("of {n} postings in reach today", n=first.n)),
        KeyFigure(percent(last.share, t.lang), t("of {n} postings in reach at the end", n=last.n)),
    ]


def shown(plan: Plan, profile: Profile | None, lang: Lang) -> dict[str, str]:
    """All of a plan with links to its parts, as HTML by the digest of what it hangs on."""
    t = context().translator(lang)
    made = plan_document(plan, profile, context().catalogue, t)
    blocks = [block for block in made.blocks if not isinstance(block, Cover)]
    whole = body(Document(made.title, lang, (Contents(t("In this plan")), *blocks)))
    return {_key(digest_of(to_json(plan)), profile, lang): whole}


def whole(last: Last, profile: Profile | None, lang: Lang) -> Markup:
    """The same of the last plan, as the worker made it or else in another language or since."""
    kept = last.shown.get(_key(last.digest, profile, lang))
    if kept is not None:
        return Markup(kept)  # noqa: S704 - it was made here, where the writer escapes all words
    return _whole(to_json(last.plan), None if profile is None else to_json(profile), lang)


@lru_cache(maxsize=8)
def _whole(plan: str, profile: str | None, lang: Lang) -> Markup:
    known = None if profile is None else parse(Profile, profile)
    (made,) = shown(parse(Plan, plan), known, lang).values()
    return Markup(made)  # noqa: S704 - as above


def _key(plan: str, profile: Profile | None, lang: Lang) -> str:
    known = "" if profile is None else to_json(profile)
    return digest_of(plan, known, lang, context().catalogue.digest, version("voyageur"))
