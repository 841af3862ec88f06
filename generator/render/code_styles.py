"""Colours for code in show notes: two Pygments styles, mended so that every token can be read."""

from __future__ import annotations

from pygments.style import Style
from pygments.styles import get_style_by_name
from pygments.token import STANDARD_TYPES, Token, _TokenType
from pygments.util import ClassNotFound

from generator.render.color import luminance, readable

LIGHT_GROUND = "#f3f1eb"
"""The default theme's `--raised` in light colours (`tokens.css`); code stands on it."""
DARK_GROUND = "#22201d"
CONTRAST = 4.6

_Look = tuple[str, bool, bool]
"""Colour, bold, italic."""


def _style(name: str) -> type[Style]:
    try:
        return get_style_by_name(name)
    except ClassNotFound:
        raise ValueError(f'Pygments has no style "{name}"') from None


def token_colors(name: str, ground: str) -> dict[str, _Look]:
    """Return colour, bold and italic for each Pygments class in which it differs from plain code.

    The empty class is plain code. Every colour has at least 4.5:1 on `ground` (`#rrggbb`).
    Raises ValueError where Pygments has no style of that name.
    """
    style = _style(name)
    fallback = "#000000" if luminance(ground) > 0.18 else "#ffffff"
    plain = style.style_for_token(Token)["color"] or fallback.lstrip("#")

    def look(token: _TokenType) -> _Look:
        given = style.style_for_token(token)
        color = readable(f"#{given['color'] or plain}", (ground,), CONTRAST)
        return color, bool(given["bold"]), bool(given["italic"])

    base = look(Token)
    found = {"": base}
    for token, css_class in sorted(STANDARD_TYPES.items(), key=lambda item: item[1]):
        if css_class and look(token) != base:
            found[css_class] = look(token)
    return found


def _body(light: _Look, dark: _Look) -> str:
    color, bold, italic = light
    body = f"color:light-dark({color},{dark[0]})"
    return body + (";font-weight:600" if bold else "") + (";font-style:italic" if italic else "")


def _rules(looks: dict[str, tuple[_Look, _Look]]) -> str:
    """Return one rule for all classes that look the same."""
    groups: dict[str, list[str]] = {}
    for css_class, pair in looks.items():
        groups.setdefault(_body(*pair), []).append(f".{css_class}" if css_class else "&")
    rules = (f"{','.join(selectors)}{{{body}}}\n" for body, selectors in groups.items())
    # Weak, so that a site's own rules win, in whatever order the style sheets come.
    return f":where(.highlight){{{''.join(rules)}}}\n"


def code_css(
    light: str = "gruvbox-light",
    dark: str = "gruvbox-dark",
    light_ground: str = LIGHT_GROUND,
    dark_ground: str = DARK_GROUND,
) -> str:
    """Return rules for code in `.highlight` that follow `color-scheme`, from two Pygments styles.

    Weight and slant are those of the light style. Raises ValueError for a style of unknown name.
    """
    bright, dim = token_colors(light, light_ground), token_colors(dark, dark_ground)
    return _rules(
        {
            css_class: (bright.get(css_class, bright[""]), dim.get(css_class, dim[""]))
            for css_class in sorted(bright.keys() | dim.keys())
        }
    )
