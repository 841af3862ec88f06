"""What options of several commands mean."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

FOLDER = click.Path(file_okay=False, path_type=Path)


if TYPE_CHECKING:
    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType


class _Place(_Type):
    """A folder, or for a build an address such as `s3://bucket/show`, which stays text."""

    name = "directory"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path | str:
        if isinstance(value, str) and "://" in value:
            if ctx is not None and ctx.info_name != "build":
                self.fail("an address can be used with build alone", param, ctx)
            return value
        return FOLDER.convert(value, param, ctx)


_PLACE = _Place()
CONTENT = click.option(
    "--content",
    type=_PLACE,
    default=Path("content"),
    show_default=True,
    help="Folder of the show.",
)
OUTPUT = click.option(
    "--output",
    type=_PLACE,
    default=Path("site"),
    show_default=True,
    help="Folder for the finished site.",
)


def building(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that every command which builds has."""
    for option in reversed(
        (
            CONTENT,
            OUTPUT,
            click.option("--theme", help="Theme to use instead of the one in site.toml."),
            click.option("--drafts", is_flag=True, help="Include episodes marked as drafts."),
            click.option(
                "--force", is_flag=True, help="Write into a folder that holds other things."
            ),
            click.option(
                "--jobs",
                type=click.IntRange(min=1),
                help="Processes to work with, instead of one for each core.",
            ),
        )
    ):
        command = option(command)
    return command


def base_url(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Read the address of a site."""
    from generator.config.site import base_address

    address = base_address(value) if value is not None else None
    if value is not None and address is None:
        raise click.BadParameter("write the whole address, such as https://name.github.io/show/")
    return address
