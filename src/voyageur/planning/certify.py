"""Which certifications a plan may offer: active, within reach of the person, best fitting first."""

import math
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from voyageur.domain.certification import Certification
from voyageur.domain.errors import InputError
from voyageur.domain.message import N_, Message, Value
from voyageur.domain.profile import Profile
from voyageur.domain.unit import Unit
from voyageur.planning.path import Path
from voyageur.planning.selection import Picked, Selection

_LONGEST_WAIT = 1.0
"""Years that somebody may lack of the experience demanded and gain on the way. Editorial."""


def offer_certifications(path: Path, selection: Selection, profile: Profile, at: date) -> None:
    """Add the exams that may validate the role as options, of which the solver takes one.

    What can't be offered is left out with the reason: retired, held already, experience demanded.
    First comes the one that was decided for, then those that stay with the alternatives chosen,
    then those that need the least study besides the plan's, then the order of the role's list.
    """
    _leave_out_retired(path, selection, at)
    held = profile.held(at)
    exams = {u.certification: u for u in path.facts.units.values() if u.certification}
    if wanted := [ident for ident in path.wishes.ids("certification") if ident not in held]:
        _add_wanted(path, wanted, exams, profile, at)
        selection.picked = dict(path.picked)
        return
    owned = [ident for ident in path.role.certifications.any_of if ident in held]
    for ident in owned:
        selection.skip(f"certification:{ident}", Message(N_("you hold it already")))
    if owned:
        return
    offers: list[tuple[tuple[bool, int, int, int], str, Path]] = []
    for place, ident in enumerate(path.role.certifications.any_of):
        if closed := _closed(path, ident, exams, profile, at):
            selection.skip(f"certification:{ident}", closed)
            continue
        if not _open(path, ident, at) or ident not in exams:
            continue
        branch = path.branch()
        _add_exam(branch, exams[ident], exams, profile, at)
        strays = _strays(exams[ident], path, selection)
        new = f"certification:{ident}" not in path.wishes.decided
        offers.append(((new, strays, _more_study(path, branch), place), ident, branch))
    for _, ident, branch in sorted(offers, key=lambda offer: offer[0]):
        selection.options.append(ident)
        for unit, picked in branch.picked.items():
            if unit not in path.picked:
                _share(selection.picked.setdefault(unit, picked), picked, ident)


def _add_wanted(
    path: Path, wanted: Sequence[str], exams: Mapping[str, Unit], profile: Profile, at: date
) -> None:
    for ident in wanted:
        _refuse_closed(path, ident, exams, profile, at)
        _add_exam(path, exams[ident], exams, profile, at)


def _closed(
    path: Path, ident: str, exams: Mapping[str, Unit], profile: Profile, at: date
) -> Message | None:
    """Why a certification that isn't retired is not offered, where there is something to say."""
    if f"certification:{ident}" in path.wishes.never:
        return Message(N_("you never want it"))
    if path.facts.certifications[ident].status(at) == "planned":
        return Message(N_("can't be sat yet"))
    if not _open(path, ident, at) or ident not in exams:
        return None
    return _obstacle(path, exams[ident], exams, profile, at)


def _refuse_closed(
    path: Path, ident: str, exams: Mapping[str, Unit], profile: Profile, at: date
) -> None:
    """Say so where a certification that the person asks for can't be earned."""
    if _sittable(path, ident, exams, profile, at):
        return
    certification = path.facts.certifications[ident]
    reason = Message(N_("no exam for it is known"))
    if certification.status(at) == "retired":
        reason = _retired(certification)
    elif ident in exams:
        reason = _obstacle(path, exams[ident], exams, profile, at) or Message(
            N_("can't be sat yet")
        )
    raise InputError(
        reason.text,
        remedy=N_("It can't be earned now: take it out of --must."),
        where=f"--must {ident}",
        findings=(),
        **reason.values,
    )


def _share(unit: Picked, same: Picked, option: str) -> None:
    """Let one unit serve a further option: in the earlier stage, after what either waits for."""
    unit.stage = min(unit.stage, same.stage)
    unit.after = list(dict.fromkeys((*unit.after, *same.after)))
    unit.options.append(option)


def _leave_out_retired(path: Path, selection: Selection, at: date) -> None:
    group = path.role.certifications
    for ident in (*group.recommended, *group.any_of):
        certification = path.facts.certifications[ident]
        if certification.status(at) == "retired":
            selection.skip(f"certification:{ident}", _retired(certification))


