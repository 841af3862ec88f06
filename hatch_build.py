"""Build hook: puts the browser's libraries into the package, and our templates as Python.

The libraries come out of pinned build requirements. No third-party script is copied into the
repository, and whoever builds needs no Node: the wheels of MkDocs and Sphinx carry lunr.js and the
Snowball stemmers. What is taken is checked against its SHA-256, made an ES module, and written to
`generator/browser/` with its licence notices.
"""

from __future__ import annotations

import hashlib
import json
import re
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from rjsmin import jsmin

_LUNR = "contrib/search/templates/search/lunr.js"
_LUNR_VERSION = "2.3.9"
_LUNR_SHA256 = "c1a28d9e95163292fbcc07ff794f1f0e1ade8741c513afe96d5b1046a18110bc"
_STEMMERS = "search/minified-js"
_STEMMERS_SHA256 = "d1f66cdad664eda94aabffe81694d05149e578fbbf83cd6f2d120ae3d0fb607b"
_LANGUAGES = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
"""Language codes that have a Snowball stemmer, and its name there."""

_NOTICE = """\
lunr.js {lunr}, from the wheel of MkDocs {mkdocs}
Copyright (C) 2020 Oliver Nightingale. MIT licence.

The Snowball stemmers and stop words, from the wheel of Sphinx {sphinx}
Copyright (c) 2001 Dr Martin Porter, (c) 2004, 2005 Richard Boulton, and the Snowball project.
BSD licence with three clauses. https://snowballstem.org/license.html

What follows is the licence of each.

MIT License

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions: The above copyright notice and this
permission notice shall be included in all copies or substantial portions of the Software.
THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

BSD 3-Clause License

Redistribution and use in source and binary forms, with or without modification, are permitted
provided that the following conditions are met:
1. Redistributions of source code must retain the above copyright notice, this list of conditions
   and the following disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of
   conditions and the following disclaimer in the documentation and/or other materials provided
   with the distribution.
3. Neither the name of the Snowball project nor the names of its contributors may be used to
   endorse or promote products derived from this software without specific prior written permission.
THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR
IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT OWNER OR
CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER
IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT
OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
"""


class BrowserLibraries(BuildHookInterface):  # type: ignore[type-arg]
    """Hatchling's custom hook (hatch.pypa.io, plugins, build hook, custom)."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write `generator/browser/`; a wheel that is no editable one carries the themes too."""
        root = Path(self.root)
        write_libraries(root / "generator" / "browser")
        write_templates(root / "generator" / "render", root / "themes")
        if version != "editable":
            build_data["force_include"][str(root / "themes")] = "generator/themes"


def write_libraries(folder: Path) -> None:
    """Write the libraries; what an earlier version left there goes."""
    files = _files()
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        if old.name not in files:
            old.unlink()
    for name, data in files.items():
        # newline: a checkout on Windows makes the same bytes.
        (folder / name).write_text(data, encoding="utf-8", newline="\n")


def write_templates(folder: Path, themes: Path) -> None:
    """Turn templates into Python, by the module that will read what is written."""
    source = folder / "compiled.py"
    spec = spec_from_file_location("compiled", source)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    module.write_compiled(folder / module.FOLDER, themes)


def _files() -> dict[str, str]:
    mkdocs, sphinx = _folder("mkdocs"), _folder("sphinx")
    lunr = _checked(mkdocs / _LUNR, _LUNR_SHA256)
    if not re.search(rf'lunr\.version = "{re.escape(_LUNR_VERSION)}"', lunr):
        raise RuntimeError(f"{mkdocs / _LUNR} is not lunr.js {_LUNR_VERSION}")
    files = {
        "lunr.js": _module("lunr.js 2.3.9 © 2020 Oliver Nightingale, MIT licence", lunr),
        "LICENSES.txt": _NOTICE.format(
            lunr=_LUNR_VERSION, mkdocs=version("mkdocs"), sphinx=version("sphinx")
        ),
    }
    files |= _stemmers(sphinx)
    files["stop_words.json"] = json.dumps(_stop_words(sphinx), ensure_ascii=False, indent=0)
    return files


def _folder(package: str) -> Path:
    """Find a build requirement without importing it."""
    spec = find_spec(package)
    try:
        version(package)
    except PackageNotFoundError:
        spec = None
    if spec is None or spec.origin is None:
        raise RuntimeError(
            f"building chapterhouse needs {package}; build with isolation, or install what "
            "[build-system] in pyproject.toml lists"
        )
    return Path(spec.origin).parent


def _checked(path: Path, sha256: str) -> str:
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != sha256:
        raise RuntimeError(f"{path} is not the file that was reviewed: its SHA-256 differs")
    return data.decode("utf-8")


def _module(notice: str, source: str) -> str:
    """Make an ES module of a script that exports itself as CommonJS modules do."""
    before = (
        f"/*! {notice}; see LICENSES.txt */\nconst module={{exports:{{}}}},exports=module.exports;"
    )
    return f"{before}{jsmin(source)}\nexport default module.exports;\n"


def _stemmers(sphinx: Path) -> dict[str, str]:
    folder = sphinx / _STEMMERS
    names = {"base": "base", **_LANGUAGES}
    sources = {code: (folder / f"{name}-stemmer.js").read_bytes() for code, name in names.items()}
    total = hashlib.sha256(b"\0".join(sources[code] for code in sorted(sources))).hexdigest()
    if total != _STEMMERS_SHA256:
        raise RuntimeError(f"{folder} is not what was reviewed: its SHA-256 is {total}")
    head = "/*! Snowball 3.0.1 stemmer, BSD licence; see LICENSES.txt */\n"
    files = {}
    for code, data in sources.items():
        text = data.decode("utf-8").strip()
        if code == "base":
            files["stem_base.js"] = f"{head}let {text}\nexport default BaseStemmer;\n"
            continue
        name = f"{_LANGUAGES[code].capitalize()}Stemmer"
        files[f"stem_{code}.js"] = (
            f'{head}import BaseStemmer from "./stem_base.js";\n{text}\nexport default {name};\n'
        )
    return files


def _stop_words(sphinx: Path) -> dict[str, list[str]]:
    """Read the lists as text: each word stands quoted on a line of its own."""
    found = {}
    for code in sorted(_LANGUAGES):
        path = sphinx / "search" / "_stopwords" / f"{code}.py"
        if path.is_file():
            lines = path.read_text("utf-8").splitlines()
            words = (re.fullmatch(r"\s*'([^']+)',", line) for line in lines)
            found[code] = sorted(match[1] for match in words if match)
    return found
