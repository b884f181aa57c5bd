"""What is read of a text, as rows that fit on a line of a test."""

from datetime import date

from voyageur.understanding.career.certificates import find_certificates
from voyageur.understanding.career.outline import Outline, outline
from voyageur.understanding.career.read import Career, read_career
from voyageur.understanding.fold import Text

TODAY = date(2026, 11, 23)


def outlined(text: str) -> Outline:
    return outline(Text(text))


def career(text: str) -> Career:
    return read_career(outlined(text), TODAY)


def jobs(text: str) -> list[str]:
    """Each job as ``2019-03..2020-01 title | employer | place``."""
    return [
        f"{job.start or ''}..{'now' if job.current else job.end or ''} "
        + " | ".join((job.title or "-", job.employer or "-", job.place or "-"))
        for job in career(text).jobs
    ]


def dates(text: str) -> list[str]:
    """Only when each job began and ended."""
    return [job.split(" ")[0] for job in jobs(text)]


def studies(text: str) -> list[str]:
    """Each study as ``2019..2023 level | field | institution``."""
    return [
        f"{study.start or ''}..{study.end or ''}{'+' if study.in_progress else ''} "
        + " | ".join((study.level or "-", study.field or "-", study.institution or "-"))
        for study in career(text).studies
    ]


def certificates(text: str) -> list[str]:
    """Each certificate as ``2023-03.. name | issuer``."""
    made = outlined(text)
    found = find_certificates(made, read_career(made, TODAY).spans, (), TODAY)
    return [
        f"{one.issued or ''}..{one.expires or ''} {one.name} | {one.issuer or '-'}" for one in found
    ]


def spoken(text: str) -> list[tuple[str, str | None]]:
    """Languages with their level."""
    return [(one.code, one.level) for one in career(text).languages]


def links(text: str) -> list[str]:
    """Addresses of the person's pages."""
    return [link.url for link in career(text).links]
