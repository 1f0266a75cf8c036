"""A blank app with one slider, the least thing that a visitor can change."""

import streamlit as st

value = st.slider("Slider", 0, 100, key="slider")
st.write(f"Value {value}")
