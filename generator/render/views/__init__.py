"""What templates see: one documented class per template, and the pieces they are made of.

A view holds finished text, addresses and HTML, so that a theme author never reads Python. All
addresses are relative to the page being rendered, except on the 404 page and where said.
"""

from __future__ import annotations

from generator.render.views.conversation import (
    ChapterView,
    EpisodeCard,
    MapLane,
    MapPart,
    MapView,
    MediaView,
    ParagraphView,
    QuestionView,
    SpeakerView,
    TurnView,
)
from generator.render.views.pages import (
    AppearanceView,
    ChapterPageView,
    ContentPageView,
    EpisodeView,
    HomeView,
    MissingView,
    PeopleView,
    PersonChapterView,
    PersonView,
    SearchView,
    TagsView,
    TagView,
)
from generator.render.views.site import LinkView, PageView, SiteView
from generator.render.views.tools import CitationsView, ToolsView

__all__ = [
    "AppearanceView",
    "ChapterPageView",
    "ChapterView",
    "CitationsView",
    "ContentPageView",
    "EpisodeCard",
    "EpisodeView",
    "HomeView",
    "LinkView",
    "MapLane",
    "MapPart",
    "MapView",
    "MediaView",
    "MissingView",
    "PageView",
    "ParagraphView",
    "PeopleView",
    "PersonChapterView",
    "PersonView",
    "QuestionView",
    "SearchView",
    "SiteView",
    "SpeakerView",
    "TagView",
    "TagsView",
    "ToolsView",
    "TurnView",
]
