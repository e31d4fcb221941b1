"""Chinese texts in, those that spell a foreign name by its sound out. Knows no words and no meaning.

Chinese writes a foreign name in characters chosen for their sound: 贝多芬 (bei duo fen), Beethoven. Vowels differ from
speaker to speaker; consonants stay, in classes that Chinese does not tell apart (b and p, r and l). So a name and
a run of such characters are held against each other by their consonants alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged

RUNS, PLACES = "runs.npy", "places.npy"
# Characters that spell sounds in foreign names.
SPELLING = (
    "阿埃艾爱安昂奥澳巴白柏班邦保堡鲍贝本比彼毕碧宾波玻伯勃博卜布查察柴昌茨慈次达大戴丹当道得德登邓狄迪蒂第丁东都杜敦顿多恩儿尔耳二"
    "法凡范菲非费芬丰佛弗夫福甫富噶盖甘冈高戈格葛哥根贡古瓜圭郭果哈海汉翰豪赫黑亨洪侯胡华怀惠霍基吉季加伽嘉贾坚简江杰捷金津京靖居"
    "喀卡凯坎康考柯科可克肯孔库夸奎昆拉莱来赖兰朗劳勒雷蕾黎里李理利莉历立丽连廉良列烈林琳灵留刘龙隆卢鲁路露伦罗萝洛吕略马玛麦迈满曼"
    "芒毛茅梅门蒙孟米密蜜敏明缪摩莫墨默姆木慕穆拿那纳娜乃奈南内嫩尼妮年涅宁牛纽农努女诺欧帕派潘庞培佩彭蓬皮匹平泼珀朴普奇齐契恰强乔切"
    "钦琴青琼丘邱曲屈让热仁荣茹儒瑞润若撒萨塞赛三桑色瑟森沙莎山珊尚绍舍申生圣胜施石什史士世室寿舒朔司丝思斯松苏孙索塔泰坦汤唐陶特滕提"
    "田廷亭通图土托脱瓦万汪旺威韦维伟魏卫温文翁沃乌武伍西希锡席夏香肖晓谢辛欣新幸兴休修许雪逊雅亚延扬杨耶叶伊依易意因英永尤于约越宰赞"
    "泽曾扎詹张章哲珍真芝治朱茱卓兹子宗祖佐腾"
)
LONGEST, OVERLAP = 24, 12  # sounds of a run; a longer one is cut
SHORTEST = 3  # sounds of a name; fewer are like anything
ALIKE = 0.8  # from which on a run may spell a name
INITIALS = {
    **dict.fromkeys(("b", "p"), "P"), **dict.fromkeys(("m", "n"), "N"), **dict.fromkeys(("d", "t"), "T"),
    **dict.fromkeys(("l", "r"), "L"), **dict.fromkeys(("g", "k"), "K"), **dict.fromkeys(("z", "c", "s", "x", "sh"), "S"),
    **dict.fromkeys(("j", "q", "zh", "ch"), "C"), "f": "F", "h": "H", "w": "W", "y": "",
}  # fmt: skip
FINALS = {
    **dict.fromkeys(("a", "ia", "ua"), "A"), **dict.fromkeys(("an", "ang", "ian", "iang", "uan", "uang"), "AN"),
    **dict.fromkeys(("e", "ai", "ei", "ie", "ue", "ui", "uai"), "E"), **dict.fromkeys(("en", "eng", "un"), "EN"),
    "i": "I", **dict.fromkeys(("in", "ing"), "IN"),
    **dict.fromkeys(("o", "ou", "uo", "u", "ao", "iao", "iu", "v"), "O"), **dict.fromkeys(("ong", "iong"), "ON"),
}  # fmt: skip
HISSED = re.compile("(?:[zcs]h?|r)i")  # of these syllables the vowel is not heard
GROUPS = (
    ("tsch", "1"), ("tch", "1"), ("sch", "2"), ("ch", "1"), ("sh", "2"), ("zh", "1"), ("cz", "1"), ("dg", "1"), ("ph", "f"),
    ("th", "t"), ("gh", "g"), ("ck", "k"), ("ng", "n"), ("qu", "kw"), ("x", "ks"), ("wr", "r"), ("kn", "n"),
    ("ea", "i"), ("ee", "i"), ("oo", "o"), ("ou", "o"), ("au", "o"), ("ai", "e"), ("ei", "e"), ("ie", "i"),
)  # fmt: skip
LETTERS = {
    **dict.fromkeys("bp", "P"), **dict.fromkeys("mn", "N"), **dict.fromkeys("dt", "T"), **dict.fromkeys("lr", "L"),
    **dict.fromkeys("gkq", "K"), **dict.fromkeys("sz2", "S"), **dict.fromkeys("j1", "C"), **dict.fromkeys("fv", "F"),
    "h": "H", "w": "W", "a": "A", "e": "E", **dict.fromkeys("iy", "I"), **dict.fromkeys("ou", "O"),
}  # fmt: skip
VOWELS = "AEIO"
SYMBOLS = "PNTLKSCFHWAEIO"
VOWEL = 0.3  # what a vowel counts, against 1 for a consonant
# What it costs that a sound of the name has no part in the Chinese, the reverse, and that two are put for each other.
DROPPED = {
    "L": 0.4,
    "H": 0.2,
    "W": 0.5,
    "K": 0.7,
    "T": 0.7,
    "S": 0.7,
    "A": 0.3,
    "E": 0.15,
    "I": 0.25,
    "O": 0.25,
}
ADDED = {"A": 0.3, "E": 0.1, "I": 0.15, "O": 0.15, "H": 0.6, "W": 0.5}
CONSONANT_ADDED = 0.9
INSTEAD = {
    "FW": 0.25, "CS": 0.35, "CK": 0.4, "HK": 0.4, "FH": 0.6, "CT": 0.5, "ST": 0.6, "LN": 0.7, "PW": 0.7, "FP": 0.6, "HW": 0.6,
    "AE": 0.12, "AO": 0.2, "EI": 0.12, "IO": 0.25, "EO": 0.2, "AI": 0.2, "OW": 0.2,
}  # fmt: skip


def sounds(name: str) -> str:
    """The classes of a name's sounds in order: Beethoven -> PITOFEN."""
    text = re.sub("[^a-z]", "", name.lower())
    for group, letter in GROUPS:
        text = text.replace(group, letter)
    text = re.sub("c(?=[eiy])", "s", text).replace("c", "k")
    classes = "".join(LETTERS.get(letter, " ") for letter in text)
    return re.sub(r"(.)\1+", r"\1", classes).replace(" ", "")


