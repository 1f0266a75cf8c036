"""What is made once for a view and a language: sentences, figures and small pieces of HTML."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from data.record.selection import View
from pages.parts.words.catalogue import language

Result = TypeVar("Result")
Rest = ParamSpec("Rest")


def once(function: Callable[Concatenate[View, Rest], Result]) -> Callable[Concatenate[View, Rest], Result]:
    """Return `function` made to compute once for a view, a language and its other arguments.

    All visitors with the same selection share the result, so nobody may change it.
    """

    @wraps(function)
    def kept(view: View, *args: Rest.args, **kwargs: Rest.kwargs) -> Result:
        key = (function.__module__, function.__qualname__, language(), args, tuple(kwargs.items()))
        if key not in view.memo:
            view.memo[key] = function(view, *args, **kwargs)
        return cast(Result, view.memo[key])

    return cast("Callable[Concatenate[View, Rest], Result]", kept)
