"""One page: a template, and the views that go into it."""

from __future__ import annotations

from generator.render.environment import Templates
from generator.render.site import Site
from generator.render.views import PageView

# A page as a path of the site and its bytes.
Page = tuple[str, bytes]


def render_page(
    site: Site, templates: Templates, here: str, template: str, page: PageView, view: object
) -> Page:
    """Render the page at `here` with a template."""
    shared = site.view(here)
    text = templates.render(template, f"the page {here or '/'}", site=shared, page=page, view=view)
    path = here if here.endswith(".html") else f"{here}index.html"
    return path, text.encode("utf-8", "replace")
