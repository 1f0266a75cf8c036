"""How the outlines are built, on maps small enough to draw by hand."""

import io
import json
import tarfile
from hashlib import sha256

import geopandas as gpd
import pytest
import shapely

from geo import PACKAGE
from geo.build import outlines
from geo.build.borders import neighbour_table, shared_borders
from geo.build.country_list import AMERICAS, CODES, country_name, country_table
from geo.build.descriptor import descriptor
from geo.build.outlines import (
    area_loss,
    check,
    compact_geojson,
    detail_of,
    read_world,
    select,
    simplify,
    without_islets,
    world_atlas,
)

SCALES = ("50m", "10m")


def square(west: float, south: float, size: float) -> shapely.Polygon:
    """Return a square by its south-west corner; a degree is about 111 km at the equator."""
    return shapely.box(west, south, west + size, south + size)


def frame(**shapes: shapely.Geometry) -> gpd.GeoDataFrame:
    index = gpd.pd.Index(list(shapes), name="iso3")
    return gpd.GeoDataFrame(geometry=list(shapes.values()), index=index, crs=4326)


def world_map(shapes: dict[str, shapely.Geometry]) -> bytes:
    """Return a map as the package holds it, but GeoJSON, with ISO numeric codes for ids."""
    features = [
        {"type": "Feature", "id": number, "properties": {}, "geometry": json.loads(shapely.to_geojson(shape))}
        for number, shape in shapes.items()
    ]
    return json.dumps({"type": "FeatureCollection", "name": "countries", "features": features}).encode()


