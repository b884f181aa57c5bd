"""A résumé of an invented person, as it is laid out."""

from dataclasses import replace

from voyageur.domain.career import When
from voyageur.domain.resume import Dates, Entry, Resume, Section, Words


def words(*texts: str) -> tuple[Words, ...]:
    """Texts, each with a place of its own."""
    return tuple(Words(text, ("work", 0, "highlights", n)) for n, text in enumerate(texts))


JOB = Entry(
    at=("work", 0),
    title=words("Gauge Keeper"),
    beside=(
        Words("Old Wharf", ("work", 0, "name"), "https://wharf.example.org"),
        *words("Halifax"),
    ),
    dates=Dates(When(year=2020, month=3), open=True),
    paragraphs=words("Reads every gauge : « all » of them."),
    lines=words("Moved the gauges to AWS.", "Wrote Python that reads 12 000 of them."),
)
ADA = Resume(
    lang="en",
    name=Words("Ada Quay", ("basics", "name")),
    label=Words("Keeper of gauges", ("basics", "label")),
    contacts=(
        Words("Halifax", ("basics", "location", "city")),
        Words("NS", ("basics", "location", "region")),
        Words("ada@example.org", ("basics", "email")),
        Words("github.com/ada", ("basics", "profiles", 0, "url"), "https://github.com/ada"),
        Words("Chess", ("basics", "profiles", 1, "network")),
        Words("quay", ("basics", "profiles", 1, "username")),
    ),
    sections=(
        Section(
            "skills",
            (
                Entry(
                    at=("skills", 0),
                    title=words("Code", "Advanced"),
                    keywords=words("Python", "SQL"),
                ),
                Entry(at=("skills", 1), title=words("Git")),
                Entry(at=("skills", 2), title=words("Linux")),
                Entry(at=("x-voyageur", "claims"), keywords=words("Azure")),
            ),
        ),
        Section("work", (JOB,)),
        Section(
            "education",
            (
                Entry(
                    at=("education", 0),
                    title=words("Bachelor", "Biology"),
                    beside=words("Quay College"),
                    dates=Dates(When(year=2011), When(year=2014)),
                    lines=words("Fish", "Tides"),
                ),
            ),
        ),
        Section(
            "certificates",
            (
                Entry(
                    at=("certificates", 0), title=words("Boat licence"), dates=Dates(end="Spring")
                ),
            ),
        ),
        Section(
            "languages",
            (
                Entry(at=("languages", 0), title=words("English"), beside=words("native")),
                Entry(at=("languages", 1), title=words("French")),
            ),
        ),
    ),
)


def with_lines(*lines: str) -> Resume:
    """The same person with one job that has these lines."""
    return replace(ADA, sections=(Section("work", (replace(JOB, lines=words(*lines)),)),))
