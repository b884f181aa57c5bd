"""What somebody may ask of the server, and how often."""

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.organisation.conftest import Account, both
from voyageur.store.models import Draft
from voyageur.web.organisation import limits
from voyageur.web.organisation.limits import MOST
from voyageur.web.reading.apart import MOST_BYTES


@both
def test_what_costs_much_is_answered_so_often(account: Account) -> None:
    ben, ada = account(), account("ada@college.example")
    for _ in range(MOST):
        assert ben.browser.post("/en/compare/").status_code != 429
    answer = ben.browser.post("/en/compare/")
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == "60"
    assert "Too much at a time" in answer.text
    assert ben.browser.get("/en/compare/").status_code == 200
    assert ada.browser.post("/en/compare/").status_code != 429


def test_the_api_says_it_in_its_own_form(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST", 0)
    ben = account()
    sent = {"data": "{}", "content_type": "application/json"}
    ben.browser.post("/api/plan", **sent)
    answer = ben.browser.post("/api/plan", **sent)
    assert answer.status_code == 429
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["Retry-After"] == "60"


def test_every_costly_address_is_one() -> None:
    """A name that is mistyped would limit nothing."""
    from tests.organisation.test_access import ROUTES  # noqa: PLC0415 - it is long

    names = {name for _, name in ROUTES}
    assert names >= limits._SENT | limits._FETCHED


def test_a_file_that_is_too_large_is_not_kept(account: Account) -> None:
    ben = account()
    large = SimpleUploadedFile("resume.txt", b"x" * (MOST_BYTES + 1))
    answer = ben.browser.post("/en/fit/upload/", {"resume": large})
    assert answer.status_code == 422
    assert "the limit is 20 MB" in answer.text
    assert not Draft.objects.exclude(name="").exists()


def test_a_request_that_is_too_large_is_refused(stranger: Client) -> None:
    fields = {f"f{n}": "" for n in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}
    assert stranger.post("/en/account/login/", fields).status_code == 400
    large = {"login": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)}
    assert stranger.post("/en/account/login/", large).status_code in (400, 413)


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil.txt"])
def test_the_name_of_a_file_leads_nowhere(account: Account, name: str) -> None:
    sent = (
        f'--b\r\nContent-Disposition: form-data; name="resume"; filename="{name}"\r\n'
        "Content-Type: text/plain\r\n\r\nAda Roy\n\nSkills\nPython, SQL, Linux\n\r\n--b--\r\n"
    )
    kind = "multipart/form-data; boundary=b"
    answer = account().browser.post("/en/fit/upload/", data=sent, content_type=kind)
    assert answer.status_code == 302
    assert Draft.objects.get().name == "evil.txt"
