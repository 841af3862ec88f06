"""XML and the times in it. Entities, external files and bombs are refused."""

from __future__ import annotations

from functools import lru_cache
from xml.etree.ElementTree import Element, ParseError

from generator.problems import Problems
from generator.sources import Source

_DEEPEST = 100
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def parse_xml(source: Source, problems: Problems) -> Element | None:
    """Parse a file; `None` after a reported error."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        # Text is decoded already, so the parser passes over a declaration of an encoding.
        root = fromstring(source.text.lstrip(), forbid_dtd=False)
    except ParseError as error:
        line, _ = error.position
        line += source.text[: len(source.text) - len(source.text.lstrip())].count("\n")
        reason = str(error).partition(":")[0]
        message = f"this is not valid XML: {reason}"
        shown = source.line(line)
        hint = "check that the file is complete"
        problems.error(source.path, line, message, source=shown, hint=hint)
        return None
    except DefusedXmlException:
        hint = "entities can hide files and gigabytes; save the file without <!ENTITY …>"
        problems.error(source.path, 0, "this XML defines entities, which are not read", hint=hint)
        return None
    except (RecursionError, MemoryError, LookupError, ValueError) as error:
        problems.error(source.path, 0, f"this is not valid XML: {error}")
        return None
    assert isinstance(root, Element)
    if _is_deep(root):
        problems.error(source.path, 0, "this XML is nested too deeply")
        return None
    return root


def _is_deep(root: Element) -> bool:
    level = [root]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


@lru_cache(maxsize=1000)
def local(tag: object) -> str:
    """Return a tag's name without its namespace; empty for comments and instructions."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """Return an attribute by its name without a namespace, or ``""``."""
    found = element.get(name)
    if found is not None:
        return found
    return next((value for key, value in element.items() if local(key) == name), "")
