"""A visitor without a browser: speaks Streamlit's protocol, keeps what a browser would keep, and counts."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import Any

import websockets
from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

PATIENCE = 60.0
# large messages by their hash, as a browser keeps them; what they say is the same for every visitor
KEPT: dict[str, ForwardMsg] = {}
# FINISHED_EARLY_FOR_RERUN announces another run
LAST = (
    ForwardMsg.FINISHED_SUCCESSFULLY,
    ForwardMsg.FINISHED_WITH_COMPILE_ERROR,
    ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
)


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the script as the visitor saw it."""

    seconds: float
    received: int
    elements: int
    exceptions: tuple[str, ...]


@dataclass
class Visitor:
    """One open page of an app on this machine.

    `widgets` maps a widget's key (or its label, if it has no key) to its id, `options` to what it offers, `offered` a field
    of the row above the page to the id of each label, `kinds` an id to the kind of the widget; `source` is the address that the visitor comes from; `words` holds the texts drawn last.
    """

    base: str
    query: str = ""
    cookie: str = ""
    source: str = ""
    widgets: dict[str, str] = field(default_factory=dict)
    options: dict[str, list[str]] = field(default_factory=dict)
    offered: dict[str, dict[str, str]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    states: dict[str, WidgetState] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    page: str = ""
    cached: set[str] = field(default_factory=set)
    sizes: dict[str, int] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)

    async def connect(self) -> None:
        """Open the websocket, as the page's script does."""
        if not self.base.startswith("http://127.0.0.1:"):
            raise ValueError("benchmarks speak with this machine only")
        headers = {"Cookie": self.cookie} if self.cookie else {}
        self.socket: Any = await websockets.connect(
            self.base.replace("http", "ws", 1) + "/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            additional_headers=headers,
            max_size=None,
            compression=None,
            ping_interval=None,
            open_timeout=PATIENCE,
            proxy=None,
            local_addr=(self.source, 0) if self.source else None,
        )

    async def close(self) -> None:
        """Close the page."""
        await self.socket.close()

    async def open(self, path: str = "", query: str = "") -> Run:
        """Open an address: connect and run the script for the first time."""
        await self.connect()
        self.query = query
        message = self._rerun()
        if path:
            message.rerun_script.page_name = path
        return await self._ask(message)

    async def turn(self, path: str) -> Run:
        """Go to a page by the navigation; the filters go with the visitor."""
        message = self._rerun()
        message.rerun_script.page_script_hash = self.pages[path]
        return await self._ask(message)

    async def go(self, path: str, query: str) -> Run:
        """Go to an address within the visit: the page at `path` under `query`."""
        self.query = query
        message = self._rerun()
        message.rerun_script.page_script_hash = self.pages[path]
        return await self._ask(message)

    async def choose(self, name: str, *values: str) -> Run:
        """Choose `values` (as shown) one after the other in a field of the filters; none takes all filters off."""
        if not values:
            self.query = ""
            return await self.again()
        for value in values:
            run = await self.pick(name, value)
        return run

    async def pick(self, name: str, value: str) -> Run:
        """Choose `value` (as shown) in a field that takes one."""
        if name in self.offered:
            return await self.act("filter", name.removeprefix("filter_"), self.offered[name][value])
        return await self._set(WidgetState(id=self.widgets[name], string_value=value))

    async def act(self, *words: str) -> Run:
        """Tell the row above the page what was pressed, as its script does."""
        message = self._rerun()
        told = message.rerun_script.widget_states.widgets.add(id=_make_trigger_id(self.widgets["bar"], "events"))
        told.json_trigger_value = json.dumps([{"event": "act", "value": list(words)}])
        return await self._ask(message)

    async def slide(self, name: str, value: float) -> Run:
        """Move a slider."""
        state = WidgetState(id=self.widgets[name])
        state.double_array_value.data.append(value)
        return await self._set(state)

    async def switch(self, name: str, on: bool) -> Run:
        """Turn a switch on or off."""
        return await self._set(WidgetState(id=self.widgets[name], bool_value=on))

    async def again(self) -> Run:
        """Run the script again with nothing changed."""
        return await self._ask(self._rerun())

    async def _set(self, state: WidgetState) -> Run:
        self.states[state.id] = state
        return await self._ask(self._rerun())

    def _rerun(self) -> BackMsg:
        message = BackMsg()
        rerun = message.rerun_script
        rerun.query_string = self.query
        rerun.page_script_hash = self.page
        rerun.cached_message_hashes.extend(self.cached)
        rerun.widget_states.widgets.extend(self.states.values())
        rerun.context_info.locale = "en-US"
        rerun.context_info.timezone = "America/Panama"
        rerun.context_info.url = self.base + "/"
        return message

    async def _ask(self, message: BackMsg) -> Run:
        began = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        received = elements = 0
        exceptions: list[str] = []
        self.sizes, self.words = {}, []
        while True:
            raw = await asyncio.wait_for(self.socket.recv(), PATIENCE)
            received += len(raw)
            said = ForwardMsg.FromString(raw)
            kind = said.WhichOneof("type")
            if said.metadata.cacheable:
                self.cached.add(said.hash)
                KEPT.setdefault(said.hash, said)
            if kind == "ref_hash":
                said = KEPT[said.ref_hash]
                kind = said.WhichOneof("type")
            if kind == "delta":
                elements += 1
                self._look(said, len(raw), exceptions)
            elif kind == "navigation":
                self.page = said.navigation.page_script_hash
                self.pages = {p.url_pathname: p.page_script_hash for p in said.navigation.app_pages}
            elif kind == "page_info_changed":
                self.query = said.page_info_changed.query_string
            elif kind == "session_event" and said.session_event.WhichOneof("type") == "script_compilation_exception":
                exceptions.append(said.session_event.script_compilation_exception.message)
            elif kind == "script_finished" and said.script_finished in LAST:
                return Run(time.perf_counter() - began, received, elements, tuple(exceptions))

    def _look(self, said: ForwardMsg, size: int, exceptions: list[str]) -> None:
        if said.delta.WhichOneof("type") != "new_element":
            # a panel that opens is a widget too
            if identity := said.delta.add_block.popover.id:
                self.widgets[identity.rsplit("-", 1)[-1]] = identity
            return
        element = said.delta.new_element
        kind = str(element.WhichOneof("type"))
        self.sizes[kind] = self.sizes.get(kind, 0) + size
        body = getattr(element, kind)
        if kind == "exception":
            exceptions.append(f"{body.type}: {body.message}")
        if kind == "alert" and body.format == Alert.ERROR:
            # the dashboard tells its readers of a fault in words of its own
            exceptions.append(body.body)
        if kind in ("markdown", "html", "heading", "text"):
            self.words.append(body.body)
        if identity := getattr(body, "id", ""):
            # a widget's id ends in the key that the script gave it
            key = identity.rsplit("-", 1)[-1]
            name = getattr(body, "label", "") if key == "None" else key
            self.widgets[name], self.kinds[identity] = identity, kind
            if kind == "bidi_component" and key == "bar" and (fields := json.loads(body.json)[1]):
                for word, about in json.loads(fields).items():
                    self.offered[f"filter_{word}"] = {label: one for one, label in about["options"]}
                    self.options[f"filter_{word}"] = list(self.offered[f"filter_{word}"])
            if kind in ("multiselect", "selectbox"):
                self.options[name] = list(body.options)
            if getattr(body, "set_value", False):
                self._obey(kind, identity, body)

    def _obey(self, kind: str, identity: str, body: Any) -> None:
        """Keep what the server put into a field, as the browser does."""
        state = WidgetState(id=identity)
        if kind == "multiselect":
            state.string_array_value.data.extend(body.raw_values)
        elif kind == "selectbox":
            state.string_value = body.raw_value
        elif kind == "checkbox":
            state.bool_value = body.value
        else:
            return
        self.states[identity] = state
