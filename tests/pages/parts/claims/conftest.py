"""The same beginning as that of the claims themselves."""

from tests.data.claims.conftest import english, shipped

__all__ = ["english", "shipped"]
