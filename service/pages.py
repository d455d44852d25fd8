"""The address of the next page, in the answer and in the header Link."""

from urllib.parse import urlencode

from fastapi import Request, Response

from service.cursors import cursor_at
from service.filters import Position


def link_next(
    request: Request, response: Response, position: Position | None, question: str
) -> str | None:
    """Write the header Link and return the address; None where there is no next page."""
    if position is None:
        return None
    kept = [(key, value) for key, value in request.query_params.multi_items() if key != "cursor"]
    query = urlencode([*kept, ("cursor", cursor_at(position, question))])
    address = f"{request.url.path}?{query}"
    response.headers["Link"] = f'<{address}>; rel="next"'
    return address
