"""A bare page: a field to choose a theme, one constant map and one bar chart, both cached; nothing else.

The map has the outlines by URL and as many points as the dashboard's, the bar as many bars.
"""

import json

import plotly.graph_objects as go
import pydeck as pdk
import streamlit as st

from data.record.load import read_tables
from pages.parts.views.home.map_layers import CompactDeck

st.set_page_config(layout="wide")
tables = st.cache_resource(read_tables)()


GREY, RED = [200, 195, 188], [194, 85, 60]


@st.cache_resource
def deck() -> CompactDeck:
    """Return the map: outlines and points."""
    placed = tables["organizations"].dropna(subset=["latitude"]).drop_duplicates("city")
    points = [
        {"x": x, "y": y, "label": label}
        for x, y, label in zip(placed["longitude"], placed["latitude"], placed["city"], strict=True)
    ]
    layers = [
        pdk.Layer(
            "GeoJsonLayer", "/geo/americas.geojson", id="countries", stroked=False, get_fill_color=GREY, pickable=True
        ),
        pdk.Layer("GeoJsonLayer", "/geo/americas.geojson", id="outlines", stroked=True, filled=False),
        pdk.Layer(
            "ScatterplotLayer", points, id="signers", get_position="[x, y]", get_radius=4, radius_units="'pixels'"
        ),
    ]
    view = pdk.ViewState(longitude=-80, latitude=9, zoom=1.42)
    whole = pdk.Deck(layers, map_provider=None, initial_view_state=view)
    return CompactDeck(json.dumps(json.loads(whole.to_json()), separators=(",", ":")))


@st.cache_resource
def bar(themes: tuple[str, ...]) -> go.Figure:
    """Return the bar: passages by demand of some themes."""
    demands, codings = tables["demands"], tables["codings"]
    kept = demands[demands["theme_id"].isin(themes)] if themes else demands
    counts = codings["demand_id"].value_counts()
    names = list(kept["demand_id"])
    return go.Figure(go.Bar(y=names, x=[int(counts.get(name, 0)) for name in names], orientation="h"))


theme = st.selectbox("Theme", list(tables["themes"]["theme_id"]), index=None, key="filter_theme")
st.pydeck_chart(deck(), height=470, key="map")
st.plotly_chart(bar((theme,) if theme else ()), key="bar")
