"""An error -> a JSON reply of one shape, `{"error": {"message": …}}`; never a stack trace."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from documents.errors import DocumentFault, FileTooLarge, WenceError
from index.errors import IndexFault
from rag.errors import UnknownClause, UnknownDocument

log = logging.getLogger("wence.http")

# What is asked of a caller in the place of pydantic's own words, which speak of patterns and types.
_WANTED = {
    "missing": "is missing; give it",
    "string_too_short": "is empty; give some words",
    "string_pattern_mismatch": "is empty; give some words",
    "string_too_long": "is longer than {max_length} characters; shorten it",
    "too_long": "has more than {max_length} entries; leave some out",
    "string_type": "is no text; give some words",
    "list_type": "is no list; give a list",
    "literal_error": "is none of {expected}; give one of these",
    "greater_than_equal": "is below {ge}; give more",
    "less_than_equal": "is above {le}; give less",
    "int_parsing": "is no whole number; give one",
    "int_type": "is no whole number; give one",
    "string_unicode": "holds half a character; send it as UTF-8",
    "value_error": "is not what belongs here ({error}); a file needs its name",
}


def reply(status: int, message: str) -> JSONResponse:
    return JSONResponse({"error": {"message": message}}, status)


def install(app: FastAPI) -> None:
    """Answer every kind of failure in this shape."""
    app.add_exception_handler(WenceError, _wence)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def status_of(fault: WenceError) -> int:
    """The HTTP status that tells a program what its user has to mend."""
    if isinstance(fault, (UnknownDocument, UnknownClause)):
        return 404
    if isinstance(fault, FileTooLarge):
        return 413
    if isinstance(fault, IndexFault):
        return 503  # damaged, or another process is writing: nothing that the caller could put differently
    return 422 if isinstance(fault, DocumentFault) else 400


def _wence(_request: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, WenceError)  # FastAPI calls a handler for its own class only
    return reply(status_of(fault), str(fault))


def _invalid(_request: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, RequestValidationError)
    return reply(422, plain(fault.errors()))


def plain(faults: Sequence[Mapping[str, Any]]) -> str:
    """What is wrong with the values that a caller gave, in words that speak of no types."""
    return "; ".join(map(_said, faults))


def _said(one: Mapping[str, Any]) -> str:
    """One fault of a request: where it stands and what to put there."""
    kind, limits = str(one["type"]), one.get("ctx", {})
    place = ".".join(str(part) for part in one["loc"] if part not in ("body", "query", "path"))
    if kind == "json_invalid":
        return f"the body is not JSON ({limits.get('error', 'it ends early')} at character {place}); mend it"
    if not place:
        return "the body holds no JSON object; send one, with Content-Type: application/json"
    return f"{place}: {_WANTED[kind].format(**limits) if kind in _WANTED else one['msg']}"


def _http(_request: Request, fault: Exception) -> JSONResponse:
    assert isinstance(fault, HTTPException)
    response = reply(fault.status_code, str(fault.detail))
    response.headers.update(fault.headers or {})
    return response


def _unexpected(request: Request, fault: Exception) -> JSONResponse:
    """A fault of ours: the log gets the trace, the caller one line."""
    log.error("%s %s failed", request.method, request.url.path, exc_info=fault)
    return reply(500, "Wence failed on this request; the server's log says why")
