"""Makes the theme's scripts and style sheet smaller: comments and needless space go."""

from __future__ import annotations

from pathlib import PurePosixPath


def minified(name: str, data: bytes) -> bytes:
    """Make a static file smaller by what its name says it is; others stay as they are.

    What is not UTF-8 stays as it is too. Comments that begin with `/*!` stay, as they are licences.
    """
    suffix = PurePosixPath(name).suffix
    if suffix not in (".css", ".js", ".mjs"):
        return data
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    if suffix == ".css":
        from rcssmin import cssmin

        return str(cssmin(text, keep_bang_comments=True)).encode()
    from rjsmin import jsmin

    return str(jsmin(text, keep_bang_comments=True)).encode()
