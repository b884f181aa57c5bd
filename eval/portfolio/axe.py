"""Whether the pages of a portfolio break rules of accessibility, by axe-core in a real browser.

Needs Chromium (Debian: ``apt-get install chromium``) and axe-core (``npm install axe-core``), which
the project itself doesn't; without them nothing is checked, and that is said (exit status 2). ::

    voyageur portfolio build … --out site
    python -m eval.portfolio.axe site --axe node_modules/axe-core/axe.min.js

Each page is copied beside the script, without its Content-Security-Policy, which rightly refuses
it. Both colour schemes are looked at, at two widths. Exit status 1 where a rule is broken.
"""

import argparse
import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SCHEMES = {"light": 1, "dark": 0}
"""Blink's numbers of the colour schemes."""

WIDTHS = (1280, 500)
"""A window is no narrower than 500."""

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_RESULT = re.compile(r'<pre id="axe-result">(.*?)</pre>', re.DOTALL)
_RUN = """
<script src="{axe}"></script>
<script>
axe.run(document, {{resultTypes: ["violations", "incomplete"]}}).then((found) => {{
  const out = document.createElement("pre");
  out.id = "axe-result";
  out.textContent = JSON.stringify({{
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    wide: document.documentElement.scrollWidth > innerWidth,
    passes: found.passes.length,
    violations: found.violations,
    incomplete: found.incomplete,
  }});
  document.body.append(out);
}});
</script>
</body>"""


def results(browser: str, site: Path, axe: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """What axe says of each page in each colour scheme at each width."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        shutil.copytree(site, copy)
        for page in sorted(copy.rglob("*.html")):
            text = _POLICY.sub("", page.read_text(encoding="utf-8"))
            text = text.replace("</body>", _RUN.format(axe=axe.resolve().as_uri()))
            page.write_text(text, encoding="utf-8")
            for scheme, number in SCHEMES.items():
                for width in WIDTHS:
                    name = f"{page.relative_to(copy)} {scheme} {width}"
                    yield name, _look(browser, page, folder, number, width)


def _look(browser: str, page: Path, folder: str, scheme: int, width: int) -> dict[str, Any]:
    done = subprocess.run(
        [
            browser, "--headless=new", "--no-sandbox", "--disable-gpu",
            f"--user-data-dir={folder}/browser", f"--window-size={width},1000",
            f"--blink-settings=preferredColorScheme={scheme}",
            "--allow-file-access-from-files", "--virtual-time-budget=20000",
            "--dump-dom", page.as_uri(),
        ],
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    found = _RESULT.search(done.stdout)
    if found is None:
        sys.exit(f"axe said nothing of {page}")
    answer: dict[str, Any] = json.loads(html.unescape(found[1]))
    return answer


def main() -> None:
    """Check a site and say what is broken."""
    words = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    words.add_argument("site", type=Path)
    words.add_argument("--axe", type=Path, required=True, help="axe.min.js")
    given = words.parse_args()
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None or not given.axe.is_file():
        print("NOT CHECKED: Chromium or axe.min.js is absent", file=sys.stderr)
        sys.exit(2)
    broken = 0
    for name, found in results(browser, given.site, given.axe):
        broken += len(found["violations"]) + found["wide"]
        dark = "dark" if found["dark"] else "light"
        print(
            f"{name}: seen {dark}, {found['passes']} rules passed, "
            f"{len(found['violations'])} violations, {len(found['incomplete'])} undecided"
            + (", WIDER THAN THE WINDOW" if found["wide"] else "")
        )
        for one in found["violations"] + found["incomplete"]:
            places = "; ".join(node["html"][:120] for node in one["nodes"][:3])
            print(f"  {one['id']} ({one['impact']}): {one['help']}: {places}")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
