"""What postings ask for, against labels by eye: groups, years, degrees, languages and more."""

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from eval.asked import AGAIN, Asked, Split, asked
from eval.outcome import Outcome, Row
from eval.scoring import Counts
from voyageur.domain.posting_read import PostingRead
from voyageur.services.context import Context
from voyageur.understanding.posting.read import Advert, as_posting
from voyageur.understanding.posting.sections import split_posting
from voyageur.understanding.reading import Reading

SPLITS: tuple[Split, ...] = ("dev", "test")
ASKING = ("requirement", "nice-to-have")
NOTE = "skills named only among the duties may be said or not"
Group = tuple[bool, frozenset[str]]
Item = tuple[object, ...]


def measure(context: Context, shared: Path) -> Outcome:
    """The two parts apart; failures are named for the development part only."""
    skills = context.catalogue.skills
    hard = {s.id for s in skills.values() if s.kind != "soft"}
    named = {s.id for s in skills.values() if s.kind not in ("soft", "concept")}
    everything = list(asked(shared))
    outcome = Outcome("requirements")
    for split in SPLITS:
        if not (half := [one for one in everything if one.split == split]):
            continue
        adverts = [Advert(text=one.text) for one in half]
        read = [as_posting(fields) for fields in context.reader.fields(adverts)]
        pairs = list(zip(half, read, strict=True))
        for system, kinds in (("technologies", named), ("technologies and concepts", hard)):
            _groups(outcome, split, system, pairs, kinds)
        for name, said, gold in FACTS:
            _facts(outcome, split, name, pairs, said, gold)
        _sections(outcome, split, half, context)
    first = {one.name: one for one in everything}
    twice = [(first[second.name], second) for second in asked(shared, AGAIN)]
    for system, kinds in (("technologies", named), ("technologies and concepts", hard)):
        _agreement(outcome, twice, system, kinds)
    return outcome


def _agreement(
    outcome: Outcome, twice: Sequence[tuple[Asked, Asked]], system: str, kinds: Collection[str]
) -> None:
    """How far two readers of a posting see the same groups; what either leaves open is left out."""
    counts = Counts()
    for one, other in twice:
        closed = set(kinds) - {*one.labels["open"], *other.labels["open"]}
        first, second = (set(labelled_groups(labels, closed)) for labels in (one, other))
        both = len(first & second)
        counts += Counts(len(second), both, len(first), both)
    outcome.rows.append(
        Row(
            measure="requirement groups, two passes of labelling",
            system=f"second against first, {system}", counts=counts, n=counts.gold,
            of=f"groups, {len(twice)} postings",
        )
    )  # fmt: skip


def _groups(
    outcome: Outcome,
    split: Split,
    system: str,
    pairs: Sequence[tuple[Asked, PostingRead]],
    kinds: Collection[str],
) -> None:
    """A row where must or nice and all skills have to agree, and one where one skill is enough."""
    exact, relaxed = Counts(), Counts()
    for one, read in pairs:
        gold = labelled_groups(one, kinds)
        said = [g for g in read_groups(one, read, kinds) if g in gold or not _may_be(g, one, read)]
        right = len(set(said) & set(gold))
        exact += Counts(len(said), right, len(gold), right)
        relaxed += Counts(
            len(said), sum(_meets(g, gold) for g in said),
            len(gold), sum(_meets(g, said) for g in gold),
        )  # fmt: skip
        if split == "dev" and set(said) != set(gold):
            missed, extra = set(gold) - set(said), set(said) - set(gold)
            outcome.failures.append(
                {"of": system, "file": one.name, "missed": _plain(missed), "extra": _plain(extra)}
            )
    for agreement, counts in (("exact", exact), ("relaxed", relaxed)):
        outcome.rows.append(
            Row(
                measure=f"requirement groups, {split}", system=f"{system}, {agreement}",
                counts=counts, n=counts.gold, of=f"groups, {len(pairs)} postings", note=NOTE,
                goal="F1 85" if agreement == "exact" else "",
            )
        )  # fmt: skip


def labelled_groups(one: Asked, kinds: Collection[str]) -> list[Group]:
    """The labelled groups, of skills of some kinds."""
    listed = [(key == "must", group) for key in ("must", "nice") for group in one.labels[key]]
    return _kept(listed, kinds)


def read_groups(one: Asked, read: PostingRead, kinds: Collection[str]) -> list[Group]:
    """The groups that were read, without the skills that the labels leave open."""
    left = set(one.labels["open"])
    groups = read.requirements.groups
    return _kept([(g.must, {w.skill for w in g.any_of} - left) for g in groups], kinds)


def _kept(groups: Iterable[tuple[bool, Iterable[str]]], kinds: Collection[str]) -> list[Group]:
    made = [(must, frozenset(skill for skill in group if skill in kinds)) for must, group in groups]
    return list(dict.fromkeys(group for group in made if group[1]))


