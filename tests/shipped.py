"""The record that is shipped, read once for all tests that only look at it."""

from functools import cache

from data.record.record import read_record

shipped = cache(read_record)
