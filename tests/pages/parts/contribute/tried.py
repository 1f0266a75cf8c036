"""The page for adding a statement at any of its steps, without a browser: pasted, read, decided, finished."""

from __future__ import annotations

import re
from functools import cache

from streamlit.testing.v1 import AppTest

from data.intake.draft import Draft
from tests.pages.test_pages import opened

STATEMENT = """Pronunciamiento de prueba por una acogida digna en la frontera sur
Tapachula, Chiapas, 14 de marzo de 2023
Las organizaciones firmantes exhortamos al gobierno de México a garantizar el acceso al procedimiento de asilo.

La consulta debe empezar pronto con la sociedad civil.
Atentamente,
WOLA
Instituto para las Mujeres en la Migracion y el Refugio
=SUMA(A1:A9) Colectivo <b>Puertas</b>
"""


def pasted(text: str = STATEMENT) -> AppTest:
    """Return the page with a text pasted and read."""
    app = opened("contribute.py", {})
    app.segmented_control(key="add_way").set_value("paste").run()
    app.text_area(key="add_pasted").set_value(text).run()
    return app.button(key="add_read_pasted").click().run()


@cache
def read(text: str) -> Draft:
    """Return the draft of a text that was pasted and read."""
    return draft_of(pasted(text))


def begun(text: str = STATEMENT, name: str = "read") -> AppTest:
    """Return the page open at a step with the draft of a text."""
    return opened("contribute.py", {"step": name}, add_draft=read(text))


def step(app: AppTest, name: str) -> AppTest:
    """Open a step."""
    return app.segmented_control(key="choice_step").set_value(name).run()


def draft_of(app: AppTest) -> Draft:
    """Return the draft that the session holds."""
    draft: Draft = app.session_state["add_draft"]
    return draft


@cache
def decided() -> Draft:
    """Return the draft of the statement with everything decided, step by step as a person would."""
    app = begun(name="take-apart")
    app.text_input(key="add_st_publishers").set_value("Red de Ensayo").run()
    app.text_input(key="add_st_url").set_value("https://example.org/text").run()
    step(app, "signers")
    app.radio(key="add_likely_1").set_value("imumi").run()
    app.button(key="add_make").click().run()
    step(app, "demands")
    for at, demand in ((0, "asylum-access"), (1, "consultation")):
        app.pills(key=f"add_suggested_{at}").set_value([demand]).run()
        app.text_input(key=f"add_summary_en_{at}").set_value(f"Summary {at}").run()
    return draft_of(app)


def finished() -> AppTest:
    """Return the page open at the review of the decided draft."""
    return opened("contribute.py", {"step": "review"}, add_draft=decided())


def shown(app: AppTest) -> str:
    """Return the words on the page that stand in Markdown, HTML and notices."""
    kinds = (app.markdown, app.caption, app.info, app.warning, app.error, app.success, app.header, app.html)
    return "\n".join(re.sub(r"\\(.)", r"\1", str(one.value if hasattr(one, "value") else one.proto.body))
                     for kind in kinds for one in kind)  # fmt: skip
