"""Forms work in a browser that runs no scripts: from a résumé to work that is logged."""

from pathlib import Path

from tests.web.browser.conftest import Open

RESUME = Path(__file__).parents[3] / "demo" / "etienne-tremblay.docx"
LONG = 60_000
"""Milliseconds that a worker may take on a busy machine."""


def test_the_way_needs_no_scripts(a_browser: Open) -> None:
    way = a_browser(java_script_enabled=False)
    page = way.page
    way.go("/fr/")
    page.locator("#resume").set_input_files(RESUME)
    page.locator('form[action$="/fit/upload/"] button').click()
    assert way.path.startswith("/fr/fit/")
    skill = page.locator("li.claim").first
    name = skill.get_attribute("id")
    skill.locator("summary").click()
    skill.locator("button[name=remove]").click()
    assert page.locator(f"#{name}").count() == 0
    page.locator("#change button").click()
    assert page.locator(f"#{name}").count() == 1

    way.go("/fr/plan/")
    page.locator("#to").select_option("devops-engineer")
    page.locator("#hours").fill("999")
    page.locator("#wishes button").first.click()
    assert page.locator("#hours-mistake").inner_text()
    assert page.locator("#hours").input_value() == "999"
    assert way.wrong.pop().count("422") == 1
    page.locator("#hours").fill("12")
    page.locator("#wishes button").first.click()
    follow = page.locator('form[action$="/plan/follow/"] button')
    follow.wait_for(timeout=LONG)
    follow.click()
    assert way.path.startswith("/fr/progress/")

    page.locator("input[name=time]").fill("2h30")
    page.locator('form[action$="/progress/log/"] button').first.click()
    assert page.locator('form[action$="/progress/undo/"]').count() == 1
    assert way.wrong == []
