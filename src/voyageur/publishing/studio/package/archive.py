"""Files in one ZIP, the same bytes each time and on each system."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files in their order, all of 1980; words are made smaller, the rest already is."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            words = name.endswith((".txt", ".json"))
            entry.compress_type = zipfile.ZIP_DEFLATED if words else zipfile.ZIP_STORED
            archive.writestr(entry, content)
    return out.getvalue()
