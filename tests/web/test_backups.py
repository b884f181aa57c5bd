"""What was read of a résumé is in no backup: forgetting it on the page is enough."""

from pathlib import Path

from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.profile import Claim, Evidence, Profile
from voyageur.services.clock import now
from voyageur.services.journal import Journal
from voyageur.services.store import opened
from voyageur.web import drafts

WORDS = "Counted nine hundred boats by hand"
READ = Profile(
    claims=(
        Claim(
            ref="skill:python",
            level=Level.ALONE,
            reason=Message("said so"),
            origin="resume",
            evidence=(Evidence(doc="cv.pdf", words=WORDS, section="experience"),),
        ),
    )
)


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_a_backup_has_the_journal_and_no_words_of_a_resume(home: Path) -> None:
    with opened():
        Journal().append("held", "certification:cissp", now())
    drafts.save_profile("cv.pdf", READ)
    with opened():
        Journal().append("held", "certification:cka", now())
    backups = home / "backups"
    assert list(backups.glob("*.sqlite3"))
    assert WORDS.encode() in bytes_of(home)
    assert WORDS.encode() not in bytes_of(backups)
    drafts.forget_draft()
    with opened():
        pass
    assert WORDS.encode() not in bytes_of(home)
