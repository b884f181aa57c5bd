"""``python -m eval.vocabulary [DATA]``: what the skills of a folder of facts say about themselves.

For every kind: how many, and the share that says whose it is, what is wider, how it is written in
French, which of its spellings are judged by context, and which concept of ESCO it is.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from eval.machine import ROOT
from voyageur.catalogue.load import load
from voyageur.domain.skill import Skill

Has = Callable[[Skill], bool]


def french(skill: Skill) -> bool:
    """Whether French documents have a word of their own for it."""
    return skill.name.get("fr") != skill.name.get("en") or bool(skill.aliases.get("fr"))


SAYS: dict[str, Has] = {
    "vendor": lambda skill: skill.vendor is not None,
    "broader": lambda skill: skill.broader is not None,
    "implied": lambda skill: bool(skill.implied_by),
    "French": french,
    "traps": lambda skill: bool(skill.traps),
    "ESCO": lambda skill: "esco" in skill.matches,
    "OaSIS": lambda skill: "oasis" in skill.matches,
}


def spellings(skill: Skill) -> int:
    """Different forms but for capitals."""
    forms = [*skill.name.values(), *skill.former_names]
    forms += [alias for aliases in skill.aliases.values() for alias in aliases]
    return len({form.casefold() for form in forms})


def coverage(skills: Iterable[Skill]) -> dict[str, dict[str, int]]:
    """For each kind, and for all: skills, spellings, and how many say each thing."""
    found: dict[str, dict[str, int]] = {}
    for skill in skills:
        for kind in (skill.kind, "all"):
            row = found.setdefault(kind, dict.fromkeys(("skills", "spellings", *SAYS), 0))
            row["skills"] += 1
            row["spellings"] += spellings(skill)
            for name, has in SAYS.items():
                row[name] += has(skill)
    return dict(sorted(found.items(), key=lambda item: (item[0] == "all", -item[1]["skills"])))


def main() -> None:
    """Print the table."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data"
    table = Table(title=f"Skills of {data.name}/: how many, and the share that says each thing")
    table.add_column("kind")
    for name in ("skills", "spellings", *SAYS):
        table.add_column(name, justify="right")
    for kind, row in coverage(load(data).skills.values()).items():
        shares = (f"{row[name] / row['skills']:.0%}" for name in SAYS)
        table.add_row(kind, str(row["skills"]), str(row["spellings"]), *shares)
    Console().print(table)


if __name__ == "__main__":
    main()