def _may_be(group: Group, one: Asked, read: PostingRead) -> bool:
    """Whether its skills are named among the duties and not among what is asked for."""
    refs = {f"skill:{skill}" for skill in group[1]}
    places = {one.section(m.start) for m in read.mentions if m.skill in refs}
    return "duty" in places and not places.intersection(ASKING)


def _meets(group: Group, others: Iterable[Group]) -> bool:
    return any(must == group[0] and not skills.isdisjoint(group[1]) for must, skills in others)


def _plain(groups: Iterable[Group]) -> list[str]:
    return sorted(f"{'must' if must else 'nice'} {' | '.join(sorted(s))}" for must, s in groups)


def _years(read: PostingRead, _: Asked) -> set[Item]:
    return {(read.requirements.years,)}


def _education(read: PostingRead, _: Asked) -> set[Item]:
    return {(d.must, d.degree, d.or_equivalent) for d in read.requirements.education}


def _certifications(read: PostingRead, _: Asked) -> set[Item]:
    return {(c.must, *c.any_of) for c in read.requirements.certifications}


def _languages(read: PostingRead, _: Asked) -> set[Item]:
    return {(spoken.code, spoken.must) for spoken in read.requirements.languages}


def _conditions(read: PostingRead, _: Asked) -> set[Item]:
    return {(condition.kind, condition.must) for condition in read.requirements.conditions}


def _skill_years(read: PostingRead, one: Asked) -> set[Item]:
    """Years of the skills that the labels ask for, and of no others."""
    skills = {s for key in ("must", "nice") for group in one.labels[key] for s in group}
    wanted = [w for g in read.requirements.groups for w in g.any_of]
    return {(w.skill, w.years) for w in wanted if w.years and w.skill in skills}


Said = Callable[[PostingRead, Asked], set[Item]]
Gold = Callable[[Asked], set[Item] | None]
Facts = tuple[str, Said, Gold]
FACTS: tuple[Facts, ...] = (
    ("years in all", _years, lambda one: {(one.labels["years"],)}),
    ("years of a skill", _skill_years, lambda one: set(one.labels["skill_years"].items())),
    ("degrees", _education, lambda one: {tuple(asked) for asked in one.labels["education"]}),
    (
        "certifications", _certifications,
        lambda one: {(must, *any_of) for must, any_of in one.labels["certifications"]},
    ),
    (
        "languages", _languages,
        lambda one: set(one.labels["languages"].items()) if "languages" in one.labels else None,
    ),
    ("conditions", _conditions, lambda one: set(one.labels["conditions"].items())),
)  # fmt: skip


def _facts(
    outcome: Outcome,
    split: Split,
    name: str,
    pairs: Sequence[tuple[Asked, PostingRead]],
    said_of: Said,
    gold_of: Gold,
) -> None:
    """A row with the facts found, and the share of postings in which all are right."""
    counts, whole, postings = Counts(), 0, 0
    for one, read in pairs:
        said, gold = said_of(read, one), gold_of(one)
        if gold is None:
            continue
        postings += 1
        whole += said == gold
        right = len(said & gold)
        counts += Counts(len(said), right, len(gold), right)
        if split == "dev" and said != gold:
            outcome.failures.append(
                {"of": name, "file": one.name, "missed": [*gold - said], "extra": [*said - gold]}
            )
    outcome.rows.append(
        Row(
            measure=f"{name} asked for, {split}", system="voyageur", counts=counts, n=postings,
            of="postings", accuracy=whole / postings,
        )
    )  # fmt: skip


def _sections(outcome: Outcome, split: Split, half: Sequence[Asked], context: Context) -> None:
    """The share of characters that are put in the right part: asked for, wished, duty or rest."""
    shares = []
    for one in half:
        reading = Reading(one.text, context.vocabulary, "posting")
        found = split_posting(reading.text, reading.cues)
        cuts = sorted({*found.starts, *(start for start, _ in one.labels["sections"])})
        ends = [*cuts[1:], len(one.text)]
        right = sum(
            end - start
            for start, end in zip(cuts, ends, strict=True)
            if _part(found.at(start)) == _part(one.section(start))
        )
        shares.append(right / len(one.text))
        if split == "dev" and shares[-1] < 1:
            outcome.failures.append(
                {"of": "sections", "file": one.name, "share": round(shares[-1], 2)}
            )
    mean = sum(shares) / len(shares)
    outcome.rows.append(
        Row(
            measure=f"parts of a posting, {split}", system="share of characters", counts=Counts(),
            n=len(half), of="postings", accuracy=mean,
        )
    )  # fmt: skip


def _part(section: str) -> str:
    return section if section in (*ASKING, "duty") else "rest"
