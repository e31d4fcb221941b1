"""Workings inside one sentence, on invented sentences: results, and silence where the figures aren't surely meant."""

from __future__ import annotations

import pytest

from rag.reckoning import given
from rag.reckoning import sentence as reckoned
from rag.reckoning.labelled import labelled

FUND = "县财政三年安排灯塔维护资金9亿元，其中2031年2亿元、2032年3亿元、2033年4亿元。"
STARS = "被评定为金帆级、银帆级、铜帆级的船厂，分别奖励50万元、20万元、8万元。"
PIPES = "铺设管道300公里，其中穿山管道90公里；海上部分另算。"
FEES = "体检费每人100元，其中医保基金承担40元、财政承担35元，其余由参检居民付费。"


def worked(question: str, sentence: str, english: bool = False) -> str | None:
    found = reckoned.working(reckoned.asked_of(question, sentence, str, english))
    return found.said if found else None


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("2031、2032两年的维护资金加起来多少？", FUND, "2亿元＋3亿元＝5亿元"),
        ("2033年的资金比2031年多多少？", FUND, "4亿元－2亿元＝2亿元"),
        ("9亿元维护资金平均每年多少？", FUND, "9亿元÷3＝3亿元"),
        ("金帆级和铜帆级奖励相差多少？", STARS, "50万元－8万元＝42万元"),
        ("三档奖励一共多少？", STARS, "50万元＋20万元＋8万元＝78万元"),
        ("穿山管道以外还有多少公里？", PIPES, "300公里－90公里＝210公里"),
        ("穿山管道占全部管道百分之几？", PIPES, "90公里÷300公里≈30%"),
        ("参检居民自己出多少？", FEES, "100元－40元－35元＝25元"),
        ("日处理能力增加多少？", "日处理能力由8吨提高到15吨。", "15吨－8吨＝7吨"),
        ("2031年达标率是多少？", "达标率达到78%，比2031年提高5个百分点。", "78%－5%＝73%"),
        ("三年合计改造多少户？", "每年改造不少于1500户。", "1500户×3＝4500户"),
        ("2031年至2034年共改造多少户？", "每年改造不少于1500户。", "1500户×4＝6000户"),
        ("平均每人次多少钱？", "每年安排300万元，培训船员2000人次。", "300万元÷2000人次≈平均1500元"),
        ("第一年拨多少？", "补助2000元，分两年按6∶4拨付。", "6∶4：2000元×6/10＝1200元，2000元×4/10＝800元"),
        ("60岁及以上人口有多少人？", "常住人口400万人，60岁及以上人口占20%。", "400万人×20%≈80万人"),
    ],
)  # fmt: skip
def test_the_working_of_one_sentence(question: str, sentence: str, said: str) -> None:
    assert worked(question, sentence) == said


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("2031年的资金是多少？", FUND),
        ("2034年的资金比2031年多多少？", FUND),
        ("金帆级奖励多少？", STARS),
        ("木帆级和铜帆级奖励相差多少？", STARS),
        ("最多的一档比最少的一档多多少？", STARS),
        ("医保基金承担多少？", FEES),
        ("日处理能力增加多少？", "日处理能力达到15吨。"),
        ("达标率提高多少？", "达标率达到78%，比2031年提高5个百分点。"),
        ("每年改造多少户？", "每年改造不少于1500户。"),
        ("第一年拨多少？", "补助12000元和8000元，分三年按5∶3∶2拨付。"),
        ("60岁及以上人口占百分之几？", "常住人口400万人，60岁及以上人口占20%。"),
    ],
)
def test_nothing_is_worked_out_where_a_figure_answers_or_none_is_sure(question: str, sentence: str) -> None:
    assert worked(question, sentence) is None


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("合同额40万元能补多少？", "按合同额的30%补贴，最高20万元。", "40万元×30%＝12万元"),
        ("合同额100万元能补多少？", "按合同额的30%补贴，最高20万元。", "100万元×30%＝30万元，超过上限，按20万元计"),
        ("母基金出资3000万元，要返投多少？", "返投不低于母基金出资额的1.5倍。", "3000万元×1.5＝4500万元"),
        ("200个泊位要多少个充电泊位？", "按照不低于泊位总数15%的比例建设充电设施。", "200个×15%＝30个"),
        ("1000户的小区要多少个车位？", "住宅的车位，按照每户不少于1.2个配建。", "1000户×1.2个＝1200个"),
        ("300张床位的医院要多少个车位？", "医院按每百张床位不少于45个配建。", "300张÷100×45个＝135个"),
    ],
)  # fmt: skip
def test_an_amount_of_the_question_at_a_stated_rate(question: str, sentence: str, said: str) -> None:
    assert worked(question, sentence) == said


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("设备投入300万元能补多少？", "设备投入500万元以上的，按设备投入的12%补助。"),
        ("厂房租金40万元能补多少？", "按合同额的30%补贴。"),
        ("三类机构添了几家？", "三类机构总资产100亿元，五年增长82%。"),
        ("300万元能培训多少人？", "按每人1800元补贴。"),
    ],
)
def test_a_rate_of_something_else_gives_nothing(question: str, sentence: str) -> None:
    assert worked(question, sentence) is None