class SoundIndex:
    """The runs of sound-spelling characters in numbered texts; a text's number is its position."""

    def __init__(self, runs: NDArray[np.int8], places: NDArray[np.int64], total: int) -> None:
        """`runs` (n, LONGEST) are the sounds of distinct runs, `places` (m, 2) which run stands in which text."""
        self._runs = runs
        self._places = places
        self._total = total

    @classmethod
    def build(cls, texts: Sequence[str]) -> SoundIndex:
        """Index the runs of each text, in Simplified characters; its place in the sequence is its position."""
        numbers: dict[str, int] = {}
        places = [
            (numbers.setdefault(run, len(numbers)), position)
            for position, text in enumerate(texts)
            for run in sorted(set(_spelt(text)))
        ]
        runs = np.full((len(numbers), LONGEST), len(SYMBOLS), dtype=np.int8)
        for run, row in numbers.items():
            runs[row, : len(run)] = [SYMBOLS.index(symbol) for symbol in run]
        return cls(runs, np.array(places, dtype=np.int64).reshape(-1, 2), len(texts))

    def save(self, folder: Path) -> None:
        """Write the index into the folder, which is made if need be."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / RUNS, self._runs)
        np.save(folder / PLACES, np.concatenate([self._places, [[len(self._runs), self._total]]]))

    @classmethod
    def open(cls, folder: Path) -> SoundIndex:
        """Read what `save` wrote; IndexDamaged when it cannot be read or its parts do not fit each other."""
        try:
            runs, places = np.load(folder / RUNS), np.load(folder / PLACES)
        except (OSError, ValueError, EOFError) as fault:
            raise IndexDamaged(folder, f"the index of sounds cannot be read ({fault})") from fault
        if int(places[-1, 0]) != len(runs):
            raise IndexDamaged(folder, f"{len(runs)} runs of sounds, {places[-1, 0]} were written")
        return cls(runs, places[:-1], int(places[-1, 1]))

    def __len__(self) -> int:
        return self._total

    def met(self, name: str) -> NDArray[np.float32]:
        """For each position how well a run there spells the name, ALIKE to 1; 0 where none does."""
        found = np.zeros(self._total, dtype=np.float32)
        wanted = sounds(name)
        if len(wanted) < SHORTEST or not len(self._places):
            return found
        alike = 1 - _cost(wanted, self._runs) / sum(VOWEL if sound in VOWELS else 1.0 for sound in wanted)
        alike[alike < ALIKE] = 0
        np.maximum.at(found, self._places[:, 1], alike[self._places[:, 0]])
        return found


def _cost(wanted: str, runs: NDArray[np.int8]) -> NDArray[np.float32]:
    """What it costs to find all of `wanted` somewhere in each run (Sellers 1980: free to begin and end anywhere)."""
    dropped = [DROPPED.get(symbol, 1.0) for symbol in wanted]
    column = np.concatenate([[0.0], np.cumsum(dropped)]).astype(np.float32)
    before = np.repeat(column[:, None], len(runs), axis=1)
    best: NDArray[np.float32] = before[-1].copy()
    instead = np.stack([_instead(symbol) for symbol in wanted])
    lengths = np.count_nonzero(runs < len(SYMBOLS), axis=1)
    order = np.argsort(-lengths, kind="stable")  # those that still go on stand first
    for at, symbols in enumerate(runs[order].T):
        left = int(np.count_nonzero(lengths > at))
        if not left:
            break
        now = np.zeros((len(before), left), dtype=np.float32)
        replaced = before[:-1, :left] + instead.take(symbols[:left], axis=1)
        np.minimum(replaced, before[1:, :left] + _added().take(symbols[:left]), out=now[1:])
        for row, cost in enumerate(dropped, start=1):
            np.minimum(now[row], now[row - 1] + cost, out=now[row])
        best[order[:left]] = np.minimum(best[order[:left]], now[-1])
        before = now
    return best


@cache
def _instead(symbol: str) -> NDArray[np.float32]:
    """The cost of each symbol in the place of one; beyond the end of a run nothing stands for anything."""
    costs = [
        0.0 if other == symbol else INSTEAD.get("".join(sorted((symbol, other))), 1.5) for other in SYMBOLS
    ]
    return np.array([*costs, 9.0], dtype=np.float32)


@cache
def _added() -> NDArray[np.float32]:
    return np.array([*(ADDED.get(symbol, CONSONANT_ADDED) for symbol in SYMBOLS), 9.0], dtype=np.float32)


def _spelt(text: str) -> Iterator[str]:
    """The consonants of each run of characters that may spell a name."""
    for run in _runs().findall(text):
        sounds = "".join(map(_sound, run))
        for start in range(0, max(len(sounds) - OVERLAP, 1), LONGEST - OVERLAP):
            piece = sounds[start : start + LONGEST]
            if len(piece) >= SHORTEST:
                yield piece


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(f"[{SPELLING}]{{2,}}")


@cache
def _sound(character: str) -> str:
    """The consonants of one character as it is read."""
    from pypinyin import lazy_pinyin

    (syllable,) = lazy_pinyin(character)
    if syllable == "er":
        return "L"
    if HISSED.fullmatch(syllable):
        return INITIALS[syllable[:-1]]
    initial = re.match("[zcs]h|[bpmfdtnlgkhjqxrzcswy]|", syllable)
    opening = initial[0] if initial else ""
    return INITIALS.get(opening, "") + FINALS.get(syllable.removeprefix(opening), "")
