"""Chapters: those that the publisher gave, and those that are found."""

from generator.assemble.chapters.finder import find_chapters
from generator.assemble.chapters.speech import FoundChapter, Speech

__all__ = ["FoundChapter", "Speech", "find_chapters"]
