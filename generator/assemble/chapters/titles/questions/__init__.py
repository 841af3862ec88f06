"""Titles made of the questions that a chapter opens with."""

from generator.assemble.chapters.titles.questions.asked import Asked, question_titles

__all__ = ["Asked", "question_titles"]
