"""The pages of messages say what the check says."""

from __future__ import annotations

import pytest

from generator.problems import Language, codes

from .message_docs import DOCS, FILES, to_markdown


@pytest.mark.parametrize("language", FILES)
def test_the_page_is_up_to_date(language: Language) -> None:
    """Who looks a message up must find the words that stand on the screen."""
    assert (DOCS / FILES[language]).read_text("utf-8") == to_markdown(language), "run: make messages"


@pytest.mark.parametrize("language", FILES)
def test_every_code_has_its_section(language: Language) -> None:
    """A code without a section sends its reader away with nothing."""
    page = to_markdown(language)
    assert [code for code in codes() if f"\n### {code}\n" not in page] == []