def test_a_list_of_names_lends_them_to_its_amounts() -> None:
    assert [(one.name, one.amount.value) for one in labelled(STARS)] == [
        ("金帆级", 500_000.0),
        ("银帆级", 200_000.0),
        ("铜帆级", 80_000.0),
    ]


def test_a_list_that_is_shorter_than_its_amounts_names_none() -> None:
    found = labelled("对甲、乙两类船厂，分别奖励50万元、20万元、8万元。")
    assert [one.name for one in found if one.sums] == ["分别奖励", "", ""]


FERRY = "渡船检修按每艘每天80元收费，收费总额不超过5000元。"
GRANT = "县财政给每个渡口安排600万元，分两批下达：开工阶段下达70%，验收合格后下达30%。"
LAMPS = "灯塔由2031年的8座增加到2033年的14座。"
FIRES = "2031年全县发生船火40起，2032年降至30起。"


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("检修3艘渡船5天要多少钱？", FERRY, "3艘×5天×80元＝1200元"),
        ("检修40艘渡船5天要多少钱？", FERRY, "40艘×5天×80元＝1.6万元，超过上限，按5000元计"),
        ("渡工一年能领多少补贴？", "对渡工每人每月补贴300元。", "12个月×300元＝3600元"),
        ("三名渡工半年能领多少补贴？", "对渡工每人每月补贴300元。", "3名×6个月×300元＝5400元"),
        ("补贴领满一共多少钱？", "按月给予每船200元补贴，连续补贴不超过12个月。", "12个月×200元＝2400元"),
        ("90吨的船补多少？", "50吨以下的补助3万元，50吨至100吨的5万元，100吨以上的8万元。", "90吨属于50吨至100吨：5万元"),
        ("120个泊位要给渔船留多少个？", "码头为渔船预留不低于20%的泊位。", "120个×20%＝24个"),
        ("租金20万元，减免后要交多少？", "空闲码头对外出租，租金减免30%。", "20万元×(1－30%)＝14万元"),
        ("投入多少才能拿满补助？", "按设备投入的20%补助，最高400万元。", "400万元÷20%≈2000万元"),
        ("拿到上限需要开几条航线？", "新开航线的，每条补贴40万元，单家企业累计不超过200万元。", "200万元÷40万元≈5条"),
        ("现有灯塔30座，离目标还差多少座？", "到2033年建成灯塔45座。", "45座－30座＝15座"),
        ("开工阶段能拿多少？", GRANT, "600万元×70%＝420万元"),
        ("第二批拨多少？", GRANT, "600万元×30%＝180万元"),
        ("每年发多少？", "入职奖励4万元，分两年等额发放。", "4万元÷2＝2万元"),
        ("灯塔增加了多少座？", LAMPS, "14座－8座＝6座"),
        ("船火2032年比2031年下降了百分之几？", FIRES, "（40起－30起）÷40起≈25%"),
        ("船火2032年是2031年的几倍？", FIRES, "30起÷40起≈0.75倍"),
        ("五年前全县渔船有多少艘？", "渔船达到60艘，五年增长20%。", "60艘÷(1＋20%)≈50艘"),
        ("五年前渔船有多少艘？", "渔船60艘（五年增加8艘），渡船20艘（增加2艘）。", "60艘－8艘＝52艘"),
        ("规划期初的贷款余额是多少？", "贷款余额236亿元，相当于期初的2.36倍。", "236亿元÷2.36≈100亿元"),
        ("全县产值有多少亿元？", "渔业产值30亿元，占全县产值的15%。", "30亿元÷15%≈200亿元"),
        ("全省的达标率是多少？", "达标率78%，比全省平均水平高4个百分点。", "78%－4%＝74%"),
        ("平均每支救捞队多少人？", "组建救捞队12支、860人，配船6艘。", "860人÷12支≈平均71.67人"),
        ("新设的渔业机构加起来多少家？", "新设渔业机构（含6家船厂、2家冰厂和20家鱼行）。", "6＋2＋20＝28家"),
        ("首期里社会募集占多少？", "总规模20亿元，首期8亿元，其中财政出资6亿元，其余2亿元向社会募集。", "2亿元÷8亿元≈25%"),
        ("金帆级奖励是铜帆级的几倍？", STARS, "50万元÷8万元≈6.25倍"),
        ("举报奖励最高和最低差多少？", "举报属实的，奖励500元至2000元。", "2000元－500元＝1500元"),
        ("最长几天答复？", "5日内答复；情况复杂的，可以延长3日。", "5日＋3日＝8日"),
        ("加上延期最长多少年？", "存续期10年，最多延长两次，每次不超过1年。", "10年＋2×1年＝12年"),
        ("县级港长一年巡港多少次？", "市级港长每季度巡港一次，县级港长每月一次。", "每月一次，一年12＝12次"),
        ("三年一共要演练多少次？", "每半年组织一次演练。", "每半年组织一次，3年2×3＝6次"),
        ("平均每个月检测多少份？", "全年检测水样不少于1800份。", "1800份÷12≈150份"),
    ],
)  # fmt: skip
def test_the_classes_of_workings(question: str, sentence: str, said: str) -> None:
    assert worked(question, sentence) == said


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("500户的小区要多少个充电泊位？", "停车场按照不低于泊位总数15%的比例建设充电设施。"),
        ("10个失能老人每月补多少？", "养老机构为特困老人预留不低于20%的床位。"),
        ("渔船2031年有多少艘？", "渔船达到60艘，五年增长20%。"),
        ("五年前冰厂有多少家？", "渔船达到60艘，五年增长20%。"),
        ("市级港长和县级港长一年一共巡几次？", "市级港长每季度巡港一次，县级港长每季度一次。"),
        ("渔业占全县几成？", "渔船由40艘增加到60艘。"),
        ("床位费每月1500元，押金最多多少？", "床位每张补助12000元，分三年按5∶3∶2拨付。"),
        ("1亿元的项目占多少？", "总规模20亿元，首期8亿元。"),
    ],
)
def test_no_working_where_the_figures_are_of_something_else(question: str, sentence: str) -> None:
    assert worked(question, sentence) is None


