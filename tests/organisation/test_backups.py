"""The guide's backup and its way back, rehearsed with the guide's own commands; and what the guide
says of variables and ports is what the server has.
"""

import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connections

from tests.organisation.conftest import Account, browser
from tests.organisation.databases import Postgres, point_to_it
from tests.organisation.people import PASSWORD, Somebody, a_cohort
from voyageur.services.organisation import environment
from voyageur.services.organisation.forget import forget_account
from voyageur.services.server import HOST
from voyageur.services.store import opened
from voyageur.store.models import Happening
from voyageur.store.organisation.models import Consent, User
from voyageur.store.settings import DATABASE_URL, HOME, studio_folder
from voyageur.store.whose import acting_for

GUIDE = Path(__file__).parents[2] / "docs/guide/organisation.md"
TEXT = GUIDE.read_text(encoding="utf-8")
BLOCKS = [
    (kind, re.sub(r"^ {3}", "", code, flags=re.MULTILINE) if indent else code)
    for indent, kind, code in re.findall(r"^( *)```(\w+)\n(.*?)^ *```", TEXT, re.M | re.S)
]
RESTORED = "voyageur_restored"
NEEDS_ROOT = ("systemctl", "chown", "journalctl")


def block(kind: str, words: str) -> str:
    """The one block of the guide that has these words."""
    (found,) = (code for of, code in BLOCKS if of == kind and words in code)
    return found


def section(title: str) -> str:
    """What stands below a heading, up to the next one."""
    return TEXT.split(f"# {title}\n", 1)[1].split("\n#", 1)[0]


