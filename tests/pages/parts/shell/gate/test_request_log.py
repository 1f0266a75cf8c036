"""What a page cannot send is one line of the log; an error of ours keeps its traceback."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator

import pytest
from streamlit.components.v2.bidi_component.serialization import BidiComponentSerde

from pages.parts.shell.gate import request_log
from pages.parts.shell.gate.settings import Settings


@pytest.fixture(autouse=True)
def begun() -> Iterator[None]:
    factory, handlers = logging.getLogRecordFactory(), [*request_log.log.handlers]
    request_log.log.handlers = []
    request_log.begin(Settings())
    yield
    logging.setLogRecordFactory(factory)
    request_log.log.handlers = handlers


def test_a_value_that_no_field_can_have_is_one_line(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger(BidiComponentSerde.__module__), "propagate", True)
    BidiComponentSerde().deserialize('{"a":\n')

    record = caplog.records[0]
    assert record.exc_info is None
    assert record.getMessage().startswith("a page's message was refused: JSONDecodeError ")


@pytest.mark.parametrize("name", [*sorted(request_log.READING), "draw"])
@pytest.mark.parametrize("folder", [request_log.STREAMLIT, "/opt/firmantes"], ids=["streamlit", "ours"])
def test_only_where_streamlit_reads_what_a_page_sent_a_traceback_is_left_out(
    caplog: pytest.LogCaptureFixture, name: str, folder: str
) -> None:
    made: dict[str, Callable[[], None]] = {}
    exec(compile(f"def {name}():\n    raise TypeError('a\\nb')", f"{folder}/x.py", "exec"), made)  # noqa: S102
    try:
        made[name]()
    except TypeError:
        logging.getLogger("heard").exception("Uncaught")

    (record,) = caplog.records
    short = folder == request_log.STREAMLIT and name in request_log.READING
    refused = "a page's message was refused: TypeError 'a\\nb' at x.py:2"
    assert (record.getMessage(), record.exc_info is None) == ((refused, True) if short else ("Uncaught", False))
