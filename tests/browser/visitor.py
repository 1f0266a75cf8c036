"""Someone who uses the app in a browser, and what a browser notices on the way."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, expect

from pages.parts.visit.site import MENUS, PAGES
from tests.browser import internals

WAIT = 60_000
STORED = "cookies,local_storage,indexeddb,service_workers,cache_storage"
expect.set_options(timeout=WAIT)


class Visitor:
    """One fresh browser window on the app.

    Attributes
    ----------
    page : Page
        The window.
    outside : list of str
        Addresses off this machine that the app asked for.
    errors : list of str
        Errors on the browser's console, and exceptions in its scripts.
    """

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base = page, base
        self.outside: list[str] = []
        self.errors: list[str] = []
        page.set_default_timeout(WAIT)
        page.context.on("request", self.asked)
        self._heard = {
            "console": self._said,
            "pageerror": lambda error: self.errors.append(str(error)),
            "websocket": lambda socket: self._note(socket.url),
        }
        for event, hear in self._heard.items():
            page.on(event, hear)  # type: ignore[call-overload]
        self._machine = page.context.new_cdp_session(page)

    def speak(self, locale: str) -> None:
        """Let the browser ask for pages in another language than English."""
        agent = self.page.evaluate("navigator.userAgent")
        self._machine.send("Emulation.setUserAgentOverride", {"userAgent": agent, "acceptLanguage": locale})

    def empty(self) -> None:
        """Empty the window of all but compiled scripts, as if somebody else opened it elsewhere."""
        # still a page of the server: the process keeps what it compiled
        self.page.goto(self.base + internals.PICTURE)
        self.page.evaluate("sessionStorage.clear()")
        origin = self.base.removesuffix(urlsplit(self.base).path)
        self._machine.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": STORED})
        self._machine.send("Page.resetNavigationHistory")
        self.page.context.clear_permissions()
        self.page.context.clear_cookies()
        self.page.emulate_media(media="null", color_scheme="light")

    def leave(self, *, once: bool) -> Page:
        """Leave the window: return it as empty as a fresh one, or a fresh one in place of one that is used `once`."""
        page, context = self.page, self.page.context
        context.remove_listener("request", self.asked)
        for event, hear in self._heard.items():
            page.remove_listener(event, hear)  # type: ignore[call-overload]
        # a browser ends with its last window
        if once:
            self.page = context.new_page()
            self._machine = context.new_cdp_session(self.page)
        for other in context.pages:
            if other != self.page:
                other.close()
        self.empty()
        self._machine.detach()
        return self.page

    def open(self, address: str) -> None:
        """Open an address of the app, cold or not, and wait until it is drawn."""
        self.page.goto(self.base + address)
        self.settle()

    def settle(self) -> None:
        """Wait until a page is drawn, no script runs, and nothing starts to run again."""
        self.page.evaluate(internals.ANEW)
        self.page.wait_for_function(internals.STILL, arg=internals.SETTLED, polling=50)

    def go(self, title: str) -> None:
        """Change to another page by the navigation above."""
        before = self.page.url
        menu = next((name for name, scripts in MENUS.items() if title in {PAGES[s][0] for s in scripts}), None)
        if menu:
            self.menu(menu, title)
        else:
            self.page.get_by_role("link", name=title, exact=True).first.click()
        self.page.wait_for_url(lambda address: address != before)
        self.settle()

    def menu(self, name: str, title: str) -> None:
        """Choose a page in a drop-down of the navigation."""
        self.page.get_by_role("button", name=name).click()
        self.page.get_by_role("menuitem", name=title, exact=True).click()

    def filter(self, label: str, option: str) -> None:
        """Choose one more option of a filter that stands in the row above the page."""
        # long lists are drawn only in part: typing brings the option into view
        self.page.locator(internals.FIELDS).get_by_role("combobox", name=label).fill(option)
        self.page.get_by_role("option", name=option, exact=True).click()
        self.settle()

    def choose_file(self, field: Locator, file: Path) -> None:
        """Choose a file as a person does, when nothing runs any more."""
        self.settle()
        field.set_input_files(file)

    def chosen(self, option: str) -> Locator:
        """Return the mark by which the line under the filters shows that an option is chosen."""
        return self.page.locator(internals.CHIP).filter(has_text=option)

    def written(self, path: str, query: dict[str, list[str]]) -> str:
        """Return how a path and its words stand in the address."""
        return path + (f"?{urlencode(query, doseq=True)}" if query else "")

    def query(self) -> dict[str, list[str]]:
        """Return the words of the present address."""
        return parse_qs(urlsplit(self.page.url).query)

    def path(self) -> str:
        """Return the path of the present address."""
        return urlsplit(self.page.url).path

    def asked(self, request: Request) -> None:
        """Write down what a page of this window, or one that it opened, asks for off this machine."""
        self._note(request.url)

    def _note(self, address: str) -> None:
        """Write down an address off this machine."""
        parts = urlsplit(address)
        if parts.scheme not in ("data", "blob", "about", "file") and parts.hostname != "127.0.0.1":
            self.outside.append(address)

    def _said(self, message: ConsoleMessage) -> None:
        address = str(message.location.get("url", ""))
        if message.type == "error" and not urlsplit(address).path.endswith(internals.PROBES):
            self.errors.append(f"{message.text} {address}".strip())
