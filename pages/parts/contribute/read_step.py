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
from pages.parts.contribute.messages import told, told_error
from pages.parts.drawing.upload import upload
from pages.parts.visit.run_lock import aside
from pages.parts.words.catalogue import N_, gettext as _, number, plain

WORK = {
    "signatories": N_("Looking for the list of signatories"),
    "names": N_("Matching names with the record"),
    "passages": N_("Looking for passages and demands"),
}


def read_step(draft: Draft | None) -> None:
    """Draw the three ways to begin; where a text was read, what was read, and the ways folded."""
    if draft is None:
        _ways()
        return
    _what_was_read(draft)
    steps.on("read")
    with st.expander(_("Read another text"), key="add_another_text"):
        st.caption(_("Reading another text replaces the draft. Save it first if you want to keep it."))
        _ways()


def _ways() -> None:
    """Draw the choice of a pasted text, a file or a saved draft, and its field."""
    ways = {"paste": _("Paste a text"), "file": _("A file"), "draft": _("A saved draft")}
    way = st.segmented_control(
        _("Where the text is"),
        list(ways),
        format_func=ways.__getitem__,
        key="add_way",
        default="paste",
        required=True,
        label_visibility="collapsed",
    )
    st.caption(_limits())
    if way == "file":
        _file()
    elif way == "paste":
        _paste()
    else:
        _reopen()


def begin(name: str, content: bytes | str) -> None:
    """Read, take apart, match and suggest with its progress shown; where that fails, say why and change nothing."""
    record = session_draft.record()
    place = st.empty()
    with place.status(_("Reading"), expanded=True), aside():
        try:
            today = datetime.now(UTC).date()
            draft = draft_within_limits(name, content, record.tables, today, progress=progress_bar())
        except IntakeError as error:
            st.session_state["add_refused"] = told_error(error)
        else:
            session_draft.let_go()
            session_draft.hold(draft)
            st.session_state.pop("add_refused", None)
    place.empty()


def progress_bar() -> Progress:
    """Draw a bar and return what moves it."""
    shown = st.progress(0.0, text=_(WORK["signatories"]))

    def move(step: str, done: int, every: int) -> None:
        share = (list(WORK).index(step) + (done / every if every else 1.0)) / len(WORK)
        words = _("{work}: {done} of {all}").format(work=_(WORK[step]), done=number(done), all=number(every))
        shown.progress(min(share, 1.0), text=words if every > 1 else _(WORK[step]))

    return move


def _limits() -> str:
    """Return in words how much is read."""
    return _(
        "English, Spanish or Portuguese, up to {characters} characters, {pages} pages of a PDF and {names} names. "
        "Nothing is stored on the server."
    ).format(
        characters=number(limits.CHARACTERS),
        pages=number(limits.PAGES),
        names=number(limits.SIGNERS),
    )


def _file() -> None:
    label = _("Text, Markdown, HTML, Word (.docx) or PDF")
    file = upload(label, limits.BYTES // MEGABYTE, "add_file")
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
    label = _("A draft that was saved here (.json)")
    file = upload(label, limits.DRAFT_BYTES // MEGABYTE, "add_draft_file")
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
    """Go on to the first step that lacks something; where nothing was read, the way that was tried stays open."""
    draft = session_draft.held()
    if "add_refused" not in st.session_state and draft is not None:
        st.session_state[steps.NEXT] = steps.unfinished(draft) or "review"
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


def remarks(draft: Draft) -> None:
    """Draw what the person should know about the text; likeness to a statement of the record is drawn by itself."""
    shown = [words for words in draft.remarks if not words.startswith(ALREADY)]
    if shown:
        st.info("\n".join(f"- {plain(told(words))}" for words in shown[:20]))


# how the remark begins for which `likenesses` asks anew, as the draft changes
ALREADY = "This may be a statement that the record has already"
