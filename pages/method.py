"""Page: how the record was made, what it cannot say, and all of it to take along."""

import streamlit as st

from pages.parts.shell.visit import visit
from pages.parts.views.method import caveats, files, parts as method_parts
from pages.parts.views.method.rules_measured import phrase_rules

record = visit().record
st.title(method_parts.finding(record), anchor=False)
method_parts.opening(visit().view)

method_parts.section("coding")
method_parts.coding(record)
phrase_rules()
method_parts.section("counting")
method_parts.counting(record)

method_parts.section("limits")
caveats.reading()
caveats.governments(record)
caveats.statements(record)
caveats.signers(record)
caveats.since(record)

method_parts.section("data")
files.package(record)
files.tables(record)

method_parts.section("codebook")
method_parts.codebook(record)

method_parts.section("licences")
files.licences(record)
