"""TTML (W3C Timed Text 1 and 2, IMSC) and the TTML of Apple Podcasts."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from msgspec import Struct, field

from generator.model import Cue, Grain, TimeMark, Transcript
from generator.problems import Problems
from generator.readers.captions.labels import label_cues
from generator.readers.captions.ttml_times import Clock
from generator.readers.document import Document
from generator.readers.lines import LineFinder
from generator.readers.xml import XML_ID, attribute, local


def sniff(document: Document) -> bool:
    """Tell by the root element."""
    return document.xml_root == "tt"


def read(document: Document, problems: Problems) -> Transcript | None:
    """Read each paragraph as a cue; agents are speakers, timed spans give words their times."""
    root = document.xml(problems)
    if root is None:
        return None
    reader = _Reader(Clock(root), _agents(root), LineFinder(document.source.text))
    body = next((child for child in root if local(child.tag) == "body"), None)
    if body is not None:
        reader.walk(body, 0, "")
    cues = reader.cues
    if not any(cue.label for cue in cues):
        cues = label_cues(cues)
    return Transcript(tuple(cues), Grain.CUE)


def _agents(root: Element) -> dict[str, str]:
    """Name the agents of the head (TTML2, section 14.1.2)."""
    names = {}
    for agent in root.iter():
        if local(agent.tag) == "agent" and (identity := agent.get(XML_ID)):
            name = next((e.text for e in agent.iter() if local(e.tag) == "name" and e.text), None)
            names[identity] = (name or attribute(agent, "name") or identity).strip()
    return names


class _Reader(Struct):
    clock: Clock
    agents: dict[str, str]
    lines: LineFinder
    cues: list[Cue] = field(default_factory=list)

    def walk(self, element: Element, begin: int, agent: str) -> None:
        """Collect the paragraphs below an element, whose times are relative to `begin` (ms)."""
        around, begin = begin, self.clock.begin(element, begin)
        agent = attribute(element, "agent") or attribute(element, "role") or agent
        if local(element.tag) == "p":
            self._paragraph(element, around, begin, agent)
            return
        for child in element:
            self.walk(child, begin, agent)

    def _paragraph(self, element: Element, around: int, begin: int, agent: str) -> None:
        text = _Text()
        timed = element.get("begin") is not None
        text.collect(element, self.clock, begin, 0)
        start = begin if timed or begin else None
        marks = tuple(text.marks)
        if start is None and marks:
            start = marks[0].time_ms
        end = self.clock.end(element, around, begin)
        label = self._name(text.agent or agent)
        first = element if timed else next((e for e in element if e.get("begin")), element)
        line = self.lines.find_attribute("begin", first.get("begin"))
        self.cues.append(Cue(text.text(), line, label, start, end, marks))
        element.clear()  # makes room, as a span for every word takes much

    def _name(self, agent: str) -> str | None:
        """Name an agent, or several; what the head does not know is a name itself."""
        known = [self.agents[each] for each in agent.split() if each in self.agents]
        return " and ".join(known) if known else agent or None


class _Text(Struct):
    """Text of a paragraph with the times of its spans."""

    parts: list[str] = field(default_factory=list)
    marks: list[TimeMark] = field(default_factory=list)
    length: int = 0
    agent: str = ""
    after_word: bool = False

    def text(self) -> str:
        return "".join(self.parts)

    def add(self, text: str | None) -> None:
        if text:
            # Line ends in the file are white space (TTML2, section 8.2.15, xml:space).
            self.parts.append(text.replace("\n", " "))
            self.length += len(text)
            self.after_word = False

    def collect(self, element: Element, clock: Clock, begin: int, depth: int) -> None:
        self.add(element.text)
        for child in element:
            name = local(child.tag)
            if name == "br":
                self.add("\n")
                self.parts[-1] = "\n"
            elif name == "span" and attribute(child, "ruby") not in ("text", "textContainer"):
                self._span(child, clock, begin, depth)
            self.add(child.tail)

    def _span(self, element: Element, clock: Clock, begin: int, depth: int) -> None:
        unit = attribute(element, "unit")
        # Apple writes no space between its words and sentences.
        if self.after_word and unit and self.length:
            self.add(" ")
        self.agent = self.agent or attribute(element, "agent")
        if element.get("begin") is not None:
            moment = clock.begin(element, begin)
            self.marks.append(TimeMark(self.length, moment))
        else:
            moment = begin
        self.collect(element, clock, moment, depth + 1)
        self.after_word = bool(unit)
