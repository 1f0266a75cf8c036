"""Claims are made of the shipped record and said in English, unless a test asks for another language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from data.record.record import Record, read_record
from pages.parts.words import catalogue


@pytest.fixture(scope="module")
def shipped() -> Record:
    return read_record()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    catalogue.use("en")
    yield
    catalogue.use("en")
