"""``python -m bench.publishing.browser CHROMIUM DECK.html FOLDER``: PDF and PNGs by Playwright."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

if __name__ == "__main__":
    chromium, page_file, folder = sys.argv[1:]
    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1080, "height": 1350})
        page.goto(Path(page_file).resolve().as_uri())
        page.pdf(path=f"{folder}/deck.pdf", width="1080px", height="1350px", print_background=True)
        for number, slide in enumerate(page.query_selector_all("section"), start=1):
            slide.screenshot(path=f"{folder}/{number:02}.png")
        browser.close()
