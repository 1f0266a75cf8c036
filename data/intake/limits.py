"""How much is taken in: every limit of the intake, so that time and memory are bounded."""

from __future__ import annotations

from data.record.files import MEGABYTE

BYTES = 10 * MEGABYTE
NAME_LIST_BYTES = MEGABYTE
CHARACTERS = 1_000_000
# of lines that are not empty: the longest PDF that is read has fewer than half as many
LINES = 50_000
# a longer paragraph or entry is cut for analysis; it still stands whole in the text
BLOCK_CHARACTERS = 20_000
PASSAGES = 500
SIGNERS = 20_000
NAME_CHARACTERS = 300

UNPACKED_BYTES = 40 * MEGABYTE
DOCUMENT_BYTES = 15 * MEGABYTE
UNPACK_RATIO = 200
ZIP_ENTRIES = 2_000
PAGE_DEPTH = 3_000
PAGE_CHARACTERS = 4_000_000
ATTRIBUTES = 1_000

PAGES = 300
PDF_SECONDS = 20
PDF_MEMORY_BYTES = 1_500 * MEGABYTE

# reading a text and taking it apart, whatever its kind
SECONDS = 30
# a list of names, read and matched
LIST_SECONDS = 5
MEMORY_BYTES = 3_000 * MEGABYTE
AT_ONCE = 2
# by the clock, as a multiple of the processor's seconds: a busy machine is not a heavy text
PATIENCE = 4
WAIT_SECONDS = 30

DRAFT_BYTES = 40 * MEGABYTE
CHANGE_BYTES = 40 * MEGABYTE
