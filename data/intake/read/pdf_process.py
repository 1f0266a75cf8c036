"""Read one PDF from standard input and print its text as JSON; run as a script, in a process of its own.

Exit status: 0 read, 3 asks for a password, 4 cannot be opened, 5 too many pages (their number is printed).
"""

from __future__ import annotations

import json
import sys


def main(pages: int, characters: int, memory: int, seconds: int) -> int:
    """Print `{"title": ..., "pages": [...]}` and return the exit status."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except ImportError:
        # no such limits on this system: the parent still ends the process in time
        pass
    import pypdfium2

    content = sys.stdin.buffer.read()
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        return 3 if "password" in str(error).lower() or "security" in str(error).lower() else 4
    if len(document) > pages:
        print(len(document))
        return 5
    texts: list[str] = []
    room = characters
    for number in range(len(document)):
        try:
            text = document[number].get_textpage().get_text_range()
        except pypdfium2.PdfiumError:
            text = ""
        # one more than the limit is enough for the caller to refuse the text
        texts.append(text[: room + 1])
        room -= len(texts[-1])
        if room < 0:
            break
    title = str(document.get_metadata_dict().get("Title", ""))
    sys.stdout.buffer.write(json.dumps({"title": title, "pages": texts}).encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:5])))
