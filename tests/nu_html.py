"""Asks the Nu HTML checker, which npm and Java bring, what is wrong with a site."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.built_site import ROOT

_OLDER = (
    (r"::highlight\([\w-]+\)", "::selection"),
    (r"@container [\w-]* ?\(", "@media ("),
    (r"(?<=[{;])container:[^;}]*", "z-index:auto"),
)
_PACKAGE = "vnu-jar@26"
_FOLDER = ROOT / "build" / "npm"
_JAR = _FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def checker() -> Path | str:
    """Give the checker's file, fetched where that is not yet done; or why there is none."""
    missing = [program for program in ("java", "npm") if shutil.which(program) is None]
    if missing:
        return f"{' and '.join(missing)} must be installed for it"
    if not _JAR.is_file():
        command = ["npm", "install", "--silent", "--no-save", "--no-package-lock"]
        done = subprocess.run(
            [*command, f"--prefix={_FOLDER}", _PACKAGE], capture_output=True, text=True, timeout=300
        )
        if not _JAR.is_file():
            return f"npm could not fetch {_PACKAGE}: {done.stderr.strip()[-200:]}"
    return _JAR


def complaints(jar: Path, *documents: Path) -> list[str]:
    """Check files; gives errors, warnings and remarks but those we know better.

    The checker does not know that JSON-LD is data, which no security policy blocks (HTML, "prepare
    the script element", step 12). On disk no file is of the policy's `'self'`; that pages load what
    they need, the tests in a browser hold.
    """
    command = [
        "java",
        "-jar",
        str(jar),
        "--also-check-css",
        "--format",
        "json",
        "--exit-zero-always",
    ]
    done = subprocess.run(
        [*command, *map(str, documents)], capture_output=True, text=True, timeout=300
    )
    return [
        f"{message['url']}:{message.get('lastLine', 0)}: {message['message']} {_extract(message)}"
        for message in json.loads(done.stderr)["messages"]
        if not message["message"].startswith("Resource violates Content Security Policy")
        and not ("Inline script violates" in message["message"] and "ld+json" in _extract(message))
    ]


def in_older_words(css: str) -> str:
    """Put older CSS of the same form in the place of what the checker does not know yet.

    That is the Custom Highlight API and container queries.
    """
    for newer, older in _OLDER:
        css = re.sub(newer, older, css)
    return css


def _extract(message: dict[str, Any]) -> str:
    return " ".join(str(message.get("extract", "")).split())
