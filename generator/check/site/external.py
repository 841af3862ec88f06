"""Links to other sites that lead nowhere any more; asked for politely, and only on demand."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit, urlunsplit

from generator import __version__
from generator.check.finding import warning
from generator.check.site.pages import BuiltSite
from generator.problems import Problem

_HOSTS_AT_ONCE = 8
_PAUSE_S = 0.5
"""Between two questions to one host."""
_TIMEOUT_S = 15
# The host is there and knows the page, but will not talk to a program.
_SHY = {401, 403, 405, 406, 429, 451, 503, 999}


def dead_external_links(site: BuiltSite) -> Iterator[Problem]:
    """Give every page that links to an address elsewhere which cannot be had.

    Each address is asked for once; hosts side by side, the addresses of one host one by one.
    """
    users: dict[str, list[str]] = {}
    for page in site.pages.values():
        for link in dict.fromkeys(page.links):
            if link.startswith(("http://", "https://")):
                users.setdefault(urlunsplit(urlsplit(link)._replace(fragment="")), []).append(
                    page.path
                )
    hosts: dict[str, list[str]] = {}
    for link in users:
        hosts.setdefault(urlsplit(link).netloc, []).append(link)
    with ThreadPoolExecutor(_HOSTS_AT_ONCE) as pool:
        answers = pool.map(_ask_host, hosts.values())
        faults = {link: fault for answer in answers for link, fault in answer.items() if fault}
    for link in sorted(faults):
        pages = users[link]
        others = len(pages) - 1
        more = f" and {others} other page{'s' if others > 1 else ''}" if others else ""
        message = f"the link to {link} leads nowhere: {faults[link]}"
        hint = f"it stands on {pages[0]}{more}"
        yield warning(site.shown(pages[0]), 0, message, hint=hint)


def _ask_host(links: list[str]) -> dict[str, str]:
    found = {}
    for number, link in enumerate(links):
        if number:
            time.sleep(_PAUSE_S)
        found[link] = _ask(link)
    return found


def _ask(link: str) -> str:
    fault = _request(link, "HEAD")
    # Some hosts know no HEAD and answer as if there were nothing.
    return _request(link, "GET") if fault else ""


def _request(link: str, method: str) -> str:
    agent = f"chapterhouse/{__version__} (link check)"
    request = urllib.request.Request(link, method=method, headers={"User-Agent": agent})
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT_S):
            return ""
    except urllib.error.HTTPError as error:
        return "" if error.code in _SHY else f"{error.code} {error.reason}"
    except urllib.error.URLError as error:
        return str(getattr(error.reason, "strerror", None) or error.reason)
    except (OSError, ValueError, http.client.HTTPException) as error:
        return str(error) or type(error).__name__
