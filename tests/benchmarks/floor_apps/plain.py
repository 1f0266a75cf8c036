"""A dashboard on the same tables as it is commonly written: read with a cache, merge and group on every run.

Pandas, Plotly Express and Streamlit's own map, no thought given to speed; the questions are the dashboard's first page's.
"""

import pandas as pd
import plotly.express as px
import streamlit as st

from data.record.load import package_directory

st.set_page_config(layout="wide")


@st.cache_data
def table(name: str) -> pd.DataFrame:
    """Return one table."""
    return pd.read_csv(package_directory() / f"{name}.csv")


signatures = table("signatures").merge(table("organizations"), on="organization_id")
coded = table("codings").merge(table("passages"), on="passage_id").merge(table("demands"), on="demand_id")
names = dict(zip(table("themes")["theme_id"], table("themes")["label_en"], strict=True))

themes = st.sidebar.multiselect(
    "Theme", list(names), format_func=names.__getitem__, key="filter_themes", select_all=False
)
places = st.sidebar.multiselect(
    "Country", sorted(signatures["country"].dropna().unique()), key="filter_countries", select_all=False
)
if themes:
    coded = coded[coded["theme_id"].isin(themes)]
if places:
    signatures = signatures[signatures["country"].isin(places)]
signatures = signatures[(signatures["member"] == 0) & signatures["statement_id"].isin(coded["statement_id"])]
coded = coded[coded["statement_id"].isin(signatures["statement_id"])]

left, middle, right = st.columns(3)
left.metric("Statements", coded["statement_id"].nunique())
middle.metric("Organizations", signatures["organization_id"].nunique())
right.metric("Demands", coded["demand_id"].nunique())

by_country = signatures.groupby("country")["organization_id"].nunique().reset_index()
points = signatures.dropna(subset=["latitude"]).groupby(["city", "latitude", "longitude"]).size().reset_index()
st.map(points, latitude="latitude", longitude="longitude")
recurring = coded.groupby("label_en")["statement_id"].nunique().sort_values().tail(10).reset_index()
st.plotly_chart(px.bar(recurring, x="statement_id", y="label_en", orientation="h"), key="bar")
st.plotly_chart(px.bar(by_country, x="country", y="organization_id"), key="countries")
matrix = coded.pivot_table(index="label_en", columns="statement_id", values="passage_id", aggfunc="nunique")
st.dataframe(matrix.fillna(0))
