"""A real web server on this machine, which remembers what it was asked."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Behaviour = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Web:
    """Files by path, and what is special about some of them."""

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    odd: dict[str, Behaviour] = field(default_factory=dict)
    """What answers instead, for paths where something is wrong."""
    packed: bool = False
    asked: list[str] = field(default_factory=list)
    """`PATH` of every request, with ` 304` where nothing had to be sent."""
    headers: list[dict[str, str]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    def url(self, path: str) -> str:
        return f"{self.address}{path}"


@contextmanager
def serving() -> Iterator[Web]:
    """Serve on a free port of the loopback until the block ends."""
    web = Web()
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with lock:
                web.at_once += 1
                web.most_at_once = max(web.most_at_once, web.at_once)
            try:
                self._answer()
            finally:
                with lock:
                    web.at_once -= 1

        def _answer(self) -> None:
            web.headers.append(dict(self.headers))
            if self.path in web.odd:
                web.asked.append(self.path)
                web.odd[self.path](self)
                return
            data = web.files.get(self.path)
            if data is None:
                web.asked.append(self.path)
                self.send_error(404)
                return
            etag = f'"{hashlib.sha256(data).hexdigest()[:8]}"'
            if self.headers.get("If-None-Match") == etag:
                web.asked.append(f"{self.path} 304")
                self.send_response(304)
                self.end_headers()
                return
            web.asked.append(self.path)
            self.send_response(200)
            body = gzip.compress(data) if web.packed else data
            if web.packed:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("ETag", etag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
