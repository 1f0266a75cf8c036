"""The blank app: one line of text."""

import streamlit as st

st.write("Drawn")
