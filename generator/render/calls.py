"""How templates call what they are given: at once, where Jinja2 asks each time whether it wants the context too."""

from __future__ import annotations

from types import BuiltinMethodType, MethodType
from typing import Any

from jinja2.runtime import Context, Macro

_WANT_NOTHING = frozenset({MethodType, BuiltinMethodType, Macro})


class PlainCalls(Context):
    """The variables of a template that escapes everywhere.

    A page calls some two hundred methods and macros, and none of ours asks for the context. Functions, such as
    gettext, still get what they ask for.
    """

    def call(self, called: Any, /, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - Jinja2's own signature
        """Return what a callable returns."""
        if type(called) not in _WANT_NOTHING:
            return super().call(called, *arguments, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(*arguments, **named)
