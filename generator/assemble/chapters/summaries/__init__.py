"""Sentences that say what found chapters are about."""

from generator.assemble.chapters.summaries.choose import summaries_of

__all__ = ["summaries_of"]
