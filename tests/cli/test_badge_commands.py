"""Badges at the terminal: checked, trusted, issued, on the harbour's facts."""

import json
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest

from tests.cli.conftest import Run, Save
from tests.evidence.badges.made import (
    AT,
    HARBOUR,
    claims,
    controller,
    credential,
    did,
    good,
    itxt,
    jwt,
    listed,
    okp_key,
    png,
    signed,
    status_list,
)
from voyageur.domain.errors import InputError
from voyageur.domain.progress import Progress, UnitProgress
from voyageur.evidence.badges.taken_out import taken_out
from voyageur.services.badge_issue import badge_file
from voyageur.services.context import Context
from voyageur.services.follow import followed

Refuses = Callable[..., None]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOYAGEUR_HOME", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def trusted(voyageur: Run, save: Save) -> None:
    published = save("harbour.json", json.dumps(controller(HARBOUR, "harbour")))
    assert voyageur("wallet", "trust", published).status == 0


@pytest.fixture
def plan_followed(voyageur: Run, resume: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert voyageur("plan", resume, "--to", "harbour-clerk", "--out", out).status == 0
    assert voyageur("track", "start", out).status == 0


def do(voyageur: Run, verb: str, *units: str) -> None:
    for unit in units:
        assert voyageur("track", verb, unit).status == 0


def test_a_badge_is_good_once_its_issuer_is_known(voyageur: Run, save: Save) -> None:
    badge = save("knots.png", png(itxt(json.dumps(good()))))
    before = voyageur("wallet", "verify", badge)
    assert before.status == 1
    assert before.out.startswith(f"{badge}: by an unknown issuer\n")
    assert "voyageur wallet trust FILE" in before.out
    published = save("harbour.json", json.dumps(controller(HARBOUR, "harbour")))
    added = voyageur("wallet", "trust", published)
    assert (added.status, added.out) == (0, "")
    assert f"Keys of {HARBOUR} added: 1" in added.err
    after = voyageur("wallet", "verify", badge)
    assert after.status == 0, after
    assert after.out.startswith(f"{badge}: good\n")
    assert "For: Twelve knots" in after.out
    assert f"Issued by: Harbour School ({HARBOUR})" in after.out
    assert "Valid from Jan 10, 2026 until Jan 10, 2028" in after.out


@pytest.mark.usefixtures("trusted")
def test_every_file_gets_its_verdict_and_one_that_is_not_good_sets_the_status(
    voyageur: Run, save: Save
) -> None:
    forged = good()
    forged["credentialSubject"]["achievement"]["name"] = "Captain"
    files = (
        save("a.json", json.dumps(good())),
        save("b.json", json.dumps(forged)),
        save("c.txt", "hello"),
    )
    said = voyageur("wallet", "verify", *files)
    assert said.status == 1
    assert f"{files[0]}: good\n" in said.out
    assert f"{files[1]}: forged or altered\n" in said.out
    assert "It says it is for: Captain" in said.out
    assert f"Error: {files[2]}: there is no Open Badge in this file" in said.err
    in_french = voyageur("wallet", "verify", *files, "--lang", "fr")
    assert "falsifié ou modifié" in in_french.out


@pytest.mark.usefixtures("trusted")
def test_verdicts_come_as_json_with_the_certification_of_that_name(
    voyageur: Run, save: Save
) -> None:
    document = credential()
    document["credentialSubject"]["achievement"]["name"] = "anchor"
    badge = save("anchor.json", json.dumps(signed(document)))
    found = json.loads(voyageur("wallet", "verify", badge, "--json").out)
    assert [one["verdict"]["finding"] for one in found] == ["good"]
    assert found[0]["verdict"]["vouched"] is True
    assert found[0]["badge"]["issuer"] == HARBOUR
    assert found[0]["certification"] == "anchor"


@pytest.mark.usefixtures("trusted")
def test_whose_a_badge_is_can_be_asked(voyageur: Run, save: Save) -> None:
    badge = save("a.json", json.dumps(good()))
    assert voyageur("wallet", "verify", badge, "--email", "ada@example.org").status == 0
    said = voyageur("wallet", "verify", badge, "--email", "mallory@example.org")
    assert said.status == 1
    assert "somebody else's" in said.out


@pytest.mark.usefixtures("trusted")
def test_a_newer_list_takes_the_place_of_an_older_one(
    voyageur: Run, save: Save, home: Path
) -> None:
    badge = save("a.json", json.dumps(signed(credential(**listed(5)))))
    assert "can't be checked" in voyageur("wallet", "verify", badge).out
    for revoked, word in (((), "good"), ((5,), "revoked")):
        published = save("list.json", json.dumps(signed(status_list(revoked))))
        assert voyageur("wallet", "trust", published).status == 0
        assert voyageur("wallet", "verify", badge).out.startswith(f"{badge}: {word}\n")
    assert len(list((home / "issuers").iterdir())) == 2


def test_what_a_stranger_wrote_cannot_steer_the_terminal(voyageur: Run, save: Save) -> None:
    document = credential(did("ada"))
    document["credentialSubject"]["achievement"]["name"] = "A\x1b[31m\nred\u202eder"
    token = jwt(claims(document), okp_key("ada"), alg="Ed25519", kid=did("ada"))
    said = voyageur("wallet", "verify", save("a.jwt", token))
    assert said.status == 0, said
    assert "\x1b" not in said.out
    assert "\u202e" not in said.out


def test_files_that_are_no_use_are_refused(refuses: Refuses, save: Save, tmp_path: Path) -> None:
    refuses(
        "wallet",
        "trust",
        save("x.json", "{}"),
        status=1,
        en="the file says nothing of an issuer that is understood here",
        fr="le fichier ne dit rien d’un émetteur que l’on comprenne ici",
    )
    refuses(
        "wallet",
        "trust",
        tmp_path / "absent.json",
        status=1,
        en="there is no such file",
        fr="fichier introuvable",
    )
    large = save("large.json", "{" + " " * 100_000_000)
    refuses(
        "wallet",
        "verify",
        large,
        status=1,
        en="the file has more than 5 MB, which no badge needs",
        fr="le fichier dépasse 5 Mo, ce dont aucun badge n’a besoin",
    )


@pytest.mark.usefixtures("plan_followed")
def test_a_completed_stage_becomes_a_badge_that_says_it_is_self_issued(
    voyageur: Run, tmp_path: Path, home: Path
) -> None:
    do(voyageur, "done", "study-sql", "project-ledger")
    out = tmp_path / "deep" / "books.png"
    said = voyageur("wallet", "issue", "Books", "--out", out)
    assert said.status == 0, said
    assert str(out) in said.err
    key = home / "badge-key.pem"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    document = json.loads(taken_out(out.read_bytes(), "books.png"))
    achievement = document["credentialSubject"]["achievement"]
    assert "self-issued" in achievement["name"]
    assert "Self-issued" in achievement["description"]
    assert "- SQL: first queries" in achievement["criteria"]["narrative"]
    assert "Ada" not in json.dumps(document), "nobody asked for the name"
    checked = voyageur("wallet", "verify", out)
    assert checked.status == 0, checked
    assert "Self-issued: whoever it is about signed it" in checked.out


@pytest.mark.usefixtures("plan_followed")
def test_a_badge_is_written_in_french_and_with_a_name_where_that_is_asked_for(
    voyageur: Run, tmp_path: Path
) -> None:
    do(voyageur, "done", "study-sql", "project-ledger")
    for name in ("books.svg", "books.json"):
        out = tmp_path / name
        said = voyageur("wallet", "issue", "1", "--out", out, "--name", "Ada Quay", "--lang", "fr")
        assert said.status == 0, said
        document = json.loads(taken_out(out.read_bytes(), name))
        assert document["issuer"]["name"] == "Ada Quay"
        assert document["credentialSubject"]["identifier"][0]["identityHash"] == "Ada Quay"
        assert "autodélivré" in document["credentialSubject"]["achievement"]["name"]
        assert document["credentialSubject"]["achievement"]["inLanguage"] == "fr"
    assert "AUTODÉLIVRÉ" in (tmp_path / "books.svg").read_text(encoding="utf-8")


@pytest.mark.usefixtures("plan_followed")
def test_a_stage_that_is_not_complete_gets_no_badge(
    voyageur: Run, refuses: Refuses, tmp_path: Path
) -> None:
    out = tmp_path / "books.png"
    refuses(
        "wallet",
        "issue",
        "books",
        "--out",
        out,
        status=1,
        en="the stage isn't complete, there is still: SQL: first queries, Project: a ledger",
        fr="l’étape n’est pas terminée, il reste",
    )
    assert not out.exists()


@pytest.mark.usefixtures("plan_followed")
def test_what_was_left_out_is_no_part_of_a_badge_and_alone_earns_none(
    tmp_path: Path,
) -> None:
    def written(**states: Literal["done", "skipped"]) -> dict[str, Any]:
        units = {
            f"unit:{name.replace('_', '-')}": UnitProgress(state=s) for name, s in states.items()
        }
        context = Context()
        with followed(context, "self") as (_, following):
            mine = replace(following, progress=Progress(units=units))
            t = context.translator("en")
            found: dict[str, Any] = json.loads(
                badge_file(mine, "books", tmp_path / "x.json", AT, t, None)
            )
            return found

    document = written(study_sql="done", project_ledger="skipped")
    narrative = document["credentialSubject"]["achievement"]["criteria"]["narrative"]
    assert "- SQL: first queries" in narrative
    assert "ledger" not in narrative
    with pytest.raises(InputError, match="nothing of this stage was done in your plan"):
        written(study_sql="skipped", project_ledger="skipped")


@pytest.mark.usefixtures("plan_followed")
def test_stages_and_kinds_of_files_that_there_are_not_are_named(
    refuses: Refuses, tmp_path: Path
) -> None:
    refuses(
        "wallet",
        "issue",
        "sails",
        "--out",
        tmp_path / "x.png",
        status=2,
        en="“sails” is no stage of Harbour Clerk",
        fr="« sails » n’est pas une étape de Commis de port",
    )
    refuses(
        "wallet",
        "issue",
        "books",
        "--out",
        tmp_path / "x.pdf",
        status=2,
        en="a badge can't be written as “x.pdf”",
        fr="un badge ne peut pas être écrit sous « x.pdf »",
    )
