"""What `annales-graph status` tells: which database is meant, how it is, what is in it."""

from dataclasses import dataclass, replace
from typing import Literal

from graph_schema.database.driver import open_driver
from graph_schema.database.folder import folder_in
from graph_schema.database.local import local_address, status
from graph_schema.database.migrate import schema_of
from graph_schema.environ import Settings
from graph_schema.errors import Unavailable

MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """None where a thing is not ours to know, or there is nothing to know."""

    state: Literal["running", "starting", "stopped", "unreachable"]
    uri: str | None = None
    browser: str | None = None
    username: str | None = None
    password: str | None = None
    password_file: str | None = None
    version: str | None = None
    pid: int | None = None
    resident_mib: int | None = None
    schema: int | None = None
    revision: int | None = None


def report_on(settings: Settings, *, show_password: bool = False) -> Report:
    """Describe the database these settings mean; starts nothing.

    Raises:
        Misconfigured: the address or the password is wrong.
    """
    if settings.uri is None:
        return _managed(settings, show_password=show_password)
    report = Report(state="unreachable", uri=settings.uri, username=settings.username)
    try:
        with open_driver(settings) as driver:
            schema = schema_of(driver, settings.database)
    except Unavailable:
        return report
    return replace(report, state="running", schema=schema.version or None, revision=schema.revision)


def _managed(settings: Settings, *, show_password: bool) -> Report:
    now = status(settings)
    if now.state == "stopped":
        return Report(state="stopped")
    address = local_address(settings)
    report = Report(
        state=now.state,
        uri=address.uri,
        browser=address.browser,
        username=address.username,
        password=address.password if show_password else None,
        password_file=str(folder_in(settings.home).password),
        version=now.version,
        pid=now.pid,
        resident_mib=now.resident_bytes // MIB,
    )
    if now.state == "starting":
        return report
    with open_driver(settings) as driver:
        schema = schema_of(driver, settings.database)
    return replace(report, schema=schema.version or None, revision=schema.revision)
