"""Page: how the record was made, what it cannot say, and all of it to take along."""

import streamlit as st

from pages.parts import method_files, method_limits, method_parts
from pages.parts.method_rules import phrase_rules
from pages.parts.visit import visit

record = visit().record
st.title(method_parts.finding(record), anchor=False)
method_parts.opening(visit().view)

method_parts.section("coding")
method_parts.coding(record)
phrase_rules(record)
method_parts.section("counting")
method_parts.counting(record)

method_parts.section("limits")
method_limits.reading()
method_limits.governments(record)
method_limits.statements(record)
method_limits.signers(record)
method_limits.since(record)

method_parts.section("data")
method_files.package(record)
method_files.tables(record)

method_parts.section("codebook")
method_parts.codebook(record)

method_parts.section("licences")
method_files.licences(record)
