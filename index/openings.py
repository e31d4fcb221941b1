"""Names in, those that stand in a text out. Knows no library.

A text has few characters and a list of names many: only those are looked for that begin with a character of the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class Openings:
    """Names that are looked for in many texts, by the character with which each begins."""

    def __init__(self, names: Iterable[str]) -> None:
        """No name is empty; of two that are the same the second stands for nothing."""
        self._by_first: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for at, name in enumerate(dict.fromkeys(names)):
            self._by_first[name[0]].append((at, name))

    def standing(self, text: str) -> list[str]:
        """Those that a text holds, in the order in which they were given."""
        begun = (self._by_first.get(character, ()) for character in set(text))
        return [name for _, name in sorted(one for some in begun for one in some if one[1] in text)]
