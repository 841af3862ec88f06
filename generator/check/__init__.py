"""What a publisher should mend before publishing: in the content, and in the finished site."""

from generator.check.check import CheckOptions, check
from generator.check.finding import Finding
from generator.check.formats import FORMATS

__all__ = ["FORMATS", "CheckOptions", "Finding", "check"]
