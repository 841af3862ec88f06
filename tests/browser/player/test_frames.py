"""Films of other sites: nothing before a click, no script of theirs, and the same bar for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.player.frames import VIMEO, YOUTUBE
from tests.browser.talk import talk
from tests.browser.waiting import until
from tests.conftest import BuildSite

PLACES = {
    "youtube": ("https://www.youtube.com/watch?v=abcdefghijk", "www.youtube-nocookie.com", YOUTUBE),
    "vimeo": ("https://vimeo.com/123456", "player.vimeo.com", VIMEO),
}


class Film:
    """The talk with a film, its page, and what the page asked of other hosts."""

    def __init__(self, page: Page, asked: list[str]) -> None:
        self.page = page
        self.asked = asked

    @property
    def told(self) -> str:
        """The commands that the frame was given."""
        return self.page.frame_locator("iframe").locator("p").inner_text()


@pytest.fixture(params=PLACES)
def film(
    request: pytest.FixtureRequest,
    chromium: Browser,
    build_site: BuildSite,
    serve_folder: Callable[[Path], str],
) -> Iterator[Film]:
    video, host, frame = PLACES[request.param]
    address = serve_folder(build_site(talk(media=f"video: {video}", words=False)).folder)
    context = chromium.new_context(reduced_motion="reduce")
    context.set_default_timeout(10_000)
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        if f"https://{host}/" in route.request.url:
            route.fulfill(body=frame, content_type="text/html")
        else:
            route.abort()

    context.route(lambda url: not url.startswith(address), answer)
    page = context.new_page()
    page.goto(f"{address}episodes/harbour/")
    yield Film(page, asked)
    context.close()


def start(film: Film) -> None:
    film.page.get_by_text("Watch the video").click()
    expect(film.page.locator("section.bar .bar_play")).to_have_attribute("aria-label", "Pause")


def test_nothing_is_asked_of_the_other_site_before_a_click(film: Film) -> None:
    film.page.locator("a.at", has_text="0:22").click()
    expect(film.page.locator("section.bar")).to_contain_text("0:22")
    film.page.wait_for_timeout(300)
    assert film.asked == []
    assert film.page.locator("iframe").count() == 0
    start(film)
    assert len(film.asked) == 1, "a frame and nothing else"


def test_the_film_is_followed_in_the_text(film: Film) -> None:
    film.page.locator("a.at", has_text="0:22").click()
    start(film)
    expect(film.page.locator("p.is_spoken")).to_have_attribute("id", "t=0:22")
    film.page.locator("a.at", has_text="0:48").click()
    expect(film.page.locator("p.is_spoken")).to_have_attribute("id", "t=0:48")
    until(film.page, "document.querySelector('[data-part=time]').textContent.startsWith('0:4')")


def test_keys_and_bar_steer_the_film(film: Film) -> None:
    start(film)
    film.page.locator("h1").click()
    film.page.keyboard.press("k")
    play = film.page.locator("section.bar .bar_play")
    expect(play).to_have_attribute("aria-label", "Play")
    film.page.keyboard.press("l")
    expect(film.page.locator("section.bar")).to_contain_text("0:1")
    film.page.get_by_label("Speed").select_option("1.5")
    play.click()
    expect(play).to_have_attribute("aria-label", "Pause")
    told = film.told
    assert "pause" in told
    assert "play" in told
    assert "setPlaybackRate" in told


def test_a_film_out_of_view_moves_into_a_corner(film: Film) -> None:
    film.page.set_viewport_size({"width": 900, "height": 500})
    start(film)
    film.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    frame = film.page.locator("iframe")
    until(film.page, "document.querySelector('.is_docked') !== null")
    box = frame.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 500
    assert box["width"] < 400
    film.page.evaluate("scrollTo(0, 0)")
    until(film.page, "document.querySelector('.is_docked') === null")


def test_without_scripts_the_film_is_a_link(
    chromium: Browser, build_site: BuildSite, serve_folder: Callable[[Path], str]
) -> None:
    video = PLACES["youtube"][0]
    address = serve_folder(build_site(talk(media=f"video: {video}")).folder)
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}episodes/harbour/")
    expect(page.get_by_role("link", name="Watch the video")).to_have_attribute("href", video)
    context.close()
