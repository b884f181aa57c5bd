"""What is put into a portfolio, and what proves it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.planning import tiny
from tests.services.conftest import TinyContext
from voyageur.domain.evidence import Proof, Repository, Scan, Shown
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.names import LANGS
from voyageur.domain.plan import Plan
from voyageur.domain.portfolio import Portfolio, SkillShown
from voyageur.domain.profile import Claim, Evidence, Held, Profile
from voyageur.domain.progress import Progress, UnitProgress
from voyageur.planning.schedule import make_plan
from voyageur.publishing.portfolio.build import portfolio_files
from voyageur.services.context import Context
from voyageur.services.follow import Following
from voyageur.services.portfolio import Wanted, portfolio_of
from voyageur.services.portfolio_links import home_of, page_of
from voyageur.shapes import to_json

TODAY = tiny.TODAY
CONTEXT = TinyContext()
PLAN = make_plan(tiny.wish(), tiny.facts())
COMMIT = "ab" * 20


def claim(skill: str, level: int, origin: str = "resume", **more: Any) -> Claim:
    return Claim(
        ref=f"skill:{skill}",
        level=Level(level),
        reason=more.pop("reason", Message("said so")),
        origin=origin,  # type: ignore[arg-type]
        **more,
    )


def proof(path: str = "a.py", **more: Any) -> Proof:
    place = {"repository": "boats", "commit": COMMIT, "what": "x", "rule": "x", "on": TODAY}
    return Proof(path=path, **{**place, **more})


def shown(skill: str, level: int, *proofs: Proof) -> Shown:
    return Shown(
        skill=skill,
        level=Level(level),
        commits=9,
        files=2,
        first=date(2026, 1, 2),
        last=TODAY,
        proofs=proofs or (proof(),),
    )


def scan(*skills: Shown, **repository: Any) -> Scan:
    boats = Repository(
        **{
            "name": "boats",
            "head": COMMIT,
            "commits": 40,
            "authored": 30,
            "url": "https://github.com/ada/boats.git",
            "shows": tuple(one.skill for one in skills),
            **repository,
        }
    )
    return Scan(as_of=TODAY, authors=("ada@example.org",), repositories=(boats,), skills=skills)


def following(
    plan: Plan = PLAN, profile: Profile | None = None, **units: UnitProgress
) -> Following:
    found = {f"unit:{unit.replace('_', '-')}": state for unit, state in units.items()}
    return Following(
        catalogue=CONTEXT.catalogue,
        plans=(plan,),
        progress=Progress(units=found),
        start=profile or Profile(),
        events=(),
    )


def made(profile: Profile | None = None, context: Context = CONTEXT, **more: Any) -> Portfolio:
    followed = more.get("following")
    known = profile or (followed.profile if followed else Profile())
    return portfolio_of(context, known, more.pop("role", tiny.BUILDER), TODAY, **more)


def skill(portfolio: Portfolio, ident: str) -> SkillShown:
    return next(one for one in portfolio.skills() if one.skill == ident)


def test_proofs_stand_from_what_anybody_can_check_to_what_a_resume_says() -> None:
    done = UnitProgress(60, "done", TODAY, (("code", 2),))
    profile = Profile(claims=(claim("code", 2), claim("code", 1, "badge")))
    found = made(profile, scans=[scan(shown("code", 3))], following=following(study_code=done))
    one = skill(found, "code")
    assert [p.kind for p in one.proofs] == ["code", "unit", "badge", "resume"]
    assert (one.level, one.self_assessed, one.by_code) == (Level.ALONE, False, True)
    assert one.proofs[0].spots[0].command == proof().command
    assert one.proofs[0].spots[0].url == f"https://github.com/ada/boats/blob/{COMMIT}/a.py"
    assert one.proofs[1].words.values == {"unit": "unit:study-code", "day": TODAY.isoformat()}


@pytest.mark.parametrize(
    ("origin", "own", "level", "marked"),
    [
        ("override", 4, 4, True),
        ("override", 1, 1, False),
        ("override", 3, 3, False),
        ("self", 4, 4, True),
        ("self", 1, 3, False),
    ],
)
def test_the_own_word_holds_and_is_marked_above_what_is_proven(
    origin: str, own: int, level: int, marked: bool
) -> None:
    profile = Profile(claims=(claim("code", own, origin),))
    one = skill(made(profile, scans=[scan(shown("code", 3))]), "code")
    assert (one.level, one.self_assessed, one.proven) == (level, marked, Level.ALONE)
    assert skill(made(profile), "code").self_assessed


def test_a_merged_profile_remembers_its_commands_and_its_units() -> None:
    words = ("git show abc:'x.py'", "anything else", "git show def:y.py")
    evidence = tuple(Evidence(doc="boats", words=one, section="projects") for one in words)
    finished = Message("you finished {unit}", {"unit": "unit:study-code"})
    profile = Profile(
        claims=(
            claim("code", 3, "repository", evidence=evidence[:2]),
            claim("code", 2, "unit", reason=finished),
        )
    )
    code, unit = skill(made(profile), "code").proofs
    assert [spot.command for spot in code.spots] == [words[0]]
    assert unit.words == Message("{unit}", {"unit": "unit:study-code"})


def test_words_of_a_document_are_published_only_where_they_are_wanted() -> None:
    profile = tiny.knows({"code": 2})
    assert skill(made(profile), "code").proofs[0].quotes == ()
    quoted = made(profile, wanted=Wanted(quotes=True))
    assert skill(quoted, "code").proofs[0].quotes == ("used code",)


def test_skills_stand_as_the_role_groups_them_each_once() -> None:
    names = {"red": 2, "watch": 1, "code": 2, "linux": 2}
    implied = claim("git", 2, reason=Message("shown by {skill}", {"skill": "skill:code"}))
    profile = replace(tiny.knows(names), claims=(*tiny.knows(names).claims, implied))
    groups = made(profile).groups
    assert [(g.kind, [s.skill for s in g.skills]) for g in groups] == [
        ("role", ["red"]),
        ("roadmap", ["code", "git", "watch"]),
        ("other", ["linux"]),
    ]
    bare = replace(tiny.BUILDER, groups=(), stages=())
    assert {s.skill for s in made(profile, role=bare).skills()} == {*names}, "git only follows"


def test_a_skill_that_the_catalogue_does_not_have_is_left_out() -> None:
    profile = Profile(claims=(claim("alchemy", 3), claim("code", 0)))
    assert list(made(profile, scans=[scan(shown("alchemy", 3))]).skills()) == []


def test_certifications_have_a_status_on_the_day_and_a_proof_or_none() -> None:
    read = (Evidence(doc="cv", words="w", section="certifications"),)
    profile = Profile(
        certifications=(
            Held(certification="plain", issued=date(2024, 1, 1), expires=date(2026, 12, 27)),
            Held(certification="old", issued=date(2023, 1, 1), evidence=read),
            Held(certification="leaving", expires=TODAY, evidence=read),
            Held(certification="unheard-of"),
        )
    )
    found = {one.certification: one for one in made(profile).certifications}
    assert list(found)[-1] == "plain"
    assert {i: one.status for i, one in found.items()} == {
        "plain": "expired",
        "old": "held",
        "leaving": "valid",
    }
    assert {i: one.proof for i, one in found.items()} == {
        "plain": None,
        "old": "resume",
        "leaving": "resume",
    }
    assert found["old"].retired
    done = UnitProgress(0, "done", TODAY)
    passed = made(following=following(exam_plain=done)).certifications
    assert [(one.certification, one.proof, one.issued) for one in passed] == [
        ("plain", "unit", TODAY)
    ]


def test_a_valid_certification_speaks_for_the_skills_that_it_asks_for() -> None:
    facts = CONTEXT.catalogue
    attesting = replace(facts.certifications["plain"], attests=("code",))
    known = {**facts.certifications, "plain": attesting}

    class Attesting(TinyContext):
        catalogue = replace(facts, certifications=known)

    read = (Evidence(doc="cv", words="w", section="certifications"),)

    def kinds(**held: Any) -> list[str]:
        one = Held(certification="plain", **held)
        profile = Profile(claims=(claim("code", 1, "self"),), certifications=(one,))
        return [p.kind for p in skill(made(profile, Attesting()), "code").proofs]

    assert kinds(evidence=read) == ["certification"]
    assert kinds() == [], "a certification of one's own word proves nothing"
    assert kinds(evidence=read, expires=date(2026, 1, 1)) == []


def test_projects_are_repositories_with_own_commits_and_finished_units() -> None:
    scans = [
        scan(shown("code", 3), last=TODAY),
        scan(shown("git", 1), name="cats", url=None),
        scan(name="others", authored=0),
    ]
    units = following(
        project_ship=UnitProgress(90, "done", TODAY, (("ship", 3), ("alchemy", 2))),
        study_code=UnitProgress(90, "done", TODAY, (("code", 2),)),
    )
    found = made(scans=scans, following=units)
    assert [(p.name, p.url, p.skills) for p in found.projects] == [
        ("boats", "https://github.com/ada/boats", ("code",)),
        ("cats", None, ("git",)),
    ]
    assert [(u.unit, u.skills) for u in found.finished] == [("project-ship", ("ship",))]


def test_the_roadmap_says_what_is_done_under_way_and_to_come() -> None:
    units = following(
        study_code_basics=UnitProgress(60, "done", TODAY, (("code", 1),)),
        study_code=UnitProgress(60, "done", TODAY, (("code", 2),)),
        study_store=UnitProgress(30),
        study_git=UnitProgress(0, "skipped", TODAY),
    )
    found = made(following=units)
    states = {stage.stage.partition("/")[2]: stage.state for stage in found.stages}
    assert states == {
        "start": "done",
        "store": "under-way",
        "dock": "to-come",
        "ship": "to-come",
        "watch": "to-come",
    }
    steps = {s.unit: s.state for stage in found.stages for s in stage.steps}
    assert steps["study-code"] == "done"
    assert steps["study-store"] == "under-way"
    assert "study-git" not in steps
    assert [(s.stage, s.state) for s in found.beside] == [("closing", "to-come")]
    other = made(following=units, role=tiny.KEEPER)
    assert not [step for stage in other.stages for step in stage.steps]


def test_a_stage_that_rests_on_the_own_word_says_so() -> None:
    own = made(Profile(claims=(claim("code", 2, "override"),))).stages[0]
    assert (own.state, own.met, own.self_assessed) == ("done", 1, True)
    assert not made(tiny.knows({"code": 2})).stages[0].self_assessed


@pytest.mark.parametrize(
    ("url", "home"),
    [
        ("https://github.com/ada/boats.git", "https://github.com/ada/boats"),
        ("git@github.com:ada/boats.git", "https://github.com/ada/boats"),
        ("ssh://git@gitlab.com/a/b/c.git", "https://gitlab.com/a/b/c"),
        ("https://git.example.org/x", "https://git.example.org/x"),
        ("git@git.example.org:x/y", None),
        ("https://ada:secret@git.example.org/x", None),
        ("javascript:alert(1)", None),
        ("https://github.com/<ada>/x", "https://github.com/<ada>/x"),
        ("https://[", None),
        (None, None),
    ],
)
def test_a_repository_has_a_page_where_a_browser_finds_one(
    url: str | None, home: str | None
) -> None:
    assert home_of(url) == home


def test_a_place_in_code_has_a_page_on_the_hosts_that_are_known() -> None:
    here = proof("a b/c.py", lines=(1, 2))
    assert page_of("git@github.com:ada/x", here) == (
        f"https://github.com/ada/x/blob/{COMMIT}/a%20b/c.py#L1-L2"
    )
    assert page_of("https://gitlab.com/ada/x.git", here) == (
        f"https://gitlab.com/ada/x/-/blob/{COMMIT}/a%20b/c.py#L1-2"
    )
    assert page_of("https://bitbucket.org/ada/x", here) == (
        f"https://bitbucket.org/ada/x/src/{COMMIT}/a%20b/c.py#lines-1:2"
    )
    assert page_of("https://github.com/ada/x", proof("")) == (
        f"https://github.com/ada/x/commit/{COMMIT}"
    )
    assert page_of("https://git.example.org/ada/x", here) is None
    assert page_of("https://github.com/ada/x", proof(commit="../evil")) is None
    assert page_of("https://github.com/ada/x", proof("caf\\xe9")) is None


SKILLS = st.sampled_from([*tiny.SKILLS, "alchemy"])
LEVELS = st.integers(0, 4)
ORIGINS = st.sampled_from(["resume", "repository", "badge", "unit", "self", "override"])
CLAIMS = st.builds(claim, SKILLS, LEVELS, ORIGINS, last_used=st.none() | st.integers(2000, 2027))
SHOWNS = st.lists(st.builds(shown, SKILLS, LEVELS), max_size=4).map(lambda found: scan(*found))
STATES = st.builds(
    UnitProgress,
    st.integers(0, 500),
    st.sampled_from(["open", "done", "skipped"]),
    st.none() | st.just(TODAY),
    st.lists(st.tuples(SKILLS, LEVELS), max_size=3).map(tuple),
)


@given(
    st.lists(CLAIMS, max_size=8),
    st.lists(SHOWNS, max_size=2),
    st.none() | st.dictionaries(st.sampled_from(sorted(CONTEXT.catalogue.units)), STATES),
    st.lists(st.sampled_from(["plain", "old", "leaving"]), unique=True),
)
def test_nothing_is_claimed_without_a_proof_or_the_mark(
    claims: list[Claim],
    scans: list[Scan],
    units: dict[str, UnitProgress] | None,
    held: list[str],
) -> None:
    profile = Profile(
        claims=tuple(claims), certifications=tuple(Held(certification=one) for one in held)
    )
    followed = None if units is None else following(profile=profile, **units)
    known = followed.profile if followed else profile
    found = made(known, scans=scans, following=followed)
    skills = list(found.skills())
    assert len({one.skill for one in skills}) == len(skills)
    for one in skills:
        assert one.level > Level.NONE
        shows = [p for p in one.proofs if p.level is not None and p.level >= one.level]
        assert one.self_assessed != bool(shows)
    files = portfolio_files(found, *map(CONTEXT.translator, LANGS))
    assert b"ada@example.org" not in b"".join(files.values())
    assert files["portfolio.json"] == to_json(found).encode()
