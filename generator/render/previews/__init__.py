"""Pictures for link previews: what chats and social sites show beside a link to a page."""

from generator.render.previews.made import Picture, Previews

__all__ = ["Picture", "Previews"]
