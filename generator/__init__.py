"""chapterhouse: transcripts of conversations become a website to read, search, quote and link to."""

__version__ = "0.1.0"
