"""What a rule says beside its rate, on invented sentences: bands, leasts, discounts, yearly rates, what counts as so many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rag.reckoning import onward, rises
from rag.reckoning import sentence as reckoned
from rag.reckoning.asked import Working

BANDS = "渔获外运按距离补助：200公里以内每吨补助60元，超过200公里至500公里每吨补助110元，超过500公里每吨补助180元。"
BERTHS = "泊船费按日计收：小型渡船每艘每日20元，中型渡船每艘每日60元，大型渡船每艘每日150元。"
HANDS = "吸纳本地渔民就业的船厂，每吸纳1人每年补助3000元；吸纳退役水手的，每人每年补助5000元。连续补助不超过三年。"
LOANS = "船厂贷款建设船坞的，按年利率2%给予贴息，贴息总额不超过30万元。"
DEPOSIT = "船坞保证金按泊位数缴纳，每个泊位5000元；不足10个泊位的按10个泊位计，最高不超过20万元。"
TICKETS = "船票每人80元；60周岁以上老年人半价。20人以上的团队按九折优惠。"
REWARD = "对举报属实的，按罚款金额的5%给予奖励，最低不少于200元，最高不超过1万元。"
FINES = "未经许可摆渡的，违法所得不足5000元的，并处1万元罚款；违法所得5000元以上的，并处违法所得三倍罚款。"
LATE = "逾期缴纳泊船费的，自逾期之日起每日按应缴费额的万分之五加收滞纳金。"
BOATS = "购置渡船的，按渡船购置价的25%补助，每艘最高6万元。电动渡船的补助比例提高到35%，每艘最高9万元。"
ENGINES = "购置船机的，每台补助8000元。设在海岛的，补助标准上浮20%；由渔民合作社购置的，补助标准再上浮10%。两项可以累加。"
FUNDS = "县财政承担补助资金的40%，市财政承担60%；对鹭岛县，市财政承担80%。"
OUTPUT = "2031年全市渔港总产值480亿元，比上年增长5%。其中，捕捞192亿元，养殖144亿元，加工96亿元。"
HULLS = "修缮木船的，按修缮费用补助：一级船补助50%，二级船补助40%；单艘最高不超过8万元。"
CLUBS = "全市有船厂138个，船工1104人，其中轮机工207人。"
STEPS = "市港务局自受理之日起20个工作日内完成审核，公示7个工作日，市财政局在公示结束后15个工作日内拨付。"


def worked(question: str, sentence: str) -> str | None:
    found = reckoned.working(reckoned.asked_of(question, sentence, str, False))
    return found.said if found else None


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("一级船修缮花了20万，补助多少？", HULLS, "20万元×50%＝10万元，超过上限，按8万元计"),
        ("二级船修缮花了10万，补助多少？", HULLS, "10万元×40%＝4万元"),
        ("36吨渔获运到450公里外，补多少？", BANDS, "36吨×110元＝3960元"),
        ("36吨渔获运到620公里外，补多少？", BANDS, "36吨×180元＝6480元"),
        ("3艘中型渡船停15天，泊船费多少？", BERTHS, "3艘×15天×60元＝2700元"),
        ("招6个本地人，三年最多能拿多少？", HANDS, "6个×3年×3000元＝5.4万元"),
        ("贷款800万建船坞，两年贴息一共多少？", LOANS, "2年×16万元＝32万元，超过上限，按30万元计"),
        ("建6个泊位，保证金交多少？", DEPOSIT, "6个不足起算数，按10个计：10个×5000元＝5万元"),
        ("建60个泊位，保证金交多少？", DEPOSIT, "60个×5000元＝30万元，超过上限，按20万元计"),
        ("30个人的团队船票多少钱？", TICKETS, "30人×80元＝2400元；2400元×90%＝2160元"),
        ("12个人的团队船票多少钱？", TICKETS, "12人×80元＝960元"),
        ("罚了2000元的案子奖励多少？", REWARD, "2000元×5%＝100元，不足下限，按200元计"),
        ("无证摆渡赚了2万元，罚款多少？", FINES, "2万元×3＝6万元"),
        ("欠泊船费6000元，逾期40天，滞纳金多少？", LATE, "6000元×0.05%＝3元；40日×3元＝120元"),
        ("买了3艘普通渡船，每艘32万元，一共补多少？", BOATS, "按6万元计；3艘×6万元＝18万元"),
        ("买了3艘电动渡船，每艘30万元，一共补多少？", BOATS, "按9万元计；3艘×9万元＝27万元"),
        ("海岛上的渔民合作社买5台船机，补助多少？", ENGINES, "4万元×（1＋20%＋10%）＝5.2万元"),
        ("加工占总产值的百分之几？", OUTPUT, "96亿元÷480亿元≈20%"),
        ("平均每个船厂有多少船工？", CLUBS, "1104人÷138个≈平均8人"),
        ("从受理到拨付最长要多少个工作日？", STEPS, "20＋7＋15＝42个工作日"),
    ],
)
def test_what_a_rule_says_beside_its_rate_is_reckoned_with(question: str, sentence: str, said: str) -> None:
    assert (worked(question, sentence) or "").endswith(said)


def test_a_share_told_anew_for_a_case_is_no_share_of_the_usual_one() -> None:
    assert worked("鹭岛县一个项目补助50万元，县里要出多少钱？", FUNDS) is None
    assert worked("一个项目补助50万元，县里要出多少钱？", FUNDS) == "50万元×40%＝20万元"


def test_a_price_for_old_people_is_none_for_those_with_them() -> None:
    assert "50%" not in (worked("我们4个大人带老年人坐船，船票多少钱？", TICKETS) or "")


def test_the_shares_of_two_parts_differ_by_percentage_points() -> None:
    said = worked("捕捞比养殖多占几个百分点？", OUTPUT)
    assert said == "192亿元÷480亿元≈40%，144亿元÷480亿元≈30%，相差10个百分点"


CHESTS = f"{BANDS}一个货箱折合12吨计算。"
WAITING = "码头按照每艘渡船不少于15平方米的标准设置候船区，每50平方米候船区设置座椅不少于12个。"
SCHOOLS = "新接入的学校，市财政按每校8000元补助，海岛学校按每校1.2万元补助。"
VESTS = "渡船应当配备救生衣，数量不少于核定载客人数的110%，其中儿童救生衣不少于核定载客人数的10%。"


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("3个货箱运到450公里外，补多少？", CHESTS, "3个×12吨＝36吨；36吨×110元＝3960元"),
        ("招了4个本地渔民和2个退役水手，一年补助多少？", HANDS, "4×3000元＋2×5000元＝2.2万元"),
        ("2艘大型渡船和一艘小型渡船停10天，泊船费多少？", BERTHS, "2×10×150元＋1×10×20元＝3200元"),
        ("3所海岛学校和2所城区学校新接入，一共补多少？", SCHOOLS, "3×1.2万元＋2×8000元＝5.2万元"),
        ("核定载客80人，救生衣至少配多少？", VESTS, "80人×110%＝88人"),
    ],
)
def test_numbers_of_several_sorts_and_of_other_units_find_their_rates(
    question: str, sentence: str, said: str
) -> None:
    assert worked(question, sentence) == said


def test_a_result_goes_on_to_the_rule_for_each_of_it() -> None:
    asked = reckoned.asked_of("30艘渡船的候船区要多大面积，座椅至少几个？", WAITING, str, False)
    first = reckoned.at_rates(asked)
    assert first is not None
    assert first.said == "30艘×15平方米＝450平方米"
    next_ = onward.further(first, WAITING, [asked])
    assert next_ is not None
    assert next_.working.said == "450平方米÷50×12个＝108个"


def test_what_is_not_asked_for_is_not_gone_on_to() -> None:
    asked = reckoned.asked_of("30艘渡船的候船区要多大？", WAITING, str, False)
    assert onward.further(Working("450平方米", 0.0, 450.0, "平方米"), WAITING, [asked]) is None


HOURS = "大型船坞每小时补助300元，小型船坞每小时补助90元；每年补助时间不超过2500小时。"
YARDS = (
    "每所每年补助4万元；场地面积超过5000平方米的，超过部分每平方米再补助5元，每所每年补助总额不超过8万元。"
)
COURTS = "泊位每小时收费：工作日20元，节假日50元。60周岁以上老年人、学生按五折收取。"
CARDS = "退卡时按未消费余额的95%退还。"
RENTS = "承租人逾期支付租金的，每逾期一日，按欠付租金的万分之三支付违约金。"
CALLS = "受理投诉8600件，办结8514件。"


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("大型船坞开放3000小时补助多少？", HOURS, "3000小时超过上限，按2500小时计：2500小时×300元＝75万元"),
        ("场地8000平方米，一年补多少？", YARDS, "4万元＋（8000平方米－5000平方米）×5元＝5.5万元"),
        ("场地2万平方米，一年补多少？", YARDS, "×5元＝11.5万元，超过上限，按8万元计"),
        ("一个学生节假日停2小时多少钱？", COURTS, "2小时×50元＝100元；100元×50%＝50元"),
        ("卡里还剩600元，退卡能退多少？", CARDS, "600元×95%＝570元"),
        ("欠租金20万元，拖了30天，违约金多少？", RENTS, "20万元×0.03%＝60元；30日×60元＝1800元"),
        ("还有多少件投诉没办结？", CALLS, "8600件－8514件＝86件"),
    ],
)
def test_what_comes_on_top_and_what_holds_down(question: str, sentence: str, said: str) -> None:
    assert (worked(question, sentence) or "").endswith(said)


HARVEST = "海带养殖面积250万亩，总产量105万吨；2030年海带总产量100万吨。"
OWNERS = "年末全市有船厂5200家、渔民合作社1300家。2026年末渔民合作社为900家。"


@pytest.mark.parametrize(
    ("question", "now", "said"),
    [
        ("2031年海带总产量比2030年增长百分之几？", "2031", "（105万吨－100万吨）÷100万吨≈5%"),
        ("2031年海带总产量比上年增长百分之几？", "2031", "（105万吨－100万吨）÷100万吨≈5%"),
        ("2036年海带总产量比2030年增长百分之几？", "2031", None),
        ("2031年海带总产量比2030年增长百分之几？", "", None),
    ],
)
def test_a_dated_figure_is_set_against_the_one_of_now(question: str, now: str, said: str | None) -> None:
    asked = replace(reckoned.asked_of(question, HARVEST, str, False), now=now)
    assert rises.risen(asked) == said


def test_what_a_thing_has_grown_by_each_year() -> None:
    asked = reckoned.asked_of("渔民合作社从2026年到2031年平均每年增加多少家？", OWNERS, str, False)
    assert rises.risen(replace(asked, now="2031")) == "（1300家－900家）÷5≈平均每年80家"


MOORING = (
    "小型船白天停泊收费：甲港区首小时6元，首小时后每半小时4元；乙港区首小时4元，首小时后每半小时2元；丙港区每次5元。"
    "大型船按小型船标准的2倍收取。"
)
SPACES_ALONE = "码头应当按总长2%设置灯桩；新建码头停船位的比例不低于20%。"
PASSES = "泊位月票：甲港区每月480元，乙港区每月300元。一次办理12个月的，给予九折优惠。"
WHARVES = "每公里堤岸补助80万元，石砌堤岸每公里补助120万元。"
GUARDS = "港区每3万平方米至少配备1名巡查员，每公里岸线设2处救生点。"
ENGINE_AID = "购置船机的，按购置价格的30%给予补贴，单台最高5万元，每个主体最多补贴4台。"
STALLS = "在省外开设鱼铺的，每店奖励12万元；营业面积不足60平方米的不予奖励。"
ARREARS = "自催缴期满之日起，按日加收欠费金额千分之一的滞纳金。"
RAISES = "擅自提高收费标准的，处违法所得五倍以下的罚款。"
CHEATS = "弄虚作假骗取资金的，并处骗取金额一倍以上三倍以下的罚款。"
RATIO = "补贴由市、县两级财政按6∶4的比例分担；对鹭岛县，市级财政承担80%。"
FUNDED = "船主应当按不低于补贴总额20%的比例自筹资金。"
ADOPTED = "认养红树每株每年收费150元。"
PARTS_PAID = "第一年拨付补贴总额的50%，第二年拨付30%，第三年拨付20%。"
CHARGED = "充满电后超过30分钟仍占用泊位的，每10分钟收取占位费2元。"


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("小船在甲港区停3个小时多少钱？", MOORING, "6元＋4×4元＝22元"),
        ("乙港区停2.5小时多少钱？", MOORING, "4元＋3×2元＝10元"),
        ("大型船在乙港区停3小时多少钱？", MOORING, "4元＋4×2元＝12元；12元×2＝24元"),
        ("乙港区办一年月票一共多少钱？", PASSES, "12个月×300元＝3600元；3600元×90%＝3240元"),
        ("乙港区办3个月月票一共多少钱？", PASSES, "3个月×300元＝900元"),
        ("建20公里堤岸补多少？", WHARVES, "20公里×80万元＝1600万元"),
        ("建20公里石砌堤岸补多少？", WHARVES, "20公里×120万元＝2400万元"),
        ("港区有10万平方米，要配几个巡查员？", GUARDS, "10万平方米÷30000×1名≈3.33，即至少4名"),
        ("买了6台船机，每台10万元，一共补多少？", ENGINE_AID, "6台超过上限，按4台计：4台×10万元×30%＝12万元"),
        ("在省外开了3家店，每家80平方米，奖多少？", STALLS, "3家×12万元＝36万元"),
        ("欠了200元泊船费，过了50天，滞纳金多少？", ARREARS, "200元×1‰＝0.2元；50日×0.2元＝10元"),
        ("擅自涨价赚了10万元，罚多少钱？", RAISES, "10万元×5＝50万元（最多）"),
        ("骗了10万元，罚多少钱？", CHEATS, "10万元×1＝10万元，10万元×3＝30万元"),
        ("认养8棵红树3年要多少钱？", ADOPTED, "8棵×3年×150元＝3600元"),
        ("占了90分钟，占位费多少？", CHARGED, "90分钟÷10×2元＝18元"),
    ],
)
def test_what_the_case_told_comes_to(question: str, sentence: str, said: str) -> None:
    assert worked(question, sentence) == said


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("小船夜里在甲港区停3小时多少钱？", MOORING),  # what is charged by day
        ("码头200个停船位，要设多少个？", SPACES_ALONE),  # of what is built anew nothing is said
        ("小船停3小时多少钱？", MOORING),  # in which of the two it isn't told
        ("在省外开了3家店，每家50平方米，奖多少？", STALLS),  # shut out
        ("鹭岛县的补贴总额50万元，市里承担多少？", RATIO),  # settled anew for it
        ("补贴总额100万元，县里要出多少？", FUNDED),  # borne by somebody else
        ("拿了9万元补贴，第二年要退多少？", PARTS_PAID),  # what is paid out is not paid back
        ("迁了6棵红树，要补种几棵？", ADOPTED),  # money is no number of trees
    ],
)
def test_what_is_of_another_case_payer_or_thing_is_not_worked_with(question: str, sentence: str) -> None:
    assert worked(question, sentence) is None


HEATED = "泊屋供暖每平方米每暖季30元，层高超过4米的，按1.3倍收取。"
RAISED = "泊屋供暖每平方米每暖季22元；层高超过3米的，每增加0.1米加收3%。"
LAID = "船户每户收取接电费1800元；同一码头集中接电50户以上的，每户优惠200元。"
SPARED = "低保船户停泊费减免50%，残疾船户减免30%。"
OVERDUE = "逾期未缴的，按日加收应缴停泊费千分之二的违约金。"
KEPT_UP = "港区应当将停泊费收入的4%用于航道维护，市财政按岸线每公里补助1.5万元。"
ABROAD = "船具出口收入在50万元以上的，按收入的5%奖励；参加境外渔具展的，展位费按70%补助。"
SCREENED = "抽检费用由市、县财政按6∶4分担，鹭岛县由市财政全额承担。"
TASKED = "渔具攻关项目按总投入的30%支持。立项时拨付四成，中期检查合格拨付三成，验收合格拨付其余部分。"
PLEDGED = "渔船贷款按已付利息的40%贴息，以专利等知识产权质押的提高到50%。"


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("泊屋260平，层高4.5米，供暖多少钱？", HEATED, "260平×30元＝7800元；7800元×1.3＝1.014万元"),
        ("泊屋260平，层高3.8米，供暖多少钱？", HEATED, "260平×30元＝7800元"),
        ("两户接电多少钱？", LAID, "2户×1800元＝3600元"),
        ("低保户停泊费1800元，能减多少？", SPARED, "1800元×50%＝900元"),
        (
            "攻关项目总投入800万元，中期检查合格能拿多少？",
            TASKED,
            "800万元×30%＝240万元；240万元×30%＝72万元",
        ),
        ("渔船贷款利息付了50万元，是拿专利质押的，贴多少？", PLEDGED, "50万元×50%＝25万元"),
    ],
)
def test_a_working_takes_in_what_a_rule_says_of_the_case(question: str, sentence: str, said: str) -> None:
    assert worked(question, sentence) == said


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("泊屋260平，层高4.5米，供暖多少钱？", RAISED),  # so much more for each step
        ("码头60户一起接电，一共多少钱？", LAID),  # another price for so many
        ("停泊费2000元，提前交清，实际交多少？", OVERDUE),  # nothing is overdue
        ("停泊费2000元，提前交清，实际交多少？", SPARED),  # of those who are spared nothing is told
        ("停泊费2000元，提前交清，实际交多少？", KEPT_UP),  # what the port spends
        ("40公里岸线停泊费多少？", KEPT_UP),  # a grant is no fee
        ("船具出口收入40万元，能奖多少？", ABROAD),  # less than is demanded
        ("鹭岛县抽检费用8万元，县里要出多少？", SCREENED),  # settled anew
    ],
)
def test_no_working_is_made_of_a_rate_for_another_purpose(question: str, sentence: str) -> None:
    assert worked(question, sentence) is None


LENT = "渔船贷款按实际支付利息的40%贴息，单户每年不超过20万元。"
SPACES = "码头应当按不低于总泊位数10%的比例设置充电泊位；新建码头充电泊位的比例不低于20%。"
TAKEN = "占用滩涂每平方米每日0.5元。"


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("贷款利息两年一共交了80万元，能贴多少？", LENT, "80万元×40%＝32万元"),
        ("贷款利息交了80万元，能贴多少？", LENT, "80万元×40%＝32万元，超过上限，按20万元计"),
        ("150个泊位的码头要有几个充电泊位？", SPACES, "150个×10%＝15个"),
        ("新建码头150个泊位，要有几个充电泊位？", SPACES, "150个×20%＝30个"),
        ("占用滩涂1000平方米，3个月要多少钱？", TAKEN, "1000平方米×90日×0.5元＝4.5万元"),
        ("欠了500元泊船费，超了两个月，滞纳金多少？", ARREARS, "500元×1‰＝0.5元；60日×0.5元＝30元"),
        ("小船在乙港区停90分钟多少钱？", MOORING, "4元＋1×2元＝6元"),
    ],
)
def test_a_time_or_a_kind_told_counts(question: str, sentence: str, said: str) -> None:
    assert worked(question, sentence) == said


def test_a_question_that_was_carried_over_tells_its_case_by_its_words() -> None:
    asked = reckoned.asked_of("小型船在乙港区停3小时多少钱？", MOORING, str, True, lambda _: 0.9)
    found = reckoned.working(asked)
    assert found is not None
    assert found.said == "RMB 4 + 4×RMB 2 = RMB 12"
