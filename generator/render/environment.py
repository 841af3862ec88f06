"""The Jinja environment in which a theme's templates run."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.bccache import Bucket
from jinja2.utils import missing
from markupsafe import Markup
from msgspec import Struct

from generator.digests import digest, program_digest
from generator.problems import ContentError, Problem, nearest
from generator.render.compiled import SETTINGS, compiled
from generator.render.theme import Theme
from generator.store import Store
from generator.words import Words

_GUARD = "partials/color_scheme.js"


class Templates:
    """Renders templates of a theme; a mistake in one is reported with its place."""

    def __init__(self, theme: Theme, words: Words, store: Store | None = None) -> None:
        self._environment = Environment(
            loader=FileSystemLoader([str(folder) for folder in theme.template_folders]),
            undefined=_Unknown,
            **SETTINGS,
            # Every build makes its own environment.
            auto_reload=False,
            bytecode_cache=_Compiled(store) if store else None,
        )
        self._environment.install_gettext_translations(  # type: ignore[attr-defined]
            words.catalogue, newstyle=True
        )
        self._environment.globals["_"] = _translator(words)
        self._environment.filters |= {
            "number": words.number,
            "percent": words.percent,
            "spoken": spoken,
        }

    def render(self, name: str, subject: str, **context: Any) -> str:
        """Render a template for `subject`, which messages name.

        Raises `ContentError` with the template's line where the template is wrong.
        """
        try:
            return self._environment.get_template(name).render(**context)
        except TemplateSyntaxError as error:
            place, line = error.filename or error.name or name, error.lineno
            raise ContentError([_problem(place, line, str(error.message), subject)]) from error
        except TemplateNotFound as error:
            message = f'there is no template "{error.name}"'
            place, line = _template_line(error, name)
            raise ContentError([_problem(place, line, message, subject)]) from error
        except (UndefinedError, TypeError, ValueError, AttributeError) as error:
            place, line = _template_line(error, name)
            raise ContentError([_problem(place, line, str(error), subject)]) from error

    def security_policy(self) -> Markup:
        """Give the Content-Security-Policy, with the hash of the colour-scheme guard.

        Nothing in it has to be escaped between double quotation marks.
        """
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
        return Markup("; ".join(f"{name} {value}" for name, value in rules.items()))


def spoken(text: str) -> Markup:
    """Escape what is said for a place between tags, where quotation marks may stand as they are.

    In speech they are many, and five characters each when they are escaped.
    """
    for mark, escaped in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        if mark in text:
            text = text.replace(mark, escaped)
    return Markup(text)


def _translator(words: Words) -> Callable[..., Markup]:
    """Make what `_("…")` calls: it does what Jinja's own does, and remembers what it said.

    A page asks for some ninety messages, which are the same on every page.
    """

    @cache
    def plain(message: str) -> Markup:
        return Markup(words.catalogue.gettext(message)) % {}

    def translated(message: str, /, **values: object) -> Markup:
        if values:
            return Markup(words.catalogue.gettext(message)) % values
        return plain(message)

    return translated


class _Compiled(BytecodeCache):
    """Takes compiled templates from the package, and keeps others in the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        if code := compiled(name, source, filename or name):
            bucket = Bucket(environment, name, "")
            bucket.code = code
            return bucket
        return super().get_bucket(environment, name, filename, source)

    def load_bytecode(self, bucket: Bucket) -> None:
        if (code := self._store.get(_name(bucket))) is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._store.put(_name(bucket), bucket.bytecode_to_string())


def _name(bucket: Bucket) -> str:
    return digest("template", program_digest(), bucket.key, bucket.checksum)


class _Unknown(StrictUndefined):
    """A name that does not exist, told in the words of `themes/README.md`."""

    @property
    def _undefined_message(self) -> str:
        name, owner = self._undefined_name, self._undefined_obj
        if self._undefined_hint or name is None:
            return super()._undefined_message
        if owner is missing:
            return f'there is no "{name}" here'
        known = owner.__struct_fields__ if isinstance(owner, Struct) else ()
        guess = nearest(str(name), known)
        message = f'{type(owner).__name__} has no "{name}"'
        return f"{message}; {guess}" if guess else message


def _problem(place: str, line: int, message: str, subject: str) -> Problem:
    return Problem(_shown(place), line, message, _line_of(place, line), f"while making {subject}")


def _line_of(place: str, line: int) -> str:
    try:
        return Path(place).read_text("utf-8").splitlines()[line - 1] if line else ""
    except (OSError, IndexError):
        return ""


def _shown(place: str) -> str:
    """Name a template the way the publisher would: from the folder the command runs in."""
    path = Path(place)
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


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
