"""The rows behind a briefing: their tables, and the workbook that shows them on screen and paper."""
