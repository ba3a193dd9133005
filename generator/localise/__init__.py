"""Words, dates and numbers in the reader's language; nothing falls back without saying so."""

from .catalogue import SOURCE_LOCALE
from .deadlines import period_words, plain_due
from .localiser import Localiser, localiser, renew_words
from .phrase import Phrase

__all__ = ["SOURCE_LOCALE", "Localiser", "Phrase", "localiser", "period_words", "plain_due", "renew_words"]
