"""Which certifications a plan may offer: active, within reach of the person, best fitting first."""

from collections.abc import Mapping
from datetime import date

from voyageur.domain.certification import Certification
from voyageur.domain.message import N_, Message, Value
from voyageur.domain.profile import Profile
from voyageur.domain.unit import Unit
from voyageur.planning.path import Path
from voyageur.planning.selection import Picked, Selection


def offer_certifications(path: Path, selection: Selection, profile: Profile, at: date) -> None:
    """Add the exams that may validate the role as options, of which the solver takes one.

    What can't be offered is left out with the reason: retired, held already, experience demanded.
    First come those that stay with the alternatives chosen, then those that need the least study
    besides the plan's, then the order of the role's list.
    """
    group = path.role.certifications
    _leave_out_retired(path, selection, at)
    held = profile.held(at)
    owned = [ident for ident in group.any_of if ident in held]
    for ident in owned:
        selection.skip(f"certification:{ident}", Message(N_("you hold it already")))
    if owned:
        return
    exams = {u.certification: u for u in path.facts.units.values() if u.certification}
    offers: list[tuple[tuple[int, int, int], str, Path]] = []
    for place, ident in enumerate(group.any_of):
        if path.facts.certifications[ident].status(at) == "planned":
            selection.skip(f"certification:{ident}", Message(N_("can't be sat yet")))
        if not _open(path, ident, at) or ident not in exams:
            continue
        if obstacle := _obstacle(path, exams[ident], exams, profile, at):
            selection.skip(f"certification:{ident}", obstacle)
            continue
        branch = path.branch()
        _add_exam(branch, exams[ident], exams, profile, at)
        strays = _strays(exams[ident], path, selection)
        offers.append(((strays, _more_study(path, branch), place), ident, branch))
    for _, ident, branch in sorted(offers, key=lambda offer: offer[0]):
        selection.options.append(ident)
        for unit, picked in branch.picked.items():
            if unit not in path.picked:
                _share(selection.picked.setdefault(unit, picked), picked, ident)


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
    last_day = path.facts.certifications[exam.certification or ""].last_day()
    path.picked[exam.id] = Picked(exam, stage, [why], after, [], last_day)


def _still_wanted(exam: Unit, profile: Profile, at: date) -> list[list[str]]:
    """The certifications demanded before an exam, as alternatives, where none of them is held."""
    held = profile.held(at)
    demanded = ([c.certification for c in need if c.certification] for need in exam.needs)
    return [wanted for wanted in demanded if wanted and not held.intersection(wanted)]


def _obstacle(
    path: Path, exam: Unit, exams: Mapping[str, Unit], profile: Profile, at: date
) -> Message | None:
    """Why a person can't come to sit an exam; None where they can."""
    if missing := _experience_missing(path.facts.certifications[exam.certification or ""], profile):
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


def _experience_missing(certification: Certification, profile: Profile) -> Message | None:
    demanded = certification.prerequisite
    if demanded is None or demanded.experience_years is None:
        return None
    fields = {f"skill:{skill}" for skill in demanded.experience_in}
    shown = max((c.years or 0.0 for c in profile.claims if c.ref in fields), default=0.0)
    if shown >= demanded.experience_years:
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
