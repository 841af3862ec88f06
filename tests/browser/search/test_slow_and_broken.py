"""The search where the network or the machine is slow, or fails."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.bench.counting_server import counting
from tests.browser.conftest import OpenPage
from tests.browser.search.conftest import Call
from tests.built_site import BuiltSite


def _emulate(page: Page, *, latency_ms: int = 0, bytes_per_second: int = -1, cpu: int = 1) -> None:
    session = page.context.new_cdp_session(page)
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": latency_ms,
            "downloadThroughput": bytes_per_second,
            "uploadThroughput": bytes_per_second,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": cpu})


def test_a_slow_network_says_that_it_searches_and_then_answers(open_page: OpenPage) -> None:
    page = open_page("search/")
    _emulate(page, latency_ms=600, bytes_per_second=50_000)
    page.locator("#page_q").fill("constitutional AI")
    expect(page.locator("#search_status")).to_have_text("Searching…")
    expect(page.locator(".hit mark").first).to_be_visible(timeout=20_000)


def test_counts_come_before_the_last_excerpt(open_page: OpenPage) -> None:
    page = open_page("search/")
    waiting: list[Route] = []
    page.context.route("**/search/t*.bin", lambda route: waiting.append(route))
    page.locator("#page_q").fill("constitutional AI")
    expect(page.locator(".search_count")).to_contain_text("passages")
    expect(page.locator(".find .find_strip rect").first).to_be_attached()
    expect(page.locator(".hit")).to_have_count(0)
    page.wait_for_timeout(200)
    for route in waiting:
        route.continue_()
    expect(page.locator(".hit mark").first).to_be_visible()


def test_a_processor_four_times_slower_still_answers_while_one_types(open_page: OpenPage) -> None:
    page = open_page("search/")
    _emulate(page, cpu=4)
    page.locator("#page_q").press_sequentially("constitutional AI", delay=60)
    expect(page.locator(".search_count")).to_contain_text("passages in 1 conversation")
    expect(page.locator(".hit mark").first).to_be_visible()


def test_whoever_types_faster_than_answers_come_sees_the_last_answer(open_page: OpenPage) -> None:
    page = open_page("search/")
    _emulate(page, latency_ms=150)
    box = page.locator("#page_q")
    for typed in ("scaling", "constitution", "risk", "biology", "interpretability"):
        box.fill(typed)
    expect(page.locator(".hit mark").first).to_have_text("interpretability")
    page.wait_for_timeout(1_000)
    marks = {text.lower() for text in page.locator(".hit mark").all_inner_texts()}
    assert {mark[:9] for mark in marks} == {"interpret"}


def test_what_nobody_waits_for_any_more_is_given_up_and_can_be_asked_again(
    call: Call, archive_address: str
) -> None:
    script = """async (entry) => {
      const { Store } = await use("store");
      const store = new Store(entry);
      await store.manifest();
      const name = `t0-${(await store.json("e0")).text}`;
      const said = (answer) => answer.then(({ bytes }) => bytes.length > 9, (error) => error.name);
      const first = said(store.bytes(name, 0, 10));
      store.drop();
      return [await first, await said(store.bytes(name, 0, 10))];
    }"""
    assert call(script, f"{archive_address}search/index.bin") == ["AbortError", True]


@pytest.mark.parametrize("what", ["i0-*.bin", "index.bin", "e*.bin"])
def test_a_file_that_does_not_load_is_told_and_tried_again(open_page: OpenPage, what: str) -> None:
    page = open_page("search/")
    page.context.route(f"**/search/{what}", lambda route: route.fulfill(status=404))
    page.locator("#page_q").fill("anthropic")
    message = page.locator(".search_failed")
    expect(message).to_contain_text("The search could not be loaded. Are you connected?")
    page.context.unroute(f"**/search/{what}")
    message.get_by_role("button", name="Try again").click()
    expect(page.locator(".hit mark").first).to_be_visible()


def test_a_worker_that_does_not_load_is_told_and_tried_again(open_page: OpenPage) -> None:
    # The search page begins to load by itself.
    page = open_page("people/")
    page.context.route("**/search/worker.js", lambda route: route.fulfill(status=404))
    page.locator("#page_q").fill("anthropic")
    message = page.locator(".search_failed")
    expect(message).to_be_visible()
    page.context.unroute("**/search/worker.js")
    message.get_by_role("button", name="Try again").click()
    expect(page.locator(".hit mark").first).to_be_visible()


def test_a_browser_without_decompression_unpacks_by_itself(open_page: OpenPage) -> None:
    page = open_page("search/")
    # In the worker it is what is looked for.
    page.context.route("**/search/store.js", _without_decompression)
    page.locator("#page_q").fill("constitutional AI")
    expect(page.locator(".hit mark").first).to_be_visible()


def _without_decompression(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=f"delete globalThis.DecompressionStream;{answer.text()}")


def test_of_a_host_that_knows_ranges_only_the_pieces_shown_are_asked(
    open_page: OpenPage, demo: BuiltSite
) -> None:
    with counting(demo.folder) as server:
        page = open_page(f"{server.address}search/?q=interpretability")
        expect(page.locator(".hit mark").first).to_have_text("interpretability")
        texts = [entry for entry in server.take() if re.search(r"/t\d+-\w+\.bin$", entry[0])]
    whole = max(path.stat().st_size for path in demo.folder.glob("search/t*.bin"))
    assert texts
    assert sum(size for _, size in texts) < whole / 4


def test_a_site_that_was_published_anew_is_found_again(open_page: OpenPage) -> None:
    page = open_page("search/")
    page.locator("#page_q").fill("anthropic")
    expect(page.locator(".hit mark").first).to_be_visible()
    page.context.route("**/search/w*.bin", lambda route: route.fulfill(status=404))
    page.locator("#page_q").fill("constitutinal")
    expect(page.locator(".search_failed")).to_be_visible()
    page.context.unroute("**/search/w*.bin")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".search_note")).to_contain_text("Did you mean constitutional?")
