"""The checks of a page find what they are there for."""

import pytest

from tests.web.browser.opened import Opened

WRONG = {
    "a picture without words": "document.body.insertAdjacentHTML('beforeend', '<img src=\"\">')",
    "words that are too pale": (
        "document.querySelector('h1').attributeStyleMap.set('color', 'rgb(200, 200, 200)')"
    ),
    "a request that goes out": "fetch('http://192.0.2.1/').catch(() => {})",
    "an error in a script": "setTimeout(() => { throw new Error('broken') })",
    "an inline script": (
        "document.body.append(Object.assign(document.createElement('script'), {text: '1'}))"
    ),
}


@pytest.mark.parametrize("script", WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_found(opened: Opened, script: str) -> None:
    opened.go("/en/fit/upload/")
    opened.check()
    opened.page.evaluate(script)
    opened.page.wait_for_timeout(100)
    with pytest.raises(AssertionError):
        opened.check()