def test_a_supposed_amount_is_used_though_the_text_states_it() -> None:
    rule = "单只船队认缴规模不低于1亿元，母船队对单只船队出资比例不超过30%。"
    assert worked("单只船队按认缴1亿元算，母船队最多出资多少？", rule) == "1亿元×30%＝3000万元"


def test_of_two_sentences_with_a_rate_the_one_that_speaks_of_the_question_fits_better() -> None:
    question = "150个泊位的码头，残疾人泊位至少多少个？"
    found = [
        reckoned.working(reckoned.asked_of(question, sentence, str, False))
        for sentence in (
            "码头应当按照不低于泊位总数10%的比例装设充电桩。",
            "残疾人泊位不得少于泊位总数的2%。",
        )
    ]
    assert [one.said for one in found if one] == ["150个×10%＝15个", "150个×2%＝3个"]
    fits = [one.fit for one in found if one]
    assert fits[1] > fits[0]


def test_what_a_question_brings_along() -> None:
    found = given.given("3000万的设备、60餐、三张床、5个小时和30%的首付，2031年", str)
    assert [(one.amount.value, one.unit) for one in found] == [
        (3e7, "元"),
        (60.0, "餐"),
        (3.0, "张"),
        (5.0, "小时"),
    ]


def test_what_an_english_question_brings_along() -> None:
    found = given.given("In 2031 a hospital with 300 beds paid RMB 2 million for 80 000 lamps", str)
    assert [(one.amount.value, one.unit) for one in found] == [
        (300.0, "张"),
        (2e6, "元"),
        (80_000.0, given.OPEN),
    ]
