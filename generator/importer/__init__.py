"""Brings a show in from elsewhere: a podcast's feed, or a folder of transcripts."""

from __future__ import annotations

from generator.importer.run import ImportReport, import_show

__all__ = ["ImportReport", "import_show"]
