"""Page: how the record was made, what it cannot say, and all of it to take along."""

import streamlit as st

from pages.parts import method_files as files, method_limits as limits, method_parts as parts
from pages.parts.method_rules import phrase_rules
from pages.parts.visit import visit

record = visit().record
st.title(parts.finding(record), anchor=False)
parts.opening(visit().view)

parts.section("coding")
parts.coding(record)
phrase_rules(record)
parts.section("counting")
parts.counting(record)

parts.section("limits")
limits.reading()
limits.governments(record)
limits.statements(record)
limits.signers(record)
limits.since(record)

parts.section("data")
files.package(record)
files.tables(record)

parts.section("codebook")
parts.codebook(record)

parts.section("licences")
files.licences(record)
