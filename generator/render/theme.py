"""A theme: its templates, its static files, and its options."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.config.site import ThemeChoice
from generator.problems import Problems, nearest
from generator.render.code_styles import code_css
from generator.render.conversation_map import widths_css
from generator.render.palette import DARK_GROUNDS, LIGHT_GROUNDS, palette_css, speaker_palette
from generator.render.theme_folders import themes_folder

_DEFAULT = "default"

Grounds = tuple[str, str]


class Theme(Struct, frozen=True, dict=True):
    """Folders are searched in order, so that a site can override a theme file by file."""

    folders: tuple[Path, ...]
    options: Mapping[str, str | int | bool]
    stylesheets: tuple[str, ...]
    light: Grounds = LIGHT_GROUNDS
    """Paper and raised paper in light colours, on which speakers' colours can be read."""
    dark: Grounds = DARK_GROUNDS

    @property
    def template_folders(self) -> tuple[Path, ...]:
        return tuple(folder / "templates" for folder in self.folders)

    @property
    def locale_folders(self) -> tuple[Path, ...]:
        """Where catalogues may lie that add words to ours, or change them."""
        return tuple(folder / "locale" for folder in self.folders)

    @cached_property
    def stylesheet(self) -> bytes:
        """The CSS of every page: the theme's sheets in order, then what is computed."""
        sheets = [self._find(name).read_text("utf-8") for name in self.stylesheets]
        extra = self.folders[0] / "extra.css"
        palette = speaker_palette(light_grounds=self.light, dark_grounds=self.dark)
        own = [extra.read_text("utf-8")] if extra.is_file() else []
        return "\n".join([*sheets, palette_css(palette), widths_css(), *own]).encode()

    @property
    def code_stylesheet(self) -> bytes:
        """The CSS of pages with code on them."""
        return code_css(light_ground=self.light[1], dark_ground=self.dark[1]).encode()

    def static_files(self) -> Iterator[tuple[str, bytes]]:
        """Give every static file but the stylesheets, by its path below the static folder."""
        found: dict[str, Path] = {}
        for folder in reversed(self.folders):
            static = folder / "static"
            for path in sorted(static.rglob("*")) if static.is_dir() else ():
                if path.is_file() and not path.name.startswith(".") and path.suffix != ".css":
                    found[path.relative_to(static).as_posix()] = path
        for name in sorted(found):
            yield name, found[name].read_bytes()

    def _find(self, name: str) -> Path:
        for folder in self.folders:
            if (folder / name).is_file():
                return folder / name
        raise FileNotFoundError(name)


def load_theme(choice: ThemeChoice, content: Path, problems: Problems) -> Theme | None:
    """Find the chosen theme; `None` after a reported error.

    `theme/` in the content folder comes first, then the theme, then the default one.
    """
    themes = themes_folder()
    folder = themes / choice.name
    if not (folder / "theme.toml").is_file() or folder.parent != themes:
        names = sorted(path.parent.name for path in themes.glob("*/theme.toml"))
        hint = nearest(choice.name, names) or (
            f"there are: {', '.join(names)}\n"
            "to change how one looks, put files into theme/ in the content folder"
        )
        message = f'there is no theme "{choice.name}"'
        problems.error(choice.path or "--theme", choice.line, message, hint=hint)
        return None
    settings = tomllib.loads((folder / "theme.toml").read_text("utf-8"))
    base = tomllib.loads((themes / _DEFAULT / "theme.toml").read_text("utf-8"))
    options = {**base.get("options", {}), **settings.get("options", {})}
    own = settings.get("options", {})
    choices = {name: each for name, each in base.get("choices", {}).items() if name not in own}
    choices |= settings.get("choices", {})
    for name, option in choice.options.items():
        if name not in options:
            hint = nearest(name, sorted(options)) or f"there are: {', '.join(sorted(options))}"
            message = f'the theme has no option "{name}"'
            problems.error(choice.path, option.line, message, hint=hint)
        elif type(option.value) is not type(options[name]):
            hint = f"such as: {name} = {_toml(options[name])}"
            message = f'the theme option "{name}" has a wrong type'
            problems.error(choice.path, option.line, message, hint=hint)
        elif name in choices and option.value not in choices[name]:
            hint = f"it can be: {', '.join(choices[name])}"
            message = f'the theme option "{name}" cannot be "{option.value}"'
            problems.error(choice.path, option.line, message, hint=hint)
        else:
            options[name] = option.value
    folders = dict.fromkeys((content / "theme", folder, themes / _DEFAULT))
    return Theme(
        folders=tuple(path for path in folders if path.is_dir()),
        options=options,
        stylesheets=tuple(settings.get("stylesheets", base["stylesheets"])),
        light=_grounds(settings, "light", LIGHT_GROUNDS),
        dark=_grounds(settings, "dark", DARK_GROUNDS),
    )


def digest(parts: Iterator[bytes] | list[bytes]) -> str:
    """Give a short name for contents, which changes when they change."""
    total = hashlib.sha256()
    for part in parts:
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()[:10]


def _grounds(settings: Mapping[str, Any], scheme: str, default: Grounds) -> Grounds:
    """Read `[grounds]` of `theme.toml`: two colours `#rrggbb` for each scheme."""
    paper, raised = settings.get("grounds", {}).get(scheme, default)
    return str(paper), str(raised)


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)
