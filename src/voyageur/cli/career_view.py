"""Jobs, studies, certifications and links of a profile in the terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from voyageur.cli.console import head
from voyageur.domain.profile import Profile
from voyageur.locale.translate import Translator
from voyageur.publishing.career_words import Row, certificate_row, held_row, job_row, study_row


def show_career(out: Console, profile: Profile, t: Translator) -> None:
    """Print what was read of a career, part by part; what is absent is left out."""
    certificates = [
        *(held_row(held, t) for held in profile.certifications),
        *(certificate_row(one, t) for one in profile.other_certificates),
    ]
    parts = {
        t("Jobs"): [job_row(job, t) for job in profile.jobs],
        t("Education"): [study_row(study, t) for study in profile.studies],
        t("Certifications"): certificates,
        t("Links"): [Row("", link.url, "") for link in profile.links],
    }
    for title, rows in parts.items():
        if rows:
            head(out, title)
            out.print(_table(rows))
    if any(parts.values()):
        out.print()


def _table(rows: list[Row]) -> Table:
    """The rows; a column that no row has anything in is left out."""
    table = Table(box=None, pad_edge=False, show_edge=False, show_header=False, expand=True)
    columns = [column for column in zip(*rows, strict=True) if any(column)]
    for column in columns:
        what = column == tuple(row.what for row in rows)
        table.add_column(
            ratio=1 if what else None,
            overflow="fold",
            style="" if what else "dim",
            no_wrap=not what,
        )
    for cells in zip(*columns, strict=True):
        table.add_row(*map(Text, cells))
    return table
