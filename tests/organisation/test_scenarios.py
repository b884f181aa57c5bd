"""A coach's ZIP of scenarios: read with distrust, and made into invitations that people find their
profile and wishes behind.
"""

import io
import re
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.organisation.conftest import Account, both
from tests.organisation.people import Somebody, a_cohort
from voyageur.services.organisation import scenarios
from voyageur.services.store import opened
from voyageur.store.organisation.models import Cohort, Consent, Invitation
from voyageur.web.tasks.worker import work

RESUME = "Ada Quay\nData analyst\n\nSkills: Python, SQL, Git, Linux\n\n2019 - 2024 Analyst, Bell\n"
ADA = 'resume = "ada.txt"\nto = "data-engineer"\nin = "Ontario"\nhours = 12\n'
ZOE = 'to = "devops-engineer"\nin = "Quebec"\nweekday = { sat = 4 }\n'


def zipped(files: Mapping[str, str | bytes]) -> io.BytesIO:
    """A ZIP as a browser sends it."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    whole.seek(0)
    whole.name = "cohort.zip"
    return whole


@pytest.fixture
def cohort() -> Cohort:
    """A cohort."""
    return a_cohort()


@pytest.fixture
def coach(account: Account, cohort: Cohort) -> Somebody:
    """Its coach."""
    return account("coach@college.example").coaches(cohort)


def read(coach: Somebody, cohort: Cohort, whole: io.BytesIO) -> tuple[str, str]:
    """Bring a ZIP in and let the worker read it; the address and the page of what came of it."""
    sent = coach.browser.post(f"/en/cohort/{cohort.id}/import/", {"file": whole})
    assert sent.status_code == 302
    with opened():
        assert work()
    return sent.url, coach.browser.get(sent.url).text


@both
def test_each_becomes_an_invitation_with_profile_and_wishes(
    coach: Somebody, cohort: Cohort, account: Account, home: Path
) -> None:
    files = {"autumn/ada.toml": ADA, "autumn/ada.txt": RESUME, "zoe.toml": ZOE}
    url, page = read(coach, cohort, zipped(files))
    assert "with a résumé" in page
    assert not list(home.rglob("*.zip"))

    links = coach.browser.post(f"{url}make/").text
    found = dict(re.findall(r"<dt>(\w+)</dt><dd><code>(\S+)</code>", links))
    assert set(found) == {"ada", "zoe"}
    assert coach.browser.get(url).status_code == 404

    ada = account("ada@college.example")
    joined = ada.browser.post(found["ada"], {"name": "Ada", "agreed": "1"})
    assert joined.url == "/en/fit/"
    assert "Python" in ada.browser.get("/en/fit/").text
    plan = ada.browser.get("/en/plan/").text
    assert 'value="12"' in plan
    assert Consent.objects.get().shown_as == "Ada"
    assert Invitation.objects.get(accepted__isnull=False).scenario == ""


def test_one_that_cant_be_taken_is_told_with_its_line(coach: Somebody, cohort: Cohort) -> None:
    files = {
        "ada.toml": 'to = "data-engineer"\nhours = "many"\n',
        "bob.toml": "to = astronaut",
        "cleo.toml": 'to = "astronaut"\n',
        "dan.toml": 'to = "data-engineer"\nin = "Ontario"\nhours = 9\n',
    }
    _, page = read(coach, cohort, zipped(files))
    assert "ada.toml:2" in page
    assert "is no TOML" in page
    assert "there is no role" in page
    assert "<strong>dan</strong>" in page
    assert "/tmp" not in page


OUTSIDE = [
    "../evil.toml",
    "/etc/evil.toml",
    "a/../../evil.toml",
    "..\\evil.toml",
    "C:/evil.toml",
    "C:\\evil.toml",
]


@pytest.mark.parametrize("name", OUTSIDE)
def test_paths_out_of_the_folder(
    coach: Somebody, cohort: Cohort, name: str, home: Path, tmp_path: Path
) -> None:
    before = set(tmp_path.rglob("*"))
    _, page = read(coach, cohort, zipped({name: ZOE, "zoe.toml": ZOE}))
    assert "isn&#39;t taken" in page or "isn't taken" in page
    assert not {path for path in tmp_path.rglob("*") if path.name.endswith("evil.toml")}
    assert not Invitation.objects.exists()
    assert before <= set(tmp_path.rglob("*")) | {home}


def test_links_in_a_zip(coach: Somebody, cohort: Cohort) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as made:
        link = zipfile.ZipInfo("ada.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, "/etc/passwd")
        made.writestr("ada.toml", ADA)
    whole.seek(0)
    whole.name = "cohort.zip"
    _, page = read(coach, cohort, whole)
    assert "taken" in page
    assert "root:" not in page


@pytest.mark.parametrize("resume", ["/etc/passwd", "../../../../etc/passwd", "none.pdf"])
def test_a_resume_that_isnt_in_the_zip(coach: Somebody, cohort: Cohort, resume: str) -> None:
    scenario = f'resume = "{resume}"\nto = "data-engineer"\nhours = 9\n'
    _, page = read(coach, cohort, zipped({"ada.toml": scenario}))
    assert "isn't in the ZIP" in page.replace("&#39;", "'")
    assert "root:" not in page


def test_a_market_of_its_own(coach: Somebody, cohort: Cohort) -> None:
    scenario = f'{ZOE}market = "/etc"\n'
    _, page = read(coach, cohort, zipped({"zoe.toml": scenario}))
    assert "has no market of its own" in page
    assert "zoe.toml:4" in page


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no zip at all", "no ZIP that can be read"),
        (zipped({"readme.txt": "hello"}).read(), "holds 0 scenario files"),
    ],
)
def test_what_is_no_zip_of_scenarios(
    coach: Somebody, cohort: Cohort, content: bytes, words: str
) -> None:
    whole = io.BytesIO(content)
    whole.name = "cohort.zip"
    _, page = read(coach, cohort, whole)
    assert words in page


@pytest.mark.parametrize("limit", ["MOST_FILES", "MOST_BYTES", "MOST_EACH", "MOST_SCENARIOS"])
def test_too_much(
    coach: Somebody, cohort: Cohort, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scenarios, limit, 1)
    _, page = read(coach, cohort, zipped({"ada.toml": ZOE, "zoe.toml": ZOE}))
    assert "too much" in page or "too large" in page or "from 1 to 1 are taken" in page


def test_a_zip_that_lies_about_its_size(coach: Somebody, cohort: Cohort) -> None:
    """Its directory says ten bytes; what comes out is far more."""
    data = bytearray(zipped({"ada.toml": ZOE + "# " + "x" * 100_000}).read())
    at = data.rfind(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    whole = io.BytesIO(bytes(data))
    whole.name = "cohort.zip"
    _, page = read(coach, cohort, whole)
    assert "no ZIP that can be read" in page


def test_no_file(coach: Somebody, cohort: Cohort) -> None:
    assert coach.browser.post(f"/en/cohort/{cohort.id}/import/", {}).status_code == 422
