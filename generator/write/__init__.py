"""The output folder: only what belongs to the site is ever written or removed."""

from generator.write.folder import OutputFolder, WriteReport, untouched

__all__ = ["OutputFolder", "WriteReport", "untouched"]
