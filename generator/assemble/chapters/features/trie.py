"""Finds many phrases in a text at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from msgspec import Struct, field

T = TypeVar("T")


class Branch(Struct, Generic[T]):
    """What follows some words."""

    value: T | None = None
    """What the phrase that ends here stands for."""
    following: dict[str, Branch[T]] = field(default_factory=dict)


def grow(phrases: Mapping[str, T]) -> Branch[T]:
    """Make a tree of phrases, whose words have one space between them."""
    root: Branch[T] = Branch()
    for phrase, value in phrases.items():
        branch = root
        for word in phrase.split(" "):
            branch = branch.following.setdefault(word, Branch())
        branch.value = value
    return root


def phrases_in(words: Sequence[str], root: Branch[T]) -> list[T]:
    """Return what the phrases in some words stand for, once for each time that they occur."""
    found: list[T] = []
    size = len(words)
    for position, word in enumerate(words, 1):
        branch = root.following.get(word)
        while branch is not None:
            if branch.value is not None:
                found.append(branch.value)
            if position == size or not branch.following:
                break
            branch = branch.following.get(words[position])
            position += 1
    return found


def phrases_at_start(words: Sequence[str], root: Branch[T]) -> list[T]:
    """Return what the phrases with which some words begin stand for."""
    found: list[T] = []
    branch = root
    for word in words:
        if word not in branch.following:
            break
        branch = branch.following[word]
        if branch.value is not None:
            found.append(branch.value)
    return found
