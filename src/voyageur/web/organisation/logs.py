"""Lines of the log, without anything that may be somebody's."""

import json
import logging
import traceback
from datetime import UTC, datetime
from pathlib import Path

from django.http import HttpRequest


class Private(logging.Formatter):
    """A line as JSON: when, how bad, which logger, our own words, and of an exception its kind and
    where it arose. What an exception says is left out, since a document or form may be quoted in
    it, and so are the values that a message was made of.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "what": str(record.msg),
        }
        if isinstance(event := getattr(record, "event", None), dict):
            line |= event
        line |= _of_request(record)
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            line["error"] = type(error).__qualname__
            line["stack"] = [
                f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(error.__traceback__)
            ]
        return json.dumps(line, ensure_ascii=True)


def _of_request(record: logging.LogRecord) -> dict[str, object]:
    """What is known of the request that a line is about: which page by its name, since addresses
    hold secrets; whose account by its number; and what was answered.
    """
    request = getattr(record, "request", None)
    if not isinstance(request, HttpRequest):
        return {}
    match = request.resolver_match
    return {
        "method": request.method,
        "page": match.view_name if match else None,
        "status": getattr(record, "status_code", None),
        "account": getattr(getattr(request, "user", None), "pk", None),
    }
