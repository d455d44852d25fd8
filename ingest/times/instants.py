"""A clock time on a day, as an instant with its offset."""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache

from dateutil.zoneinfo import get_zonefile_instance

from ingest.times.points import Clock


def instant_of(day: date, clock: Clock, published: datetime | None) -> datetime:
    """The instant of an hour.

    A zone that is not told is that of publication, else that of the prime meridian. Zones come
    from the tables of dateutil and never from the machine.

    >>> instant_of(date(2020, 12, 3), Clock(20, 0, "Europe/Paris"), None).isoformat()
    '2020-12-03T20:00:00+01:00'
    """
    local = datetime.combine(day, time(clock.hour, clock.minute))
    zone = _zone(clock.zone) if clock.zone else None
    if zone is None:
        zone = published.tzinfo if published and published.tzinfo else UTC
    offset = zone.utcoffset(local) or timedelta()
    return local.replace(tzinfo=timezone(offset))


@cache
def _zone(name: str) -> tzinfo | None:
    if name[:1] in "+-":
        hours, _, minutes = name[1:].partition(":")
        offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return timezone(-offset if name[0] == "-" else offset)
    return get_zonefile_instance().get(name)
