"""The index in pieces: what is written can be read, and says what the documents say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import shards
from generator.search.analysis import Analysis
from generator.search.postings import ArchiveIndex, EpisodeIndexer
from generator.search.shards import SHARD_BYTES, SPEAKER, Shard, make_shards
from generator.search.varints import varint

Read = dict[str, tuple[dict[int, int], dict[int, int]]]


def read_varint(data: bytes, place: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[place]
        place += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, place


def read_postings(data: bytes, count: int, place: int) -> tuple[dict[int, int], int]:
    found, document = {}, 0
    for _ in range(count):
        gap, place = read_varint(data, place)
        times = 1
        if gap & 1:
            more, place = read_varint(data, place)
            times = more + 2
        document += gap >> 1
        found[document] = times
    return found, place


def read_shard(data: bytes) -> Iterator[tuple[str, dict[int, int], dict[int, int]]]:
    """Read a shard as its form is told in `shards.py`: terms, paragraphs and heads."""
    length, place = read_varint(data, 0)
    terms = data[place : place + length].decode("utf-8", "surrogatepass").split("\n")
    place += length
    heads = []
    for term in terms:
        count, place = read_varint(data, place)
        titles = 0
        if count & 1:
            titles, place = read_varint(data, place)
        size, place = read_varint(data, place)
        heads.append((term, count >> 1, titles, size))
    for term, count, titles, size in heads:
        start = place
        text, place = read_postings(data, count, place)
        title, place = read_postings(data, titles, place)
        assert place == start + size
        yield term, text, title
    assert place == len(data)


def index(texts: list[str]) -> tuple[list[Shard], Read]:
    analysis = Analysis.of("en")
    indexer = EpisodeIndexer(analysis)
    expected: Read = {}
    for document, text in enumerate(texts):
        title = document % 5 == 0
        if title:
            indexer.add_title(document, text)
        else:
            indexer.add_text(document, text)
        for term, times in Counter(analysis.text_terms(text)).items():
            expected.setdefault(term, ({}, {}))[title][document] = times
    archive = ArchiveIndex()
    archive.join(0, indexer.finish(len(texts)))
    return list(make_shards(archive)), expected


@given(st.integers(0, 2**40))
def test_numbers_are_read_as_they_were_written(number: int) -> None:
    assert read_varint(varint(number), 0) == (number, len(varint(number)))


@given(st.lists(st.text(st.sampled_from("ab é😀 z漢字ß'"), max_size=40), max_size=40))
def test_the_shards_say_what_the_documents_say(texts: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "SHARD_BYTES", 40)
        found, expected = index(texts)
    read = {term: (text, title) for each in found for term, text, title in read_shard(each.data)}
    assert read == expected


@given(st.lists(st.text(st.sampled_from("ab é😀 z漢字ß\uffee"), max_size=40), max_size=40))
def test_terms_lie_in_the_shard_where_they_are_looked_for(texts: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "SHARD_BYTES", 40)
        found, _ = index(texts)

    def order(term: str) -> bytes:
        return term.encode("utf-16-be", "surrogatepass")

    before = b""
    for place, each in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        for term, _, _ in read_shard(each.data):
            assert order(each.start) <= order(term)
            assert following is None or order(term) < order(following.start)
            assert before < order(term)
            before = order(term)


def test_a_shard_ends_when_it_is_full() -> None:
    found, _ = index([f"word{i} " * 3 for i in range(20_000)])
    assert len(found) > 5
    assert all(len(each.data) <= SHARD_BYTES + 8 for each in found)


def test_a_term_too_large_for_a_shard_has_its_own() -> None:
    found, _ = index(["lamp " * (1 + i % 2) + f" word{i % 7}" for i in range(SHARD_BYTES)])
    alone = [each for each in found if len(each.data) > SHARD_BYTES]
    assert alone
    assert all(len(list(read_shard(each.data))) == 1 for each in alone)


def test_speakers_are_terms_apart_from_words() -> None:
    indexer, archive = EpisodeIndexer(Analysis.of("en")), ArchiveIndex()
    indexer.add_text(0, "ann")
    indexer.add_speaker(0, "ann")
    indexer.add_speaker(3, "ann")
    archive.join(0, indexer.finish(4))
    read = [entry for each in make_shards(archive) for entry in read_shard(each.data)]
    assert read == [(f"{SPEAKER}ann", {0: 1, 3: 1}, {}), ("ann", {0: 1}, {})]