def _add_exam(
    path: Path, exam: Unit, exams: Mapping[str, Unit], profile: Profile, at: date
) -> None:
    """Pick an exam with the studies and the other exams it stands on."""
    why = Message(
        N_("{certification} validates what you learned"),
        {"certification": f"certification:{exam.certification}"},
    )
    own = [i for i, s in enumerate(path.role.stages) if f"{path.role.id}/{s.id}" in exam.stages]
    home = max(own, default=len(path.role.stages) - 1)
    after = path.prepare(exam, home)
    for wanted in _still_wanted(exam, profile, at):
        first = next(exams[c] for c in wanted if _sittable(path, c, exams, profile, at))
        if first.id not in path.picked:
            _add_exam(path, first, exams, profile, at)
        after.append(first.id)
    stage = max([path.stage_of(exam.needs), home, *(path.picked[u].stage for u in after)])
    certification = path.facts.certifications[exam.certification or ""]
    opens = _opens(certification, profile, at)
    reasons = [why] if opens is None else [why, _waits(certification, opens)]
    path.picked[exam.id] = Picked(exam, stage, reasons, after, [], certification.last_day(), opens)


def _still_wanted(exam: Unit, profile: Profile, at: date) -> list[list[str]]:
    """The certifications demanded before an exam, as alternatives, where none of them is held."""
    held = profile.held(at)
    demanded = ([c.certification for c in need if c.certification] for need in exam.needs)
    return [wanted for wanted in demanded if wanted and not held.intersection(wanted)]


def _obstacle(
    path: Path, exam: Unit, exams: Mapping[str, Unit], profile: Profile, at: date
) -> Message | None:
    """Why a person can't come to sit an exam; None where they can."""
    if missing := _experience_missing(
        path.facts.certifications[exam.certification or ""], profile, at
    ):
        return missing
    for wanted in _still_wanted(exam, profile, at):
        if not any(_sittable(path, c, exams, profile, at) for c in wanted):
            return Message(
                N_("it builds on {certification}, which you can't earn now"),
                {"certification": f"certification:{wanted[0]}"},
            )
    return None


def _sittable(
    path: Path, ident: str, exams: Mapping[str, Unit], profile: Profile, at: date
) -> bool:
    return (
        _open(path, ident, at)
        and ident in exams
        and _obstacle(path, exams[ident], exams, profile, at) is None
    )


def _open(path: Path, certification: str, at: date) -> bool:
    return path.facts.certifications[certification].status(at) in ("active", "retiring")


def _strays(exam: Unit, path: Path, selection: Selection) -> int:
    """How many skills an exam needs that the plan decided against for an alternative."""
    needed = (need[0] for need in exam.needs if len(need) == 1 and need[0].skill)
    return sum(
        f"skill:{one.skill}" in selection.skipped and path.level(one.skill or "") < one.level
        for one in needed
    )


def _more_study(path: Path, branch: Path) -> int:
    """Hours of study that a branch adds besides the preparation of its exams."""
    new = (p.unit for ident, p in branch.picked.items() if ident not in path.picked)
    return sum(unit.hours.likely for unit in new if unit.kind != "certification")


def _shown(certification: Certification, profile: Profile) -> float:
    """Years of experience in what the issuer asks for, as far as the profile tells."""
    demanded = certification.prerequisite
    fields = {f"skill:{skill}" for skill in (demanded.experience_in if demanded else ())}
    return max((c.years or 0.0 for c in profile.claims if c.ref in fields), default=0.0)


def _opens(certification: Certification, profile: Profile, at: date) -> date | None:
    """The day on which a job that goes on will have brought the experience demanded.

    None where it is there, where nothing is demanded, or where it is too far off to wait for.
    """
    demanded = certification.prerequisite
    if demanded is None or demanded.experience_years is None:
        return None
    missing = demanded.experience_years - _shown(certification, profile)
    if not 0 < missing <= _LONGEST_WAIT or not any(job.current for job in profile.jobs):
        return None
    fields = {f"skill:{skill}" for skill in demanded.experience_in}
    used = [c.last_used for c in profile.claims if c.ref in fields and c.last_used]
    if not used or max(used) < at.year - 1:
        return None
    return at + timedelta(days=math.ceil(missing * 365.25))


def _waits(certification: Certification, opens: date) -> Message:
    demanded = certification.prerequisite
    return Message(
        N_("sat from {day} on, when your present job has brought the {years} years demanded"),
        {"day": opens.isoformat(), "years": (demanded and demanded.experience_years) or 0},
    )


def _experience_missing(certification: Certification, profile: Profile, at: date) -> Message | None:
    demanded = certification.prerequisite
    if demanded is None or demanded.experience_years is None:
        return None
    shown = _shown(certification, profile)
    if shown >= demanded.experience_years or _opens(certification, profile, at) is not None:
        return None
    return Message(
        N_("its issuer demands {years} years of experience; your résumé shows {shown}"),
        {"years": demanded.experience_years, "shown": shown},
    )


_GONE = {
    (True, True): N_("retired: last sat on {day}; its place was taken by {successor}"),
    (True, False): N_("retired: last sat on {day}"),
    (False, True): N_("no longer offered; its place was taken by {successor}"),
    (False, False): N_("no longer offered"),
}


def _retired(certification: Certification) -> Message:
    last, successors = certification.last_day(), certification.successors()
    values: dict[str, Value] = {}
    if last is not None:
        values["day"] = last.isoformat()
    if successors:
        values["successor"] = f"certification:{successors[0]}"
    return Message(_GONE[last is not None, bool(successors)], values)