def whole_world() -> bytes:
    """Return a map with a square for each country, ten to a column, overseas parts inside their sovereign."""
    number = {iso3: number for iso3, _, number, _, _ in CODES}
    overseas = [iso3 for iso3, _, _ in outlines.INSIDE_ANOTHER]
    shapes: dict[str, shapely.Geometry] = {
        number[iso3]: square(-170 + 6 * (place // 10), -50 + 9 * (place % 10), 1)
        for place, iso3 in enumerate(number)
        if iso3 not in overseas
    }
    within = {sovereign: [number[sovereign]] for _, sovereign, _ in outlines.INSIDE_ANOTHER}
    for sovereign in within:
        boxes = [box for _, owner, box in outlines.INSIDE_ANOTHER if owner == sovereign]
        parts = [square((west + east) / 2, (south + north) / 2, 0.1) for west, south, east, north in boxes]
        shapes[number[sovereign]] = shapely.MultiPolygon([square(5, 45, 3 if sovereign == "FRA" else 1), *parts])
    return world_map(shapes)


def packed(path, content: bytes):
    """Write a tarball that holds `content` as its map of both scales."""
    with tarfile.open(path, "w:gz") as archive:
        for scale in SCALES:
            member = tarfile.TarInfo(f"package/countries-{scale}.json")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


def test_a_map_that_is_not_the_one_expected_is_refused(tmp_path):
    tarball = packed(tmp_path / "atlas.tgz", b"{}")

    with pytest.raises(ValueError, match=r"countries-50m\.json"):
        world_atlas(tarball, "50m")


def test_countries_are_known_by_their_numeric_code_and_others_left_out():
    world = read_world(world_map({"591": square(-80, 8, 1), "170": square(-75, 5, 1), "392": square(135, 35, 1)}))

    assert list(world.index) == ["COL", "PAN"]


def test_a_ring_that_crosses_itself_is_repaired():
    bow = shapely.Polygon([(-80, 8), (-79, 9), (-79, 8), (-80, 9)])

    world = read_world(world_map({"591": bow}))

    assert world.is_valid.all()
    assert world.geometry["PAN"].area == pytest.approx(0.5)


def test_french_guiana_is_taken_out_of_france():
    france = shapely.MultiPolygon([square(2, 46, 3), square(-54, 3, 1)])

    world = read_world(world_map({"250": france}))

    assert list(world.index) == ["FRA", "GUF"]
    assert world.loc["GUF", "geometry"].bounds == (-54, 3, -53, 4)
    assert world.geometry["FRA"].bounds == (2, 46, 5, 49)


def test_small_islands_come_from_the_fine_map_and_land_from_the_coarse_one():
    coarse = frame(BRB=square(-60, 13, 0.1), PAN=square(-80, 8, 2))
    fine = frame(BRB=square(-60, 13, 0.2), PAN=square(-80, 8, 3))

    chosen = select(coarse, fine)

    assert chosen.geometry["BRB"].equals(fine.geometry["BRB"])
    assert chosen.geometry["PAN"].equals(coarse.geometry["PAN"])


def test_parts_beyond_the_antimeridian_and_countries_elsewhere_are_left_out():
    usa = shapely.MultiPolygon([square(-100, 35, 5), square(173, 52, 1)])
    world = frame(ESP=square(-5, 38, 3), USA=usa)

    chosen = select(world, world)

    assert list(chosen.index) == ["USA"]
    assert chosen.geometry["USA"].bounds == (-100, 35, -95, 40)


def test_islets_go_and_the_largest_part_stays_however_small():
    # About 12,300 and 123 km2 for Canada (least 400), 1.2 km2 for Saint Kitts (least 2), on the equator.
    parts = frame(
        CAN=shapely.MultiPolygon([square(-100, 0, 1), square(-90, 0, 0.1)]), KNA=square(-62, 0, 0.01)
    ).explode()

    kept = without_islets(parts)

    assert list(kept.index) == ["CAN", "KNA"]
    assert kept.geometry["CAN"].area == pytest.approx(1)


def test_far_coasts_are_drawn_with_less_detail_and_small_islands_with_more():
    canada = shapely.MultiPolygon([square(-100, 50, 9), square(-90, 70, 3)])
    shapes = frame(CAN=canada, CHL=square(-73, -52, 1), JAM=square(-77, 18, 0.9), KNA=square(-62, 17, 0.1))
    areas = gpd.pd.Series({"CAN": 500_000, "CHL": 60_000, "JAM": 10_000, "KNA": 120})

    detail = detail_of(shapes.explode(), areas)

    assert list(detail.items()) == [
        ("CAN", "land"),
        ("CAN", "far"),
        ("CHL", "far"),
        ("JAM", "island"),
        ("KNA", "tiny"),
    ]


def test_a_shared_border_stays_shared_when_it_is_simplified():
    border = [(-79, 8), (-78.99, 8.3), (-79, 8.6), (-79.01, 9)]
    west = shapely.Polygon([*border, (-81, 9), (-81, 8)])
    east = shapely.Polygon([*border, (-77, 9), (-77, 8)])

    simpler = simplify(frame(COL=east, PAN=west))

    assert shapely.coverage_is_valid(simpler.geometry.to_numpy())
    assert simpler.geometry["COL"].intersection(simpler.geometry["PAN"]).geom_type.endswith("LineString")
    assert shapely.get_num_coordinates(simpler.geometry.to_numpy()).sum() < 14


def test_the_check_names_a_lost_country_an_overlap_and_a_lost_area():
    whole = frame(**{iso3: square(3 * place - 170, 0, 1) for place, iso3 in enumerate(AMERICAS)})
    check(whole, whole)

    with pytest.raises(ValueError, match="KNA"):
        check(whole.drop(index="KNA"), whole)
    with pytest.raises(ValueError, match="overlap"):
        check(whole.set_geometry(whole.scale(4, 1)), whole)
    shrunk = whole.copy()
    shrunk.loc[["GRD"], "geometry"] = whole.loc[["GRD"]].scale(0.5, 1)
    with pytest.raises(ValueError, match="GRD changed its area by 50"):
        check(shrunk, whole)


def test_the_loss_of_area_counts_gains_too():
    loss = area_loss(frame(PAN=square(0, 0, 1), COL=square(0, 0, 2)), frame(PAN=square(0, 0, 2), COL=square(0, 0, 1)))

    assert loss.round(2).to_dict() == {"PAN": 0.75, "COL": 3.0}


def test_the_file_has_three_decimals_at_most_and_no_spaces():
    content = compact_geojson(frame(PAN=shapely.Polygon([(-80.12345, 8), (-79, 8), (-79, 9.98765)])))

    assert content == (
        b'{"type":"FeatureCollection","features":[{"type":"Feature","id":"PAN","properties":{"iso3":"PAN"},'
        b'"geometry":{"type":"Polygon","coordinates":[[[-80.123,8.0],[-79.0,8.0],[-79.0,9.988],[-80.123,8.0]]]}}]}'
    )


def test_a_border_is_a_line_and_not_a_corner():
    shapes = frame(PAN=square(0, 0, 1), COL=square(1, 0, 1), CRI=square(1, 1, 1))

    assert sorted(shared_borders(shapes)) == [("COL", "CRI"), ("COL", "PAN"), ("CRI", "COL"), ("PAN", "COL")]


def test_a_border_with_a_territory_makes_no_neighbour():
    shapes = frame(BRA=square(0, 0, 1), GUF=square(1, 0, 1), SUR=square(2, 0, 1))

    rows = neighbour_table(shapes)

    assert "border" not in set(rows["basis"])
    assert set(rows.loc[rows["iso3"] == "SUR", "basis"]) == {"subregion"}


@pytest.mark.parametrize(
    ("iso2", "lang", "expected"),
    [
        ("VC", "en", "Saint Vincent and the Grenadines"),
        ("TC", "en", "Turks and Caicos Islands"),
        ("KN", "en", "Saint Kitts and Nevis"),
        ("BO", "es", "Bolivia"),
    ],
)
def test_names_are_written_out(iso2, lang, expected):
    assert country_name(iso2, lang) == expected


def test_a_marker_stands_in_the_middle_of_the_largest_part():
    squares: dict[str, shapely.Geometry] = {iso3: square(-60, 10, 0.1) for iso3, *_ in CODES}
    squares["PAN"] = shapely.MultiPolygon([square(-80, 8, 2), square(-90, 8, 1)])
    world = frame(**squares)

    rows = country_table(world, world).set_index("iso3")

    assert rows.loc["PAN", ["latitude", "longitude"]].to_list() == pytest.approx([9, -79], abs=0.02)
    assert rows.loc["PAN", "small"] == "no"
    assert rows.loc["KNA", "small"] == "yes"


def test_the_whole_package_is_built_twice_to_the_same_bytes(tmp_path, monkeypatch, capsys):
    content = whole_world()
    monkeypatch.setattr(outlines, "SHA256", dict.fromkeys(SCALES, sha256(content).hexdigest()))
    tarball = packed(tmp_path / "atlas.tgz", content)
    first, second = tmp_path / "first", tmp_path / "second"
    for package in (first, second):
        package.mkdir()
        outlines.main(tarball, package)

    built = {path.name: path.read_bytes() for path in first.iterdir()}

    assert built == {path.name: path.read_bytes() for path in second.iterdir()}
    assert set(built) == {path.name for path in PACKAGE.iterdir()}
    assert "55 outlines" in capsys.readouterr().out


def test_the_shipped_descriptor_is_the_one_that_the_build_writes():
    assert json.loads((PACKAGE / "datapackage.json").read_text(encoding="utf-8")) == descriptor(PACKAGE)
