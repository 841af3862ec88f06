"""The Jinja environment in which a theme's templates run."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)

from generator.problems import ContentError, Problem
from generator.render.theme import Theme
from generator.words import Words

_GUARD = "partials/color_scheme.js"


class Templates:
    """Renders templates of a theme; a mistake in one is reported with its place."""

    def __init__(self, theme: Theme, words: Words) -> None:
        self._environment = Environment(
            loader=FileSystemLoader([str(folder) for folder in theme.template_folders]),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        self._environment.install_gettext_translations(  # type: ignore[attr-defined]
            words.catalogue, newstyle=True
        )
        self._environment.filters |= {"number": words.number, "percent": words.percent}

    def render(self, name: str, subject: str, **context: Any) -> str:
        """Render a template for `subject`, which messages name.

        Raises `ContentError` with the template's line where the template is wrong.
        """
        try:
            return self._environment.get_template(name).render(**context)
        except TemplateSyntaxError as error:
            place, line = error.filename or error.name or name, error.lineno
            raise ContentError([self._problem(place, line, str(error.message), subject)]) from error
        except TemplateNotFound as error:
            message = f'there is no template "{error.name}"'
            raise ContentError([self._problem(name, 0, message, subject)]) from error
        except (UndefinedError, TypeError, ValueError, AttributeError) as error:
            place, line = _template_line(error, name)
            raise ContentError([self._problem(place, line, str(error), subject)]) from error

    def security_policy(self) -> str:
        """Give the Content-Security-Policy, with the hash of the colour-scheme guard."""
        try:
            guard = self._environment.get_template(_GUARD).render()
            digest = base64.b64encode(hashlib.sha256(guard.encode()).digest()).decode()
            inline = f" 'sha256-{digest}'"
        except TemplateNotFound:
            inline = ""
        rules = {
            "default-src": "'none'",
            "script-src": f"'self'{inline}",
            "style-src": "'self'",
            "img-src": "'self' data: https:",
            "media-src": "'self' https:",
            "connect-src": "'self'",
            "worker-src": "'self'",
            "frame-src": "https://www.youtube-nocookie.com https://player.vimeo.com",
            "base-uri": "'none'",
            "form-action": "'self'",
        }
        return "; ".join(f"{name} {value}" for name, value in rules.items())

    def _problem(self, place: str, line: int, message: str, subject: str) -> Problem:
        source = ""
        if line:
            try:
                text, _, _ = self._environment.loader.get_source(  # type: ignore[union-attr]
                    self._environment, place
                )
                source = text.splitlines()[line - 1]
            except (TemplateNotFound, IndexError):
                pass
        return Problem(place, line, message, source, f"while making {subject}")


def _template_line(error: BaseException, name: str) -> tuple[str, int]:
    """Find the innermost template frame: Jinja maps compiled code back to template lines."""
    place, line = name, 0
    trace = error.__traceback__
    while trace is not None:
        filename = trace.tb_frame.f_code.co_filename
        if filename.endswith((".html", ".js", ".xml")):
            place, line = filename, trace.tb_lineno
        trace = trace.tb_next
    return place, line
