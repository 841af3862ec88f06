"""Serves the output folder, with the live reload added to its pages."""

from __future__ import annotations

import errno
import os
import re
import socket
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path

from generator.preview.folder import Found, find
from generator.preview.mime import media_type
from generator.preview.state import PreviewState
from generator.problems import ContentError, Problem

_OWN = "/_chapterhouse/"
_OWN_FILES = ("reload.js", "patch.js", "overlay.css")
_NO_SITE = (
    b'<!doctype html><html lang="en"><meta charset="utf-8"><title>chapterhouse</title>'
    b"<p>There is nothing to show here yet.</p>"
)
_PORTS_TO_TRY = 50
_PIECE = 1 << 16


class PreviewServer(ThreadingHTTPServer):
    """A server of one folder for one person."""

    daemon_threads = True
    # On Windows this would let two servers have one port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, root: Path, state: PreviewState, host: str, port: int) -> None:
        self.root = root
        self.state = state
        super().__init__((host, port), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet: a browser that hangs up is no news."""


def open_server(root: Path, state: PreviewState, host: str, port: int) -> PreviewServer:
    """Start listening; raises `ContentError` if the port cannot be had, with one that can."""
    try:
        return PreviewServer(root, state, host, port)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            reason = error.strerror or str(error)
            raise ContentError([Problem(f"--port {port}", 0, reason)]) from error
        taken = error.errno == errno.EADDRINUSE
    message = "another program is using this port" if taken else "this port may not be used"
    free = _free_port(host, port if taken else 8000)
    hint = f"try another one: --port {free}" if free else "try another one"
    raise ContentError([Problem(f"--port {port}", 0, message, hint=hint)])


def _free_port(host: str, port: int) -> int:
    for candidate in range(port + 1, min(port + _PORTS_TO_TRY, 65536)):
        with socket.socket() as probe:
            try:
                probe.bind((host, candidate))
            except OSError:
                continue
            return candidate
    return 0


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == f"{_OWN}events":
            self._events()
        elif path.startswith(_OWN) and path[len(_OWN) :] in _OWN_FILES:
            name = path[len(_OWN) :]
            self._send(200, (files("generator.preview") / name).read_bytes(), media_type(name))
        else:
            self._file()

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal free for what the build has to say."""

    def _file(self) -> None:
        found = find(self.server.root, self.server.state.base_path, self.path)
        if found.location:
            self._send(found.status, b"", "text/plain", {"Location": found.location})
            return
        kind = media_type(found.file.name) if found.file else "text/html; charset=utf-8"
        if not kind.startswith("text/html"):
            assert found.file is not None
            self._stream(found.file, kind)
            return
        # Asked for before the page is read: a page that is newer than it says reloads once more,
        # one that is older and does not know it would stay old.
        path = self._path_in_site(found)
        version, page = self.server.state.page(path)
        if page is None:
            page = found.file.read_bytes() if found.file else _NO_SITE
        self._send(found.status, _with_reload(page, version), kind)

    def _path_in_site(self, found: Found) -> str:
        root = self.server.root.resolve()
        if found.status != 200 or found.file is None:
            return ""
        return found.file.relative_to(root).as_posix()

    def _stream(self, file: Path, kind: str) -> None:
        """Send a file, or the part asked for; a player cannot move in a recording without that."""
        size = file.stat().st_size
        first, last = _range(self.headers.get("Range", ""), size)
        status = 206 if (first, last) != (0, size - 1) else 200
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(last - first + 1))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Accept-Ranges", "bytes")
        if status == 206:
            self.send_header("Content-Range", f"bytes {first}-{last}/{size}")
        self.end_headers()
        if self.command == "HEAD":
            return
        with file.open("rb") as source:
            source.seek(first)
            left = last - first + 1
            while left > 0 and (piece := source.read(min(_PIECE, left))):
                self.wfile.write(piece)
                left -= len(piece)

    def _send(
        self, status: int, data: bytes, kind: str, headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-cache")
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _events(self) -> None:
        """Tell a page what happens, as server-sent events (HTML Standard, section 9.2)."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        for news in self.server.state.news():
            self.wfile.write(f"data: {news}\n\n".encode() if news else b": still here\n\n")
            self.wfile.flush()


def _with_reload(page: bytes, version: str) -> bytes:
    """Put the script before all others of a page, so that it sees what they do."""
    before, head, after = page.partition(b"<head>")
    # Scripts change the first element too early to be seen.
    script = (
        f'<script type="module" src="{_OWN}reload.js?{version}" '
        f'data-html="{zlib.crc32(before):x}"></script>'
    ).encode()
    return before + head + script + after if head else page + script


def _range(header: str, size: int) -> tuple[int, int]:
    """Give the first and last byte asked for (RFC 9110, section 14.1.2); all for what is odd."""
    match = re.fullmatch(r"bytes=(\d*)-(\d*)", header.strip())
    if match is None or match[0] == "bytes=-":
        return 0, size - 1
    if not match[1]:
        return max(0, size - int(match[2])), size - 1
    first, last = int(match[1]), min(int(match[2] or size), size - 1)
    return (first, last) if first <= last else (0, size - 1)
