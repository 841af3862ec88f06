"""Views that every template gets, and the link, of which all lists are made."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct


class LinkView(Struct, frozen=True):
    """A link in a list."""

    text: str
    href: str
    current: bool = False
    """True where the link leads to the page being shown."""


class SiteView(Struct, frozen=True):
    """`site`: the show and what is the same on every page. Every template has it."""

    title: str
    description: str
    language: str
    direction: str
    """`ltr` or `rtl`."""
    home: str
    """Address of the home page."""
    search: str
    """Address of the search page; empty where the site has no search."""
    search_data: str
    """Address of the search entry file, for the scripts; empty where the site has no search."""
    feed: str
    root: str
    """What leads from this page to the top of the site: `./`, `../../`, …"""
    static: str
    """Address of the folder with the theme's static files, with a `/` at the end."""
    stylesheet: str
    navigation: tuple[LinkView, ...]
    """People, tags and the publisher's own pages."""
    links: tuple[LinkView, ...]
    """Links elsewhere, from `site.toml`."""
    author: str
    options: dict[str, str | int | bool]
    """The theme's options: defaults from `theme.toml`, overridden by `site.toml`."""
    security_policy: Markup
    """Content of the Content-Security-Policy `<meta>`, for between double quotation marks."""
    paper: str
    """The theme's paper in light colours, for the browser's own surroundings of the page."""
    paper_dark: str


class PageView(Struct, frozen=True):
    """`page`: what the head of a page needs. Every template has it."""

    kind: str
    """`home`, `episode`, `chapter`, `people`, `person`, `tags`, `tag`, `search`, `page` or
    `missing`."""
    title: str
    """Title of the page alone, for its heading."""
    full_title: str
    """Title with the show's, for `<title>`."""
    description: str
    canonical: str
    """Absolute address, or empty where the site's address is not known."""
    og_type: str
    image: str
    """Absolute address of a preview picture, or empty."""
    image_drawn: bool
    """True where the build drew the picture: 1200 by 630 pixels, with the title on it."""
    json_ld: Markup
    """JSON-LD ready to stand in a `<script>`, or empty."""
    indexed: bool = True
    """False where search engines should leave the page out."""
    markdown: str = ""
    """Address of the page's Markdown version, or empty."""
