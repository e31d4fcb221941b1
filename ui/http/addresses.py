"""A request -> the address that it asks for, wherever the application is mounted. Knows no address by name."""

from __future__ import annotations

from starlette.types import Scope


def asked(scope: Scope) -> str:
    """The path below the one at which the application is mounted: /wence/v1/ask -> /v1/ask."""
    path, above = str(scope["path"]), str(scope.get("root_path", "")).rstrip("/")
    return path.removeprefix(above) if path.startswith(f"{above}/") else path
