"""The API's own documentation, with assets that are served from here: it works offline."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import fastapi_offline
from fastapi import APIRouter, FastAPI
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute
from fastapi.staticfiles import StaticFiles
from pydantic import BaseModel

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


def describe_answers(app: FastAPI, routers: Iterable[APIRouter]) -> None:
    """Add to the description what FastAPI leaves out: problems, and examples with their nulls."""
    plain = app.openapi
    shapes = {
        name: shape
        for router in routers
        for route in router.routes
        if isinstance(route, APIRoute) and route.include_in_schema and route.response_model
        for name, shape in _shapes(route.response_model).items()
    }

    def described() -> dict[str, Any]:
        description = plain()
        schemas: dict[str, Any] = description["components"]["schemas"]
        schemas |= _shapes(ProblemOut)
        for name, shape in shapes.items():
            schemas[name] |= {"examples": shape["examples"]} if "examples" in shape else {}
        return description

    app.openapi = described


def _shapes(model: type[BaseModel]) -> dict[str, Any]:
    """The schemas of a model and of all that it holds, by name."""
    shape = model.model_json_schema(ref_template="#/components/schemas/{model}")
    return {**shape.pop("$defs", {}), model.__name__: shape}
