"""Where readers can suggest a correction: the source of a conversation in its repository."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from generator.history import Changes
from generator.model import Show
from generator.words import Words


def edit_address(show: Show, path: str) -> str:
    """Give the address of the web editor for a file of the repository; empty without one.

    GitHub and GitLab have their own forms; Codeberg's is that of Forgejo and Gitea, which most
    other hosts run. A line is asked for with `#L12`.
    """
    if not show.repo_url:
        return ""
    host = urlsplit(show.repo_url).hostname or ""
    form = "edit" if "github" in host else "-/edit" if "gitlab" in host else "_edit"
    return f"{show.repo_url.rstrip('/')}/{form}/{quote(show.repo_branch)}/{quote(path)}"


def corrected(changes: Changes | None, words: Words) -> str:
    """Say how often a transcript was corrected, and when last; empty where it never was."""
    if changes is None or changes.corrections < 1:
        return ""
    text = words.catalogue.ngettext(
        "Corrected once, on %(day)s.",
        "Corrected %(count)s times, last on %(day)s.",
        changes.corrections,
    )
    return text % {"count": words.number(changes.corrections), "day": words.date(changes.last)}
