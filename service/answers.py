"""Every error becomes a problem here, and nowhere else."""

import re
from typing import Any, cast

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from graph_schema.errors import Busy, Misconfigured, NotFound, TooSlow, Unavailable
from service import problems
from service.problems import Fault, Kind, answer

_OF_STATUS = {
    404: problems.NOT_FOUND,
    405: problems.METHOD_NOT_ALLOWED,
    413: problems.TOO_LARGE,
}
_DETAILS = {
    404: "no such path; GET / lists where to go",
    405: "this address does not take this method",
    413: "the body is too large",
}
_LATER = {"Retry-After": str(problems.SECONDS_TO_RETRY)}
_log = structlog.get_logger("service")


def answer_errors_with_problems(app: FastAPI) -> None:
    """Register how each error is answered."""
    app.add_exception_handler(problems.Refused, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(NotFound, _not_found)
    app.add_exception_handler(Unavailable, _away)
    app.add_exception_handler(Busy, _busy)
    app.add_exception_handler(Misconfigured, _misconfigured)
    app.add_exception_handler(TooSlow, _too_slow)
    app.add_exception_handler(Exception, _internal)


async def _refused(_: Request, error: Exception) -> Response:
    refused = cast("problems.Refused", error)
    return answer(refused.kind, refused.detail, errors=refused.errors, headers=refused.headers)


async def _invalid(request: Request, error: Exception) -> Response:
    found = cast("RequestValidationError", error).errors()
    unknown = [each for each in found if each["type"] == "extra_forbidden"]
    if unknown:
        accepted = _parameters_of(request)
        faults = [
            Fault(parameter=_name(each), reason="unknown", accepted=accepted) for each in unknown
        ]
        return _faulty(problems.UNKNOWN_PARAMETER, faults)
    return _faulty(
        problems.INVALID_PARAMETER,
        [
            Fault(
                parameter=_name(each),
                reason=each["msg"].removeprefix("Value error, "),
                accepted=_choices(each),
            )
            for each in found
        ],
    )


async def _http(_: Request, error: Exception) -> Response:
    raised = cast("HTTPException", error)
    kind = _OF_STATUS.get(raised.status_code, problems.REFUSED)
    detail = _DETAILS.get(raised.status_code, "the request cannot be understood")
    return answer(kind, detail, headers=raised.headers)


async def _not_found(_: Request, error: Exception) -> Response:
    return answer(problems.NOT_FOUND, str(error))


async def _away(_: Request, error: Exception) -> Response:
    _log.warning("database away", reason=str(error))
    return answer(problems.AWAY, str(error), headers=_LATER)


async def _busy(_: Request, error: Exception) -> Response:
    _log.warning("too busy")
    return answer(problems.BUSY, str(error), headers=_LATER)


async def _misconfigured(_: Request, error: Exception) -> Response:
    _log.error("misconfigured", reason=str(error))
    return answer(problems.MISCONFIGURED, str(error))


async def _too_slow(_: Request, error: Exception) -> Response:
    return answer(problems.TOO_SLOW, str(error))


async def _internal(_: Request, error: Exception) -> Response:
    _log.error("internal error", error=type(error).__name__)
    return answer(problems.INTERNAL, "something went wrong here; the log has the details")


def _faulty(kind: Kind, faults: list[Fault]) -> Response:
    detail = "; ".join(f"{fault.parameter}: {fault.reason}" for fault in faults)
    return answer(kind, detail, errors=faults)


def _name(error: dict[str, Any]) -> str:
    """The parameter an error is about, at most 100 characters of it."""
    where = error["loc"]
    return str(where[1])[:100] if len(where) > 1 else str(where[0])


def _choices(error: dict[str, Any]) -> list[str] | None:
    """What there is to choose from; None where it is no choice between words."""
    expected = error.get("ctx", {}).get("expected", "")
    return re.findall(r"'([^']*)'", str(expected)) or None


def _parameters_of(request: Request) -> list[str]:
    """The query parameters of the route, as its documentation names them."""
    path = getattr(request.scope.get("route"), "path", "")
    operation: dict[str, Any] = request.app.openapi()["paths"].get(path, {}).get("get", {})
    return [each["name"] for each in operation.get("parameters", []) if each["in"] == "query"]
