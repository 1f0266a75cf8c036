"""What is made once for a record or a selection in each language: sentences, figures and pieces of HTML.

The links of a page that stands inside another say so, so that what an embedded page shows is kept apart.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from data.record.cache import Caching
from pages.parts.words.catalogue import language

Result = TypeVar("Result")
Rest = ParamSpec("Rest")
Of = TypeVar("Of", bound=Caching)

_embedded: ContextVar[bool] = ContextVar("embedded", default=False)


def embed(embedded: bool) -> None:
    """Say whether the page of this run stands inside another."""
    _embedded.set(embedded)


def cached_by_language(function: Callable[Concatenate[Of, Rest], Result]) -> Callable[Concatenate[Of, Rest], Result]:
    """Return `function` made to compute once as `data.record.cache.cached` does, but once for each language.

    All visitors with the same selection share the result, so nobody may change it.
    """
    name = (function.__module__, function.__qualname__)

    @wraps(function)
    def kept(of: Of, /, *args: Rest.args, **kwargs: Rest.kwargs) -> Result:
        key = (name, language(), _embedded.get(), args, tuple(kwargs.items()))
        return of.cache.get(key, lambda: function(of, *args, **kwargs))

    return kept
