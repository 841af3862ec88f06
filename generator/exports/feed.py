"""The feed: RSS 2.0 for feed readers and podcast players."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from generator.addresses import absolute
from generator.exports.feed_item import add_item, enclosure_of, rfc_date
from generator.exports.plain import plain
from generator.exports.web import web_address
from generator.exports.xml import add, document
from generator.model import Episode, Show

FEED_PATH = "feed.xml"
_PODCAST_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")


def feed(episodes: Sequence[Episode], show: Show) -> bytes | None:
    """Write the feed of a show, episodes in the order given; `None` if there is none.

    RSS 2.0 (rssboard.org/rss-specification) with the namespaces of Apple and of Podcasting 2.0.
    Every address in it must be whole, so there is no feed of a site that does not know its own.
    """
    if not has_feed(show):
        return None
    address = absolute(show.base_url, FEED_PATH)
    root = ET.Element("rss", version="2.0")
    channel = add(root, "channel")
    add(channel, "title", show.title)
    add(channel, "link", absolute(show.base_url, ""))
    add(channel, "description", show.description or show.title)
    add(channel, "language", show.language)
    add(channel, "generator", "chapterhouse")
    add(channel, "atom:link", href=address, rel="self", type="application/rss+xml")
    if newest := max((e.date for e in episodes if e.date), default=None):
        add(channel, "lastBuildDate", rfc_date(newest))
    _add_people_and_picture(channel, show)
    if any(enclosure_of(episode) for episode in episodes):
        add(channel, "itunes:type", "episodic")
        add(channel, "itunes:explicit", "true" if show.explicit else "false")
        add(channel, "podcast:medium", "podcast")
    add(channel, "podcast:guid", feed_guid(address))
    for episode in episodes:
        add_item(channel, episode, show)
    return document(root)


def has_feed(show: Show) -> bool:
    """Tell whether the site has a feed: it must be wanted, and the site know its address."""
    return bool(show.base_url) and "feed" not in show.unwanted_exports


def feed_guid(address: str) -> str:
    """Make the lasting name of a feed out of its address (podcast-namespace, tag `guid`)."""
    bare = address.partition("://")[2] or address
    return str(uuid.uuid5(_PODCAST_NAMESPACE, bare.rstrip("/")))


def _add_people_and_picture(channel: ET.Element, show: Show) -> None:
    if show.category:
        whole, _, part = show.category.partition(" > ")
        category = add(channel, "itunes:category")
        category.set("text", whole)
        if part:
            add(category, "itunes:category").set("text", part)
    author, email = plain(show.author or ""), plain(show.email or "")
    if email:
        add(channel, "managingEditor", f"{email} ({author})" if author else email)
    if author:
        add(channel, "itunes:author", author)
    if email:
        owner = add(channel, "itunes:owner")
        if author:
            add(owner, "itunes:name", author)
        add(owner, "itunes:email", email)
    if picture := web_address(show.image, show):
        image = add(channel, "image")
        add(image, "url", picture)
        # RSS wants the title and the link of the channel here.
        add(image, "title", show.title)
        add(image, "link", absolute(show.base_url, ""))
        add(channel, "itunes:image", href=picture)
