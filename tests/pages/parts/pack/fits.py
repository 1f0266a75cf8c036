"""Whether the words of a scene have room, in the widest typeface that may stand in for ours, and are whole."""

from __future__ import annotations

from pages.parts.drawing.slide.scene import Flow, Scene, Table, Text, head_size, highest, whole

# what stands in a line of its own may touch the next
SLACK = 2.0


def boxes(scene: Scene) -> list[tuple[str, float, float, float, float, float]]:
    """Return of each text, column of texts and table: its words, left, top, right and bottom, and how high it is."""
    found = []
    for piece in scene.pieces:
        if isinstance(piece, Text) and piece.wrap:
            serif, bold = piece.serif, piece.bold
            words = piece.whole
            high = highest(words, piece.width, piece.size, serif=serif, bold=bold)
            found.append((words, piece.x, piece.y, piece.x + piece.width, piece.y + max(high, piece.height), high))
        elif isinstance(piece, Flow):
            high = sum(highest(t.whole, piece.width, t.size, bold=t.bold) + piece.gap for t in piece.paragraphs)
            words, high = piece.paragraphs[0].words, high - piece.gap
            top = piece.y + (piece.height - high) / 2 if piece.middle else piece.y
            found.append((words, piece.x, top, piece.x + piece.width, top + high, high))
        elif isinstance(piece, Table):
            right, bottom = piece.x + sum(piece.widths), piece.y + sum(piece.heights)
            found.append((piece.name, piece.x, piece.y, right, bottom, bottom - piece.y))
    return found


def met(scene: Scene) -> list[tuple[str, str]]:
    """Return which words of a scene run into one another, as pairs."""
    found = boxes(scene)
    return [
        (a[0], b[0])
        for k, a in enumerate(found)
        for b in found[k + 1 :]
        if a[1] < b[3] - SLACK and b[1] < a[3] - SLACK and a[2] < b[4] - SLACK and b[2] < a[4] - SLACK
    ]


def broken(scene: Scene) -> list[str]:
    """Return the cells of tables that stand higher than their row, or hold a word wider than their column."""
    found = []
    for table in (piece for piece in scene.pieces if isinstance(piece, Table)):
        for k, (row, height) in enumerate(zip(table.rows, table.heights, strict=True)):
            size = table.size if k else head_size(table.size)
            for cell, width in zip(row, table.widths, strict=True):
                if not cell.dot and cell.words:
                    tall = highest(cell.words, width - 8, size, bold=cell.bold)
                    if tall > height + SLACK or not whole(cell.words, width - 8, size):
                        found.append(cell.words)
    return found


def words(scene: Scene) -> list[str]:
    """Return everything that is written on a scene."""
    cells = [c.words for p in scene.pieces if isinstance(p, Table) for row in p.rows for c in row]
    return [w for w in [*cells, *(t.whole for t in scene.texts())] if w]
