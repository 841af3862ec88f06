"""Pictures for link previews: what chats and social sites show beside a link to a page."""

from generator.render.previews.made import Previews, previews_identity

__all__ = ["Previews", "previews_identity"]
