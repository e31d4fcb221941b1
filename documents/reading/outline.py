"""The growing tree of a text: nodes in, clauses with addresses, labels and paths out. Reads no text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from documents.clauses import Clause, Level
from documents.numerals import integer

# From the outermost level to the innermost; a unit of one rank closes all of a lower rank.
RANK = {
    level: rank
    for rank, level in enumerate(
        (
            Level.PART,
            Level.CHAPTER,
            Level.SECTION,
            Level.ARTICLE,
            Level.HEADING,
            Level.SUBHEADING,
            Level.ITEM,
            Level.SUBITEM,
            Level.POINT,
            Level.DASH,
        )
    )
}
CONTAINERS = frozenset({Level.PART, Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.HEADING, Level.ANNEX})
DECIMAL = re.compile(r"\d+(?:\.\d+)+")  # 3.1.1 names a unit by itself
PREFIX = {
    Level.BOX: "box-",
    Level.TABLE: "table-",
    Level.ANNEX: "annex-",
    Level.DASH: "dash-",
    Level.PART: "part-",
}


@dataclass(slots=True)
class Node:
    """A unit being read. `key` is its own part of the address."""

    level: Level
    key: str = ""
    printed: str = ""
    heading: str = ""
    texts: list[str] = field(default_factory=list)
    english: list[str] = field(default_factory=list)
    line: int = 0
    page: int | None = None
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    # Counted as they come: a text of 50,000 paragraphs is not walked for each of them.
    keys: dict[str, int] = field(default_factory=dict)
    levels: dict[Level, int] = field(default_factory=dict)

    def add(self, child: Node) -> Node:
        """Append a child; a key that a sibling already bears gets `~2`, so that addresses stay unique."""
        self.children.append(self._taken_in(child))
        return child

    def replace(self, old: Node, new: Node) -> None:
        """Put `new` in the place of a child."""
        self._let_go(old)
        self.children[self.children.index(old)] = self._taken_in(new)

    def remove(self, child: Node) -> None:
        """Take a child out."""
        self._let_go(child)
        self.children.remove(child)

    def count(self, level: Level) -> int:
        """How many children are of this level."""
        return self.levels.get(level, 0)

    def key_below(self, level: Level, number: int | None, suffix: int = 0) -> str:
        """What a unit with this number adds to the address; one without a number is counted."""
        if number is None:
            return f"{PREFIX[level]}{self.count(level) + 1}"
        return f"{PREFIX.get(level, '')}{number}{f'-{suffix}' if suffix else ''}"

    def _taken_in(self, child: Node) -> Node:
        self.levels[child.level] = self.count(child.level) + 1
        same = self.keys[child.key] = self.keys.get(child.key, 0) + 1
        child.key = f"{child.key}~{same}" if same > 1 else child.key
        child.parent = self
        return child

    def _let_go(self, child: Node) -> None:
        self.levels[child.level] -= 1
        if not self.levels[child.level]:
            del self.levels[child.level]
        self.keys[child.key.split("~")[0]] -= 1

    def ancestors(self) -> Iterator[Node]:
        """This node, its parent and so on, without the root."""
        node: Node | None = self
        while node is not None and node.parent is not None:
            yield node
            node = node.parent

    def last_number(self, level: Level) -> int | None:
        """The number of the last child of this level."""
        last = next((child for child in reversed(self.children) if child.level is level), None)
        return integer(last.key.split("~")[0].split("-")[0]) if last else None


def clauses(root: Node) -> tuple[Clause, ...]:
    """Freeze the tree below `root`."""
    _raise_items(root)
    running = _items_run_on(root)
    return tuple(_clause(child, "", (), "", running) for child in root.children)


def _raise_items(root: Node) -> None:
    """Where `1.` is all the numbering that a text has, its items are the text's own, not a paragraph's list."""
    items = [node for child in root.children if child.level is Level.PARAGRAPH for node in child.children]
    keys = [item.key for item in items]
    if any(child.level in RANK for child in root.children) or len(set(keys)) < len(keys):
        return
    for paragraph in [item.parent for item in items]:
        if paragraph is not None and paragraph.children:
            place = root.children.index(paragraph) + 1
            root.children[place:place] = paragraph.children
            for item in paragraph.children:
                item.parent = root
            paragraph.children = []


def _items_run_on(root: Node) -> bool:
    """Whether `1.` items count through the whole text, so that 第17条 alone names one."""
    numbers: list[int] = []
    parents: set[int] = set()
    for node in walk(root):
        if node.level is Level.ITEM and not any(above.level is Level.BOX for above in node.ancestors()):
            numbers.append(integer(node.key.split("~")[0]) or 0)
            parents.add(id(node.parent))
    return len(parents) > 1 and numbers == sorted(set(numbers))


def walk(node: Node) -> Iterator[Node]:
    """All nodes below this one, in printed order."""
    for child in node.children:
        yield child
        yield from walk(child)


def _clause(node: Node, above: str, path: tuple[str, ...], parent_label: str, running: bool) -> Clause:
    joint = "." if node.level is Level.SECTION and above else "/"
    address = f"{above}{joint}{node.key}" if above else node.key
    label = _label(node, parent_label, running)
    apart = " " if node.printed[-1:].isdigit() and node.heading[:1].isdigit() else ""  # 附件2 2026年…
    own = f"{node.printed}{apart}{node.heading}" if node.level in RANK or node.heading else node.printed
    below = (*path, own) if own else path
    return Clause(
        address=address,
        level=node.level,
        number=node.printed,
        label=label,
        heading=node.heading,
        text="\n".join(node.texts),
        path=path,
        line=node.line,
        page=node.page,
        english="\n".join(node.english),
        children=tuple(_clause(child, address, below, label, running) for child in node.children),
    )


def _label(node: Node, parent: str, running: bool) -> str:
    number = node.key.split("~")[0]
    # 附件1 would be an annex, not the first point of one.
    in_box = node.parent is not None and node.parent.level in {Level.BOX, Level.ANNEX}
    match node.level:
        case Level.CHAPTER if node.printed.isdigit():
            return f"第{number}章"
        case _ if DECIMAL.fullmatch(node.printed):
            return node.printed
        case Level.ITEM if in_box:
            return f"{parent}第{number}点"
        case Level.ITEM if running:
            return f"第{number}条"
        case Level.ITEM | Level.SUBITEM | Level.POINT:
            return f"{parent}{node.printed.rstrip('.．、')}" if parent else f"第{number}条"
        case Level.DASH:
            return f"{parent}{_quoted(node.heading) or f'“——”第{number[len(PREFIX[node.level]) :]}段'}"
        case Level.BOX:
            return (
                f"{parent}{node.printed}"
                if node.printed[-1:].isdigit()
                else f"{parent}专栏{_quoted(node.heading)}"
            )
        case Level.ANNEX:
            return node.printed.rstrip("：:.．")
        case Level.TABLE:
            annexed = node.parent is not None and node.parent.level is Level.ANNEX
            return f"{parent}{node.printed}" if annexed else node.printed
        case Level.ROW:
            return f"{parent}第{number}行"
        case Level.ARTICLE:
            return node.printed
        case Level.MASTHEAD:
            return "标题"
        case Level.COLOPHON:
            return "版记"
        case Level.PARAGRAPH if parent:
            return f"{parent}第{_chinese(number.removeprefix('p-'))}款"
        case Level.PARAGRAPH:
            return node.heading or f"正文第{number.removeprefix('p-')}段"
        case _:
            return f"{parent}{node.printed}" or node.heading


def _chinese(number: str) -> str:
    """Up to ten; no article has more paragraphs below a list."""
    return "一二三四五六七八九十"[int(number) - 1] if 0 < int(number) <= 10 else number


def _quoted(heading: str) -> str:
    """A heading in quotation marks, its own become single ones; empty when there is none."""
    if not heading:
        return ""
    return f"“{heading.replace('“', '‘').replace('”', '’')}”"
