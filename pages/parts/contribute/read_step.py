"""Step 1: a file, a pasted text or a saved draft becomes the draft of this session."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from data.intake import limits
from data.intake.decide.words import sound
from data.intake.draft import Draft, read_draft
from data.intake.errors import IntakeError
from data.intake.limited_process import draft_within_limits
from data.intake.prepare import Progress
from data.record.files import MEGABYTE
from pages.parts.contribute import session_draft, steps
from pages.parts.contribute.likenesses import already
from pages.parts.contribute.messages import told, told_error
from pages.parts.visit.run_lock import aside
from pages.parts.words.catalogue import N_, gettext as _, number, plain

KINDS = ["txt", "md", "html", "htm", "docx", "pdf"]
WORK = {
    "signatories": N_("Looking for the list of signatories"),
    "names": N_("Matching names with the record"),
    "passages": N_("Looking for passages and demands"),
}


def read_step(draft: Draft | None) -> None:
    """Draw the three ways to begin, and what was read."""
    if draft is not None:
        _what_was_read(draft)
        steps.on("read")
        st.divider()
    st.header(_("A file or a text to begin with"), anchor=False)
    if draft is not None:
        st.caption(_("Reading another text replaces the draft. Save it first if you want to keep it."))
    _limits()
    ways = {"file": _("A file"), "paste": _("Pasted text"), "draft": _("A saved draft")}
    way = st.segmented_control(_("Where the text is"), list(ways), format_func=ways.__getitem__, key="add_way",
                               default="file", required=True)  # fmt: skip
    if way == "file":
        _file()
    elif way == "paste":
        _paste()
    else:
        _reopen()


def begin(name: str, content: bytes | str) -> None:
    """Read, take apart, match and suggest with its progress shown; where that fails, say why and change nothing."""
    record = session_draft.record()
    with st.status(_("Reading"), expanded=True) as status, aside():
        try:
            today = datetime.now(UTC).date()
            draft = draft_within_limits(name, content, record.tables, today, progress=progress_bar())
        except IntakeError as error:
            status.update(label=_("It was not read."), state="error", expanded=False)
            st.session_state["add_refused"] = told_error(error)
        else:
            status.update(label=_("Read"), state="complete", expanded=False)
            session_draft.let_go()
            session_draft.hold(draft)
            st.session_state.pop("add_refused", None)


def progress_bar() -> Progress:
    """Draw a bar and return what moves it."""
    shown = st.progress(0.0, text=_(WORK["signatories"]))

    def move(step: str, done: int, every: int) -> None:
        share = (list(WORK).index(step) + (done / every if every else 1.0)) / len(WORK)
        words = _("{work}: {done} of {all}").format(work=_(WORK[step]), done=number(done), all=number(every))
        shown.progress(min(share, 1.0), text=words if every > 1 else _(WORK[step]))

    return move


def _limits() -> None:
    st.caption(
        _(
            "English, Spanish or Portuguese. Up to {megabytes} MB, {characters} characters, {pages} pages of a PDF, "
            "{names} names and {passages} passages. Reading may take {seconds} seconds. The text stays in this window: "
            "it is not stored on the server, and gone when you close the tab unless you save the draft."
        ).format(
            megabytes=number(limits.BYTES // MEGABYTE),
            characters=number(limits.CHARACTERS),
            pages=number(limits.PAGES),
            names=number(limits.SIGNERS),
            passages=number(limits.PASSAGES),
            seconds=number(limits.SECONDS),
        )
    )


def _file() -> None:
    file = st.file_uploader(
        _("Text, Markdown, HTML, Word (.docx) or PDF"),
        type=KINDS,
        max_upload_size=limits.BYTES // MEGABYTE,
        key="add_file",
    )
    if _button(file is None, "add_read_file") and file is not None:
        begin(file.name, file.getvalue())
        _after()
    _refused()


def _paste() -> None:
    text = st.text_area(
        _("The text of the statement, with its list of signatories"),
        max_chars=limits.CHARACTERS,
        height=260,
        key="add_pasted",
    )
    if _button(False, "add_read_pasted"):
        begin("", text or "")
        _after()
    _refused()


def _reopen() -> None:
    file = st.file_uploader(
        _("A draft that was saved here (.json)"),
        type=["json"],
        max_upload_size=limits.DRAFT_BYTES // MEGABYTE,
        key="add_draft_file",
    )
    if st.button(_("Open the draft"), type="primary", disabled=file is None, key="add_open") and file is not None:
        try:
            draft = sound(read_draft(file.getvalue()), session_draft.record().words)
        except IntakeError as error:
            st.session_state["add_refused"] = told_error(error)
        else:
            session_draft.let_go()
            session_draft.hold(draft)
        _after()
    _refused()


def _button(disabled: bool, key: str) -> bool:
    return st.button(_("Read it"), type="primary", icon=":material/description:", disabled=disabled, key=key)


def _after() -> None:
    """Draw the page again with what was read; where nothing was, the way that was tried stays open."""
    if "add_refused" not in st.session_state:
        st.rerun()


def _refused() -> None:
    if words := st.session_state.pop("add_refused", ""):
        st.error(plain(words), icon=":material/error:")


def _what_was_read(draft: Draft) -> None:
    source = draft.source
    words = {
        "txt": _("a text file"), "md": _("a Markdown file"), "html": _("a web page"), "docx": _("a Word document"),
        "pdf": _("a PDF"), "pasted": _("pasted text"),
    }  # fmt: skip
    languages = {"en": _("English"), "es": _("Spanish"), "pt": _("Portuguese")}
    st.markdown(
        _("Read: {kind} with {lines} lines, in {language}.").format(
            kind=words.get(source.kind, plain(source.kind)),
            lines=number(len(source.lines)),
            language=languages.get(source.language, _("a language that could not be told")),
        )
    )
    already(draft)
    remarks(draft)


def remarks(draft: Draft) -> None:
    """Draw what the person should know about the text; likeness to a statement of the record is drawn by itself."""
    shown = [words for words in draft.remarks if not words.startswith(ALREADY)]
    if shown:
        st.info("\n".join(f"- {plain(told(words))}" for words in shown[:20]))


# how the remark begins for which `likenesses` asks anew, as the draft changes
ALREADY = "This may be a statement that the record has already"