@dataclass(frozen=True)
class Machine:
    """A machine as the guide has it, with its folders below one of the test's own."""

    place: Path
    home: Path
    postgres: Postgres

    @property
    def backups(self) -> Path:
        return self.place / "backups"

    def run(self, script: str, said: str | None = None) -> str:
        """Run commands of the guide: other accounts of the machine are those of the database."""
        for path, ours in (
            ("/var/backups/voyageur", self.backups),
            ("/var/lib/voyageur", self.home),
            ("/opt/voyageur/bin/", f"{Path(sys.executable).parent}/"),
        ):
            script = script.replace(path, str(ours))
        script = re.sub(r"sudo -u (\w+) (?!mv|tar)", r"env PGUSER=\1 ", script)
        script = re.sub(r"^systemd-run .*?(?=\S+/django-admin)", "", script)
        lines = [one for one in script.splitlines() if not one.startswith(NEEDS_ROOT)]
        done = subprocess.run(
            ["sh", "-eu", "-c", "\n".join(lines)],
            env=self._variables(),
            cwd=self.place,
            input=said,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert not done.stderr
        return done.stdout

    def _variables(self) -> dict[str, str]:
        import pgserver  # noqa: PLC0415 - was asked for a folder before

        programs = Path(pgserver.__file__).parent / "pginstall" / "bin"
        (folder,) = parse_qs(urlsplit(self.postgres.address("postgres")).query)["host"]
        own = {"PGHOST": folder, "VOYAGEUR_BACKUP_DAYS": "30"}
        return os.environ | own | {"PATH": f"{programs}:{os.environ['PATH']}"}

    def back_up(self) -> str:
        """Run what is run daily; the moment of the backup."""
        before = set(self.backups.iterdir())
        self.run(block("sh", "pg_dump"))
        made = {path.name for path in set(self.backups.iterdir()) - before}
        (dump,) = (name for name in made if name.endswith(".dump"))
        moment = dump.removesuffix(".dump")
        assert made == {dump, f"{moment}.files.tar"}
        return moment

    def bring_back(self, moment: str) -> None:
        """All steps up to the one that lets people in; the fourth is the variable's."""
        assert f"name `{RESTORED}`" in section("Bringing one back")
        self.run(block("sh", "pg_restore").replace("MOMENT", moment))
        self.run(block("sh", "-before").replace("MOMENT", moment))
        address = self.postgres.address(RESTORED).replace("//postgres", "//voyageur")
        os.environ[DATABASE_URL] = address
        point_to_it()

    def do_again(self, **accounts: int) -> None:
        """The fifth step."""
        program = block("python", "forget_account")
        for name, account in accounts.items():
            assert f"{name} = []" in program
            program = program.replace(f"{name} = []", f"{name} = [{account}]")
        (self.place / "again.py").write_text(program)
        self.run(block("sh", "django-admin shell"))


@pytest.fixture
def machine(home: Path, tmp_path: Path, postgres: Postgres) -> Iterator[Machine]:
    """With the accounts of the database that the guide has made."""
    (tmp_path / "backups").mkdir()
    home.mkdir(exist_ok=True)
    with postgres.admin() as admin:
        admin.execute("CREATE ROLE voyageur LOGIN")
    before = os.environ[DATABASE_URL]
    yield Machine(tmp_path, home, postgres)
    connections["default"].close()
    os.environ[DATABASE_URL] = before
    point_to_it()
    with postgres.admin() as admin:
        admin.execute(f"DROP DATABASE IF EXISTS {RESTORED} WITH (FORCE)")
        admin.execute("DROP ROLE voyageur")


def draws(who: Somebody, words: str) -> Path:
    """Give them a file of their own."""
    with acting_for(who.user.person_id):
        folder = studio_folder() / "deck"
    folder.mkdir(parents=True)
    (folder / "caption.txt").write_text(words)
    return folder


def signs_in(email: str) -> Somebody:
    """As somebody does in a new browser."""
    new = browser()
    answer = new.post("/en/account/login/", {"login": email, "password": PASSWORD})
    assert answer.status_code == 302, answer.status_code
    return Somebody(User.objects.get(email=email), new)


def files_of(who: Somebody) -> dict[str, str]:
    """What they take along, once they have said again who they are."""
    who.browser.post("/en/account/reauthenticate/", {"password": PASSWORD})
    answer = who.browser.get("/en/kept/everything.zip")
    assert answer.status_code == 200
    with zipfile.ZipFile(BytesIO(answer.content)) as whole:
        names = [name for name in whole.namelist() if name.startswith("files/")]
        return {name: whole.read(name).decode() for name in names}


def test_a_backup_comes_back_with_people_plans_and_files(
    machine: Machine, account: Account
) -> None:
    ben = account("ben@college.example").lives().agrees(a_cohort())
    folder = draws(ben, "Ben's words")
    page = ben.browser.get("/en/progress/").text
    entries = Happening.objects.filter(person_id=ben.user.person_id).count()
    moment = machine.back_up()

    ben.user.set_password("another long pass phrase, 78")
    ben.user.save()
    Happening.objects.filter(person_id=ben.user.person_id).delete()
    shutil.rmtree(folder)
    account("late@college.example")

    machine.bring_back(moment)
    with opened():
        assert not User.objects.filter(email="late@college.example").exists()
        assert ben.browser.get("/en/progress/").status_code == 302  # no session of then holds
        again = signs_in("ben@college.example")
        again.browser.get("/en/")  # says once that they signed in
        now = again.browser.get("/en/progress/")
        assert now.status_code == 200
        assert main_of(now.text) == main_of(page)
        assert files_of(again) == {"files/studio/deck/caption.txt": "Ben's words"}
        assert Happening.objects.filter(person_id=ben.user.person_id).count() == entries
        assert Consent.objects.get(user=again.user).withdrawn is None
        account("new@college.example").lives()  # rows get numbers that are free
    assert list(machine.place.glob("kept-before/people"))


def main_of(page: str) -> str:
    """The inside of a page, without the tokens of its forms."""
    inside = page.split("<main", 1)[1].split("</main>", 1)[0]
    return re.sub(r'(name="csrfmiddlewaretoken" value=)"\w+"', r"\1", inside)


def test_who_was_deleted_after_the_backup_is_in_it_and_is_deleted_again(
    machine: Machine, account: Account
) -> None:
    zoe = account("zoe@college.example").lives()
    eve = account("eve@college.example").lives().agrees(a_cohort())
    closed = account("closed@college.example")
    folder = draws(zoe, "Zoe's words")
    number = zoe.user.pk
    moment = machine.back_up()
    forget_account(zoe.user)
    eve.browser.post(f"/en/you/consent/{eve.user.consents.get().cohort_id}/withdraw/")
    assert not folder.exists()

    machine.bring_back(moment)
    with opened():
        assert User.objects.filter(pk=number).exists()
        assert folder.exists()
        machine.do_again(DELETED=number, WITHDRAWN=eve.user.pk, CLOSED=closed.user.pk)
        assert not User.objects.filter(pk=number).exists()
        assert not Happening.objects.filter(person_id=zoe.user.person_id).exists()
        assert not folder.exists()
        assert Consent.objects.get(user=eve.user.pk).withdrawn is not None
        assert not User.objects.get(pk=closed.user.pk).is_active
        signs_in("eve@college.example")


def test_what_the_guide_looks_for_in_the_log_is_what_is_written_there() -> None:
    """The names of what has to be done again."""
    (names,) = re.findall(r'grep -E \'"\((.+?)\)"\'', TEXT)
    source = Path(environment.__file__).parents[2] / "web/organisation"
    written = "\n".join(path.read_text(encoding="utf-8") for path in source.rglob("*.py"))
    for name in names.split("|"):
        assert f'"{name}"' in written, name


def test_old_backups_are_thrown_away_once_a_new_one_is_whole(machine: Machine) -> None:
    days = {"old": 29.5, "young": 28.5}
    for name, age in days.items():
        path = machine.backups / f"{name}.dump"
        path.touch()
        os.utime(path, (time.time() - age * 86_400,) * 2)
    machine.back_up()
    assert not (machine.backups / "old.dump").exists()
    assert (machine.backups / "young.dump").exists()
    for path in machine.backups.glob("*Z.*"):
        assert path.stat().st_mode & 0o077 == 0


def test_the_table_has_every_variable_and_no_other() -> None:
    table = re.findall(r"^\| `(VOYAGEUR_\w+)` \|", TEXT, re.MULTILINE)
    known = {
        value
        for value in vars(environment).values()
        if isinstance(value, str) and value.startswith("VOYAGEUR_")
    }
    assert sorted(table) == sorted(known | {DATABASE_URL, HOME})
    assert set(re.findall(r"VOYAGEUR_[A-Z_]*[A-Z]", TEXT)) <= {*table, "VOYAGEUR_OIDC"}


def test_the_proxy_and_the_service_name_the_port() -> None:
    assert f"proxy_pass http://{HOST}:{environment.PORT};" in block("nginx", "server_name")
    assert f"organisation serve --port {environment.PORT}\n" in block("ini", "Restart=")


def test_the_proxy_overwrites_what_it_is_believed_for() -> None:
    proxy = block("nginx", "server_name")
    assert "proxy_set_header X-Forwarded-Proto https;" in proxy
    assert "proxy_set_header X-Forwarded-For $remote_addr;" in proxy
    assert "http_x_forwarded" not in proxy
    assert proxy.count("{") == proxy.count("}")


def test_the_addresses_for_the_issuer_are_there() -> None:
    for lang in ("en", "fr"):
        path = f"/{lang}/account/oidc/issuer/login/callback/"
        assert path in block("text", "oidc")
        assert browser().get(path).status_code != 404


def test_links_of_the_guide_lead_somewhere() -> None:
    headings = {
        path: {
            re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-")
            for one in re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        }
        for path in (GUIDE, *GUIDE.parent.glob("*.md"), GUIDE.parents[1] / "security.md")
    }
    for path, place in re.findall(r"\]\(([^)#]*)(?:#([^)]+))?\)", TEXT):
        target = (GUIDE.parent / path).resolve() if path else GUIDE
        assert target in headings, path
        assert not place or place in headings[target], (path, place)
