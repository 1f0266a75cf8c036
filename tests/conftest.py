"""What every test starts from: the package that is shipped, whatever the developer's shell says."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def shipped_package() -> Iterator[None]:
    """Keep a package that the developer has open (`FIRMANTES_PACKAGE`) out of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("FIRMANTES_PACKAGE", raising=False)
        yield
