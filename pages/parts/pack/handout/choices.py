"""How the first page of the hand-out may be set, the best first: rows, type, events, and what its claims leave out."""

from __future__ import annotations

Choice = tuple[int, float, int, int]
# how many rows of many dots the first page has (of few all), its type (pt), its events, and what its claims leave out:
# what words mean (1), also the reason a government gave (2), also how many people (3); tried in turn until all has room
CHOICES: tuple[Choice, ...] = (
    *((7, size, 5, short) for short in (0, 1) for size in (11.0, 10.5)),
    *((7, size, 4, 0) for size in (11.0, 10.5, 10.0)),
    *((5, size, 4, short) for short in (0, 1, 2) for size in (10.5, 10.0)),
    # rather than two events alone
    (5, 9.5, 4, 2),
    *((5, size, 3, short) for short in (0, 1, 2, 3) for size in (10.5, 10.0, 9.5)),
    *(
        (rows, size, events, short)
        for events in (3, 2)
        for rows in (5, 4, 3)
        for short in (0, 1, 2)
        for size in (10.5, 10.0, 9.5)
    ),
    # passages of many statements are quoted in smaller type, and names may be longer than any that the record has
    *((3, size, events, 3) for events in (4, 3, 2, 1) for size in (9.5, 9.0)),
)
