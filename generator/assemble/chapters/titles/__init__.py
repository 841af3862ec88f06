"""Titles for found chapters."""

from generator.assemble.chapters.titles.choose import titles_of

__all__ = ["titles_of"]
