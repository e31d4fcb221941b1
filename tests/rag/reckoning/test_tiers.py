"""Several numbers of a question, each at the sum of its own sort, on invented sentences; silence where one finds none."""

from __future__ import annotations

import pytest

from rag.reckoning import sentence as reckoned
from rag.reckoning import tiers

BOATS = "依照吨位按艘按月补贴：轻型渡船100元，中型渡船350元，重型渡船500元。"
YARDS = "评估为A级、B级的船厂，分别奖励50万元、20万元，C级不奖励。"
BOXES = "去程、回程每个货箱分别补贴2000元、1500元，冷藏箱一律补贴2600元。"
PAPERS = "取得初级、中级、高级船员证书的，分别补贴1000元、1500元、2000元，同一人每年最多享受3次。"
CLUBS = "每年培育示范船队60支、示范家庭渔场100家，对示范船队每支奖励10万元，对示范家庭渔场每家奖励5万元。"
PORTS = "对验收合格的渡口，每个补助2万元；对山区渡口，每个补助3万元。"
FEES = "一类码头每小时6元，二类码头每小时4元，全天最高分别不超过40元、28元。"


def worked(question: str, sentence: str, english: bool = False) -> str | None:
    return tiers.together(reckoned.asked_of(question, sentence, str, english))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("3艘中型和5艘游艇一个月补多少？", BOATS),
        ("3艘渡船一个月补多少？", BOATS),
        ("3艘中型渡船和5艘中型渡船补多少？", BOATS),
        ("2个C级船厂总共多少？", YARDS),
        ("今年去程多少钱一箱？", BOXES),
        ("3小时一类码头比2小时二类码头贵多少？", FEES),
        ("奖励3次一共多少？", PAPERS),
    ],
)
def test_a_number_without_a_sort_of_its_own_gives_nothing(question: str, sentence: str) -> None:
    assert worked(question, sentence) is None


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("3艘中型、5艘重型，一个月补多少？", BOATS, "3×350元＋5×500元＝3550元"),
        ("3艘中型、5艘重型，一年补多少？", BOATS, "3×12×350元＋5×12×500元＝4.26万元"),
        ("A级的2家、B级的3家，一共奖多少？", YARDS, "2×50万元＋3×20万元＝160万元"),
        ("去程300箱回程200箱一共补多少？", BOXES, "300×2000元＋200×1500元＝90万元"),
        ("10个冷藏箱同20个回程箱补多少？", BOXES, "10×2600元＋20×1500元＝5.6万元"),
        ("3人拿到初级证书，2人拿到高级证书，补多少？", PAPERS, "3×1000元＋2×2000元＝7000元"),
        ("3支示范船队加4家示范家庭渔场，奖金多少？", CLUBS, "3×10万元＋4×5万元＝50万元"),
        ("一类码头停3小时，二类停2小时，多少钱？", FEES, "3×6元＋2×4元＝26元"),
        ("示范船队和示范家庭渔场的奖励一共要多少钱？", CLUBS, "60×10万元＋100×5万元＝1100万元"),
        ("两个渡口、一个山区渡口验收合格，一共补多少？", PORTS, "2×2万元＋1×3万元＝7万元"),
        ("40个普通渡口、20个山区渡口，补多少？", PORTS, "40×2万元＋20×3万元＝140万元"),
        ("2个A级船厂一共奖多少？", YARDS, "2×50万元＝100万元"),
    ],
)  # fmt: skip
def test_each_number_is_multiplied_by_the_sum_of_its_sort(question: str, sentence: str, said: str) -> None:
    assert worked(question, sentence) == said


def test_an_english_working_is_told_in_english() -> None:
    found = worked("初级3名、高级2名", PAPERS, english=True)
    assert found == "3×RMB 1000 + 2×RMB 2000 = RMB 7000"
