"""The API's own documentation, with assets that are served from here: it works offline."""

from pathlib import Path
from typing import Any

import fastapi_offline
from fastapi import APIRouter, FastAPI
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles

from service.problems import ProblemOut

ASSETS = "/docs/assets"
NO_ICON = "data:,"

router = APIRouter(include_in_schema=False)


@router.get("/docs")
async def docs() -> HTMLResponse:
    """Show the API, with every answer's shape and a form to try it."""
    return get_swagger_ui_html(
        openapi_url="/openapi.json",
        title="annales",
        swagger_js_url=f"{ASSETS}/swagger-ui-bundle.js",
        swagger_css_url=f"{ASSETS}/swagger-ui.css",
        swagger_favicon_url=NO_ICON,
    )


def mount_assets(app: FastAPI) -> None:
    """Serve what the documentation page loads."""
    folder = Path(fastapi_offline.__file__).parent / "static"
    app.mount(ASSETS, StaticFiles(directory=folder), name="assets")


def describe_problems(app: FastAPI) -> None:
    """Put the shape of problems into the description that every route's errors refer to."""
    plain = app.openapi
    problem = ProblemOut.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas: dict[str, Any] = problem.pop("$defs") | {ProblemOut.__name__: problem}

    def described() -> dict[str, Any]:
        description = plain()
        description["components"]["schemas"] |= schemas
        return description

    app.openapi = described
