"""Page: how the record was made, what it cannot say, and all of it to take along."""

import streamlit as st

from pages.parts.claims.panel import site_address
from pages.parts.views.method import caveats, certainty, files, sections as method_parts
from pages.parts.views.method.glossary import glossary
from pages.parts.views.method.rules_measured import phrase_rules
from pages.parts.visit.current import visit

record = visit().record
st.title(method_parts.finding(record), anchor=False)
method_parts.opening(visit().view)

method_parts.section("coding")
method_parts.coding(record)
phrase_rules()
method_parts.section("counting")
method_parts.counting(record)
method_parts.section("certainty")
certainty.certainty(record)
method_parts.section("second-coder")
certainty.second_coder(record)
method_parts.section("glossary")
glossary()

method_parts.section("limits")
caveats.reading()
caveats.closer(record)

method_parts.section("data")
files.package(record)
files.tables(record)
method_parts.section("cite")
files.cite(record, site_address())
method_parts.section("report")
files.report(record)

method_parts.section("codebook")
method_parts.codebook(record)

method_parts.section("licences")
files.licences(record)
