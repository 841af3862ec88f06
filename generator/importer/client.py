"""A polite web client: one request at a time, with pauses, limits, and no file fetched twice."""

from __future__ import annotations

import contextlib
import http.client
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable, Iterator
from email.message import Message
from urllib.parse import quote, urlsplit, urlunsplit

from msgspec import Struct

from generator import __version__

_AGENT = f"chapterhouse/{__version__} (import)"
_LEGAL = "!#$%&'()*+,/:;=?@[]~-._"
_CHUNK = 65_536
_MOST_REDIRECTS = 5
_MOST_TRIES = 3
_LONGEST_WAIT_S = 60.0
_TOO_BUSY = (429, 503)


class FetchError(Exception):
    """A file could not be had; the message says why, for people."""


class Validators(Struct, frozen=True):
    """What a server calls the version that we have (RFC 9110, section 8.8)."""

    etag: str = ""
    modified: str = ""


class Answer(Struct, frozen=True):
    """A file from the web, and what to ask with the next time."""

    data: bytes
    validators: Validators
    address: str
    """Where it was found in the end."""


class Client:
    """Asks servers for files. Times are seconds."""

    def __init__(
        self,
        pause: float = 0.5,
        timeout: float = 20,
        longest: float = 120,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Pause before each request but the first; give up when nothing comes for `timeout`.

        No file may take longer than `longest`, however steadily it trickles.
        """
        self._pause = pause
        self._timeout = timeout
        self._longest = longest
        self._sleep = sleep
        self._asked = False
        self._opener = urllib.request.build_opener(_Redirects)

    def get(self, address: str, largest: int, known: Validators | None = None) -> Answer | None:
        """Fetch a file of up to `largest` bytes; `None` where the `known` version still holds.

        A server that is too busy is asked again when it says, if that is soon. Raises
        `FetchError` with what went wrong.
        """
        for attempt in range(1, _MOST_TRIES + 1):
            if self._asked:
                self._sleep(self._pause)
            self._asked = True
            try:
                return self._ask(address, largest, known)
            except urllib.error.HTTPError as error:
                with contextlib.closing(error):
                    if error.code == 304:
                        return None
                    wait = _wait(error.headers) if error.code in _TOO_BUSY else None
                    if wait is None or attempt == _MOST_TRIES:
                        message = f"the server says {error.code} {error.reason}".rstrip()
                        raise FetchError(message) from error
                    self._sleep(wait)
            except urllib.error.URLError as error:
                reason = getattr(error.reason, "strerror", None) or error.reason
                raise FetchError(str(reason)) from error
            except TimeoutError as error:
                raise FetchError("the server does not answer") from error
            except (OSError, ValueError, http.client.HTTPException) as error:
                raise FetchError(str(error) or type(error).__name__) from error
        raise AssertionError("every attempt returns or raises")

    def _ask(self, address: str, largest: int, known: Validators | None) -> Answer:
        headers = {"User-Agent": _AGENT, "Accept-Encoding": "gzip"}
        if known and known.etag:
            headers["If-None-Match"] = known.etag
        if known and known.modified:
            headers["If-Modified-Since"] = known.modified
        request = urllib.request.Request(_web_address(address), headers=headers)
        deadline = time.monotonic() + self._longest
        with self._opener.open(request, timeout=self._timeout) as response:
            packed = response.headers.get("Content-Encoding", "").lower() in ("gzip", "x-gzip")
            chunks = _chunks(response, deadline)
            data = _collected(_unpacked(chunks) if packed else chunks, largest)
            validators = Validators(
                response.headers.get("ETag", ""), response.headers.get("Last-Modified", "")
            )
            return Answer(data, validators, response.url)


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = _MOST_REDIRECTS

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: object,
        code: int,
        msg: str,
        headers: Message,
        newurl: str,
    ) -> urllib.request.Request | None:
        return super().redirect_request(req, fp, code, msg, headers, _web_address(newurl))  # type: ignore[arg-type]


def _web_address(address: str) -> str:
    """Bring an address into ASCII; refuse all but the web, whatever a feed asks for."""
    parts = urlsplit(address.strip())
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise FetchError("this is not a web address")
    try:
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except UnicodeError as error:
        raise FetchError("this is not a web address") from error
    return quote(urlunsplit(parts._replace(netloc=host, fragment="")), safe=_LEGAL)


def _wait(headers: Message) -> float | None:
    """Tell how long a busy server wants to be left alone; `None` where that is too long."""
    given = headers.get("Retry-After", "1")
    wait = float(given) if given.isascii() and given.isdigit() else _LONGEST_WAIT_S
    return wait if wait <= _LONGEST_WAIT_S else None


def _chunks(response: http.client.HTTPResponse, deadline: float) -> Iterator[bytes]:
    expected = response.length
    got = 0
    while chunk := response.read1(_CHUNK):
        got += len(chunk)
        yield chunk
        if time.monotonic() > deadline:
            raise FetchError("the server is too slow")
    if expected is not None and got < expected:
        raise FetchError("the connection broke before the end of the file")


def _unpacked(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Unpack gzip piece by piece, so that a small file cannot become a huge one unnoticed."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        for chunk in chunks:
            yield unpacker.decompress(chunk, _CHUNK)
            while unpacker.unconsumed_tail:
                yield unpacker.decompress(unpacker.unconsumed_tail, _CHUNK)
        yield unpacker.flush()
    except zlib.error as error:
        raise FetchError("the file is packed in a way that cannot be read") from error
    if not unpacker.eof:
        raise FetchError("the connection broke before the end of the file")


def _collected(chunks: Iterator[bytes], largest: int) -> bytes:
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > largest:
            raise FetchError(f"the file is larger than {largest // 1_000_000} MB")
    return bytes(data)
