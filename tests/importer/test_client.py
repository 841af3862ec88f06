"""The client is polite, and no server can hang it or fill the memory."""

from __future__ import annotations

import gzip
import time
from http.server import BaseHTTPRequestHandler

import pytest

from generator.importer.client import Client, FetchError, Validators
from tests.importer.web import Web


def answer(handler: BaseHTTPRequestHandler, status: int, body: bytes = b"", **headers: str) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def fault(web: Web, path: str = "/x", client: Client | None = None, largest: int = 1000) -> str:
    with pytest.raises(FetchError) as caught:
        (client or Client(pause=0)).get(web.url(path), largest)
    return str(caught.value)


def test_a_file_comes_with_what_to_ask_the_next_time(web: Web) -> None:
    web.files["/x"] = b"hello"
    first = Client(pause=0).get(web.url("/x"), 1000)
    assert first is not None
    assert first.data == b"hello"
    assert Client(pause=0).get(web.url("/x"), 1000, first.validators) is None
    assert web.asked == ["/x", "/x 304"]


def test_the_date_of_a_file_is_asked_with_where_there_is_no_tag(web: Web) -> None:
    day = "Mon, 01 Jan 2024 00:00:00 GMT"
    Client(pause=0).get(web.url("/1.vtt"), 1000, Validators(modified=day))
    assert web.headers[-1]["If-Modified-Since"] == day


def test_packed_files_are_unpacked(web: Web) -> None:
    web.packed = True
    web.files["/x"] = b"hello " * 100
    answered = Client(pause=0).get(web.url("/x"), 1000)
    assert answered is not None
    assert answered.data == b"hello " * 100


def test_it_pauses_between_requests_but_not_before_the_first(web: Web) -> None:
    pauses: list[float] = []
    client = Client(pause=0.5, sleep=pauses.append)
    for _ in range(3):
        client.get(web.url("/1.vtt"), 1000)
    assert pauses == [0.5, 0.5]


def test_a_busy_server_is_asked_again_when_it_says(web: Web) -> None:
    waits: list[float] = []

    def busy_once(handler: BaseHTTPRequestHandler) -> None:
        del web.odd["/1.vtt"]
        answer(handler, 503, Retry_After="7")

    web.odd["/1.vtt"] = busy_once
    client = Client(pause=0, sleep=waits.append)
    assert client.get(web.url("/1.vtt"), 1000) is not None
    assert waits == [7.0, 0]


def test_a_server_that_stays_busy_is_left_alone(web: Web) -> None:
    web.odd["/x"] = lambda handler: answer(handler, 429, Retry_After="1")
    client = Client(pause=0, sleep=lambda _: None)
    assert fault(web, client=client) == "the server says 429 Too Many Requests"
    assert web.asked == ["/x"] * 3
    web.odd["/x"] = lambda handler: answer(handler, 503, Retry_After="86400")
    web.asked.clear()
    assert "503" in fault(web, client=client)
    assert web.asked == ["/x"]


def test_what_is_not_there_is_said_so_and_not_asked_for_again(web: Web) -> None:
    assert fault(web) == "the server says 404 Not Found"
    assert web.asked == ["/x"]


def test_a_file_that_is_too_large_is_not_taken(web: Web) -> None:
    web.files["/x"] = b"x" * 2_000_001
    assert fault(web, largest=2_000_000) == "the file is larger than 2 MB"


def test_a_small_file_that_unpacks_to_a_huge_one_is_not_taken(web: Web) -> None:
    bomb = gzip.compress(bytes(200_000_000), 9)
    assert len(bomb) < 300_000
    web.odd["/x"] = lambda handler: answer(handler, 200, bomb, Content_Encoding="gzip")
    start = time.monotonic()
    assert fault(web, largest=1_000_000) == "the file is larger than 1 MB"
    assert time.monotonic() - start < 5


@pytest.mark.parametrize("body", [b"no gzip", gzip.compress(b"hello" * 99)[:-9]])
def test_what_cannot_be_unpacked_is_said_so(web: Web, body: bytes) -> None:
    web.odd["/x"] = lambda handler: answer(handler, 200, body, Content_Encoding="gzip")
    assert fault(web) in (
        "the file is packed in a way that cannot be read",
        "the connection broke before the end of the file",
    )


def test_a_file_that_breaks_off_is_not_taken_for_whole(web: Web) -> None:
    web.odd["/x"] = lambda handler: answer(handler, 200, b"half", Content_Length="8")
    assert fault(web) == "the connection broke before the end of the file"


def test_a_server_that_says_nothing_is_given_up(web: Web) -> None:
    web.odd["/x"] = lambda _handler: time.sleep(1)
    assert fault(web, client=Client(pause=0, timeout=0.2)) in (
        "timed out",
        "the server does not answer",
    )


def test_a_server_that_trickles_is_given_up(web: Web) -> None:
    def trickle(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(40):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    web.odd["/x"] = trickle
    assert fault(web, client=Client(pause=0, longest=0.3)) == "the server is too slow"


def test_redirects_are_followed_on_the_web_alone(web: Web) -> None:
    web.odd["/old"] = lambda handler: answer(handler, 301, Location="/1.vtt")
    found = Client(pause=0).get(web.url("/old"), 1000)
    assert found is not None
    assert found.address == web.url("/1.vtt")
    web.odd["/x"] = lambda handler: answer(handler, 302, Location="file:///etc/hostname")
    assert "file" in fault(web) or fault(web) == "this is not a web address"
    web.odd["/x"] = lambda handler: answer(handler, 302, Location="/x")
    assert "302" in fault(web)


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "ftp://example.org/x", "x.vtt", "http://", "data:,x", ""]
)
def test_nothing_but_the_web_is_asked(address: str) -> None:
    with pytest.raises(FetchError, match="this is not a web address"):
        Client(pause=0).get(address, 1000)


def test_a_server_that_is_not_there_is_said_so() -> None:
    with pytest.raises(FetchError, match="Connection refused"):
        Client(pause=0).get("http://127.0.0.1:1/x", 1000)


def test_addresses_in_other_scripts_are_asked_for_in_ascii(web: Web) -> None:
    web.files["/%C3%B6l%20und%20mehr.vtt"] = b"x"
    assert Client(pause=0).get(web.url("/öl und mehr.vtt#x"), 1000) is not None
