"""What is said of a published figure beside the computed one: neutral sentences, never a verdict."""

from __future__ import annotations

from decimal import Decimal

from ..localise import Localiser
from ..resolve.figures import Figure


def published_words(words: Localiser, figure: Figure) -> str:
    """Return a figure as published, with its decimals and its per cent sign."""
    return _figure(words, figure, figure.published)


def check_words(words: Localiser, figure: Figure, answered: int) -> str:
    """Return in one sentence how a published figure of a survey stands to what can be computed.

    Args:
        words: The language.
        figure: A figure of a survey.
        answered: How many answered it.
    """
    match figure.reason:
        case "same":
            return words.gettext("Laskettu luku on sama.")
        case "differs":
            assert figure.computed is not None
            return words.gettext(
                "Julkaistu luku on {published}, laskettu {computed}.",
                published=published_words(words, figure),
                computed=_figure(words, figure, figure.computed),
            )
        case "impossible":
            return _impossible(words, figure, answered)
        case "no_items":
            return words.gettext("Lukua ei voi laskea, koska yksittäisiä vastauksia ei ole julkaistu.")


def _impossible(words: Localiser, figure: Figure, answered: int) -> str:
    assert figure.nearest is not None
    below, above = (_figure(words, figure, value) for value in figure.nearest)
    values = {"count": words.number(Decimal(answered)), "below": below, "above": above}
    if figure.kind == "share":
        return words.gettext("{count} vastaajalla osuus olisi {below} tai {above}.", **values)
    if figure.kind == "score":
        return words.gettext("{count} vastaajalla luku olisi {below} tai {above}.", **values)
    return words.gettext("{count} vastauksella keskiarvo olisi {below} tai {above}.", **values)


def _figure(words: Localiser, figure: Figure, value: Decimal) -> str:
    written = words.figure(value)
    return f"{written}\u00a0%" if figure.kind == "share" else written
