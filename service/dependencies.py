"""What routes are given: the graph, ids from the path, and the check on repeated parameters."""

from typing import Annotated, cast

from fastapi import Depends, Path, Request

from service.graph import Graph
from service.problems import INVALID_PARAMETER, Fault, Refused
from service.questions import LISTS, Id


def _graph(request: Request) -> Graph:
    return cast("Graph", request.app.state.graph)


def each_once(request: Request) -> None:
    """Refuse a parameter that is given twice: one of the two would be lost.

    Raises:
        Refused: naming all of them.
    """
    keys = [key for key, _ in request.query_params.multi_items()]
    repeated = sorted({key for key in keys if keys.count(key) > 1} - LISTS)
    if repeated:
        reason = "given more than once"
        raise Refused(
            INVALID_PARAMETER,
            f"{', '.join(repeated)}: {reason}",
            errors=[Fault(parameter=key, reason=reason) for key in repeated],
        )


GraphDep = Annotated[Graph, Depends(_graph)]
PathId = Annotated[Id, Path(description="Its id.")]
