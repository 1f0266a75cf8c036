"""A plugin of mypy that spares it two thirds of what it did on this code for nothing."""

import gc
from collections.abc import Callable
from pathlib import Path

from mypy.plugin import AttributeContext, Plugin
from mypy.types import AnyType, Type, TypeOfAny

TESTS = Path(__file__).parents[1] / "tests"


class SoonerTypes(Plugin):
    """Takes what `.loc` of a frame gives for anything at all in tests, where no error about it counts.

    For each form of `.loc` that does not fit, mypy words an error at length and drops it.
    """

    def get_attribute_hook(self, fullname: str) -> Callable[[AttributeContext], Type] | None:
        return loc if fullname == "pandas.core.frame.DataFrame.loc" else None


def loc(access: AttributeContext) -> Type:
    """Return any type in a test, elsewhere the declared one."""
    in_tests = Path(access.api.path).resolve().is_relative_to(TESTS)
    return AnyType(TypeOfAny.explicit) if in_tests else access.default_attr_type


def plugin(version: str) -> type[Plugin]:
    """Return what mypy asks for, once it looks for objects to free only now and then: it ends soon and frees few."""
    gc.set_threshold(3_000_000, 30, 30)
    return SoonerTypes
