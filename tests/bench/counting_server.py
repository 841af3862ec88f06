"""A web server that knows ranges, as GitHub Pages does, and counts what it sends."""

from __future__ import annotations

import gzip
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_TEXT = (".js", ".html", ".json", ".css", ".wasm")
"""What such a host compresses."""


class CountingServer(ThreadingHTTPServer):
    """Counts bytes by path; scripts count as they are when compressed."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        self.sent: list[tuple[str, int]] = []

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of readers who close a page while it still asks for something."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def take(self) -> list[tuple[str, int]]:
        """Give what was sent since this was last asked."""
        sent, self.sent = self.sent, []
        return sent

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"


class _Handler(SimpleHTTPRequestHandler):
    server: CountingServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        asked = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if asked:
            first, last = int(asked[1]), int(asked[2])
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
            data = data[first : last + 1]
        else:
            self.send_response(200)
        size = len(gzip.compress(data, 6)) if path.suffix in _TEXT else len(data)
        self.server.sent.append((self.path.partition("?")[0], size))
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def counting(folder: Path) -> Iterator[CountingServer]:
    """Serve a folder."""
    with CountingServer(folder) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
