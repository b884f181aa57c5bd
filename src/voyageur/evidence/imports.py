"""What source code imports: names and lines, read line by line as code needn't be whole.

Strings over several lines are passed over in Python, whose documentation is full of examples.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from voyageur.evidence.lines import Lines

_PYTHON = re.compile(
    r'"""|\'\'\'|^[ \t]*(?:from[ \t]+([A-Za-z_][\w.]*)[ \t]+import\b[ \t]*([^\n#]*)'
    r"|import[ \t]+([^\n#]*))",
    re.M,
)
_PYTHON_NAME = re.compile(r"[ \t\n]*([A-Za-z_][\w.]*)")
_NPM = re.compile(
    r"""(?:\bfrom|\brequire\(|\bimport\(|^import)[ \t]{0,4}["']([@\w][^"'\s]{0,200})["']""", re.M
)
_GO = re.compile(r'^(?:import[ \t]+)?[ \t]*(?:[\w.]+[ \t]+)?"([\w.-]+\.[\w.-]+/[^"\s]+)"', re.M)
_RUST = re.compile(
    r"^[ \t]*(?:pub[ \t]+)?(?:use[ \t]+(?:::)?|extern[ \t]+crate[ \t]+)([a-z]\w*)", re.M
)
_JVM = re.compile(r"^[ \t]*import[ \t]+(?:static[ \t]+)?([A-Za-z][\w.]*)", re.M)
_DOTNET = re.compile(r"^[ \t]*(?:global[ \t]+)?using[ \t]+(?:static[ \t]+)?([A-Za-z][\w.]*);", re.M)
_R = re.compile(
    r"""\b(?:library|require|requireNamespace)\([ \t]{0,4}["']?([A-Za-z][\w.]{0,60})"""
    r"|\b([A-Za-z][\w.]{0,60})::"
)
_LONGEST_LIST = 4000
"""Characters of a list of imported names in brackets."""


@dataclass(frozen=True, slots=True)
class Import:
    """A name as the language writes it, and its place in the text."""

    of: str
    name: str
    at: int


def python_imports(text: str) -> Iterator[Import]:
    """Modules: ``from a.b import c`` gives ``a.b.c``, which is below ``a.b``."""
    inside = ""
    for found in _PYTHON.finditer(text):
        if found[0] in ('"""', "'''"):
            inside = "" if inside == found[0] else inside or found[0]
        elif inside:
            # an import that an example shows may share its line with the string's end
            inside = "" if inside in found[0] else inside
        elif found[1]:
            for name in _listed(found[2], text, found.end()):
                yield Import("python", f"{found[1]}.{name}", found.start(1))
        else:
            for part in (found[3] or "").partition(";")[0].split(","):
                if module := _PYTHON_NAME.match(part):
                    yield Import("python", module[1], found.start(3))


def _listed(names: str, text: str, end: int) -> Iterator[str]:
    """Names that a module gives, perhaps in brackets over lines; ``*`` where none is read."""
    if names.startswith("(") and ")" not in names:
        names += text[end : end + _LONGEST_LIST].partition(")")[0]
    parts = map(_PYTHON_NAME.match, names.strip("() \t").split(","))
    yield from [part[1] for part in parts if part] or ["*"]


def npm_imports(text: str) -> Iterator[Import]:
    """Packages; of ``@scope/name/file`` it is ``@scope/name``."""
    for found in _NPM.finditer(text):
        parts = found[1].split("/")
        yield Import("npm", "/".join(parts[: 2 if found[1][0] == "@" else 1]), found.start(1))


def r_imports(text: str) -> Iterator[Import]:
    """Packages that R attaches, or takes a function of."""
    for found in _R.finditer(text):
        yield Import("cran", found[1] or found[2], found.start())


def cargo_imports(text: str) -> Iterator[Import]:
    """Crates; Cargo writes hyphens where Rust can't."""
    for found in _RUST.finditer(text):
        yield Import("cargo", found[1].replace("_", "-"), found.start(1))


def _each(of: str, pattern: re.Pattern[str]) -> Callable[[str], Iterator[Import]]:
    def read(text: str) -> Iterator[Import]:
        for found in pattern.finditer(text):
            yield Import(of, found[1], found.start(1))

    return read


_jvm, _dotnet, _go = _each("jvm", _JVM), _each("dotnet", _DOTNET), _each("go", _GO)
READERS: dict[str, Callable[[str], Iterator[Import]]] = {
    **dict.fromkeys(("py", "pyi", "pyx"), python_imports),
    **dict.fromkeys(("js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts"), npm_imports),
    **dict.fromkeys(("vue", "svelte"), npm_imports),
    **dict.fromkeys(("java", "kt", "scala", "groovy"), _jvm),
    **dict.fromkeys(("cs", "vb", "fs", "cshtml", "razor"), _dotnet),
    **dict.fromkeys(("r", "rmd", "qmd"), r_imports),
    "go": _go,
    "rs": cargo_imports,
}  # fmt: skip
"""Readers by the file's extension."""


def imports(path: str, text: str) -> Iterator[tuple[str, str, int]]:
    """Whose names they are, each name, and its line."""
    if reader := reader_of(path):
        lines = Lines(text)
        for found in reader(text):
            yield found.of, found.name, lines.at(found.at)


def reader_of(path: str) -> Callable[[str], Iterator[Import]] | None:
    """What reads a file's imports, if it has any."""
    return READERS.get(path.rpartition(".")[2].lower())
