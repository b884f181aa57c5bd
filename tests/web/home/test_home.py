"""The start says what Voyageur does and has two doors."""

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from voyageur.domain.profile import Profile
from voyageur.web.drafts import save_profile
from voyageur.web.render import context


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_leads_to_every_role_and_takes_a_resume(browser: Client, lang: str) -> None:
    page = LexborHTMLParser(browser.get(f"/{lang}/").content.decode())
    leads = {link.attributes["href"] for link in page.css("a.card")}
    assert leads == {f"/{lang}/roles/{ident}/" for ident in context().catalogue.roles}
    form = page.css_first(f'form[action="/{lang}/fit/upload/"]')
    assert form.attributes["enctype"] == "multipart/form-data"
    assert form.css_first("input[type=file]").attributes["name"] == "resume"
    assert len(page.css("h1")) == 1


def test_who_has_begun_goes_on(browser: Client) -> None:
    assert 'href="/en/fit/">Go on' not in browser.get("/en/").content.decode()
    save_profile("cv.txt", Profile())
    assert 'href="/en/fit/">Go on' in browser.get("/en/").content.decode()
