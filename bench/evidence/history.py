"""An invented repository of any size, written by ``git fast-import``."""

import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

AUTHORS = ("ada@example.org", "bo@example.org")
_FILES_A_FOLDER = 100
_EDITED = 2
_SECONDS_BETWEEN = 3_000
_FIRST_SECOND = 1_600_000_000
_KINDS = {
    "py": "import os\nimport {package}\n\n\ndef f{n}() -> int:\n    return {package}.load({n})\n",
    "ts": "import {{ x{n} }} from '{package}';\nexport const y = x{n}();\n",
    "sql": "SELECT id, COUNT(*) FROM t{n} JOIN {package} USING (id) GROUP BY id;\n",
    "tf": 'resource "aws_s3_bucket" "{package}_{n}" {{\n  bucket = "b{n}"\n}}\n',
}
_PACKAGES = ("pandas", "numpy", "requests", "react", "boto3", "django", "pyspark", "left_pad")
_FILLING = "".join(f"# {'abcdefghij' * 3} {n}\n" for n in range(30))


def make_repository(folder: Path, commits: int, files: int) -> None:
    """Commits by two authors in turn as chance has it; the first adds all files."""
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", folder], check=True)
    command = ["git", "-C", folder, "fast-import", "--quiet"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as importing:
        assert importing.stdin is not None
        for part in _stream(commits, files):
            importing.stdin.write(part)
    if importing.returncode:
        raise subprocess.CalledProcessError(importing.returncode, command)


def _stream(commits: int, files: int) -> Iterator[bytes]:
    chance = random.Random(20261128)
    for number in range(commits):
        who = (
            f"Somebody <{chance.choice(AUTHORS)}> {_FIRST_SECOND + number * _SECONDS_BETWEEN} +0000"
        )
        message = f"Change {number}\n"
        yield f"commit refs/heads/main\nauthor {who}\ncommitter {who}\n".encode()
        yield f"data {len(message)}\n{message}".encode()
        for file in range(files) if number == 0 else chance.sample(range(files), _EDITED):
            kind = list(_KINDS)[file % len(_KINDS)]
            package = _PACKAGES[(file * 7 + number) % len(_PACKAGES)]
            text = _KINDS[kind].format(package=package, n=number) + _FILLING
            path = f"part{file // _FILES_A_FOLDER:03}/module{file % _FILES_A_FOLDER:03}.{kind}"
            yield f"M 100644 inline {path}\ndata {len(text)}\n{text}\n".encode()
