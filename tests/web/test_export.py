"""What somebody is about in the browser is exported, brought in and forgotten with the rest."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from voyageur.domain.errors import InputError
from voyageur.domain.level import Level
from voyageur.domain.message import Message
from voyageur.domain.profile import Claim, Profile
from voyageur.services.clock import now
from voyageur.services.export import bring_in, export, forget, read_export
from voyageur.services.store import opened
from voyageur.web import drafts

KNOWN = Profile(
    claims=(Claim(ref="skill:python", level=Level.ALONE, reason=Message("said so"), origin="self"),)
)


def exported(at: datetime) -> list[str]:
    with opened():
        return list(export(at))


def test_a_draft_comes_back_from_an_export(tmp_path: Path) -> None:
    drafts.save_profile("cv.pdf", KNOWN)
    lines = exported(now())
    kept = tmp_path / "all.jsonl"
    kept.write_text("".join(lines), encoding="utf-8")
    with opened():
        assert forget("self")
    assert drafts.draft().profile == ""
    with opened():
        forget("self")
        bring_in(read_export(kept), kept, now())
    assert (drafts.draft().name, json.loads(drafts.draft().profile)["claims"]) == (
        "cv.pdf",
        json.loads(lines[-1])["profile"] and json.loads(json.loads(lines[-1])["profile"])["claims"],
    )
    assert exported(now())[1:] == lines[1:]


@pytest.mark.parametrize(
    "change", [{"profile": "{}x"}, {"wishes": 3}, {"plan": '{"schema_version": 1}'}, {"name": None}]
)
def test_a_draft_that_can_not_be_read_is_refused_whole(
    tmp_path: Path, change: dict[str, object]
) -> None:
    drafts.save_profile("cv.pdf", KNOWN)
    *lines, last = exported(now())
    kept = tmp_path / "all.jsonl"
    broken = json.dumps({**json.loads(last), **change}) + "\n"
    kept.write_text("".join([*lines, broken]), encoding="utf-8")
    with pytest.raises(InputError, match="none of an export"):
        read_export(kept)
