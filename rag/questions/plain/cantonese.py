"""A question as it is spoken in Cantonese -> the same in written Chinese, in Simplified characters. Knows no names."""

from __future__ import annotations

import re

# The longer first. What also stands in names (系 in 体系, 度 in 制度, 唔 in none) is put only where speech has it.
SPEECH: tuple[tuple[str, str], ...] = (
    (r"点解(?!释)", "为何"),
    (r"(?:几多?|多少)个?巴仙", "百分之几"),
    (r"(?<=\d)个?巴仙", "%"),
    (r"系唔系|系咪|係咪|係唔係", "是不是"),
    (r"有冇", "有没有"),
    (r"可唔可以", "可不可以"),
    (r"使唔使", "要不要"),
    (r"唔使|毋须", "不用"),
    (r"(?<![公太水和持])平(?=[咗啲]|[几幾]多)", "优惠"),
    (r"唔好", "不要"),
    (r"边(?:个|位)(?=部门|单位|局|机构|处[牵负配管]|科[室牵负]|区|县|镇)", "哪个"),
    (r"边个", "谁"),
    (r"边(?=[份条间家款项章节类种只]|日|天|年|月)", "哪"),
    (r"边(?=[几幾](?:个|份|条|间|家|款|项|类|种|样|方面))", "哪"),
    (r"边啲", "哪些"),
    (r"(?:喺|在)?边(?:度|处)", "在哪里"),
    (
        r"(?:几|幾)耐(电|電|监|監|假|楼|樓|学|學|车|車|费|費)",
        r"\1多久",
    ),  # 充几耐电: what is done stands behind
    (r"几耐|幾耐", "多久"),
    (r"供(?=公积金|公積金|社保)", "缴"),
    (r"(?<=第[一二三两])[层層][楼樓]|(?<=[一二三两])[层層][楼樓](?=[，,。？?]|$)", "套住房"),
    (r"(?<=[买買卖賣换換租])[楼樓](?![宇梯房市])", "房"),
    (r"几多|幾多", "多少"),
    (r"几时|幾時", "什么时候"),
    (
        r"几大(?!方面|部分|板块|类|块|点|项|任务|领域|行动|举措|措施|平台|片区|机制|体系|章)",
        "多大",
    ),  # 几大方面 counts
    (r"(?<=[一-鿿])话(?=要|会|去)", ""),  # 话要: it is said that
    (r"乜嘢|咩嘢|(?<=[系是有做讲叫指])[咩乜]|[咩乜](?=[^？?。！!])", "什么"),
    (r"点样", "怎么"),
    (r"点(?=(?:计|罚|申请|收|分|算|界定|定义|处理|办|做|搞)(?!名|击))", "怎么"),
    (r"而家|依家|家阵", "现在"),
    (r"[嗰𠮶]阵时?", "那时候"),
    (r"[嗰𠮶](?=[一两几个份条间家款项章节类种啲些边])", "那"),
    (r"呢(?=[个份条间家款项章节类种啲](?!人))", "这"),
    (r"同埋", "和"),
    (r"(?:冧|捞)?埋(?=一齐)", ""),
    (r"一齐", "一起"),
    (r"我哋|我地(?=[系想要有])", "我们"),
    (r"佢哋", "他们"),
    (r"佢", "它"),
    (r"畀|俾", "给"),
    (r"攞(?:到)?", "拿到"),
    (r"揾", "找"),
    (r"喺", "在"),
    (r"嘅", "的"),
    (r"咗", "了"),
    (r"啲", "些"),
    (r"冇", "没有"),
    (r"唔", "不"),
    (r"嚟", "来"),
    (r"㗎|喎|啩|嘞|喇(?=[？?。！!]|$)", ""),
    (r"蚊(?=[？?，,。]|$)", "元"),
)
COMPILED = tuple((re.compile(said), plain) for said, plain in SPEECH)
# Its own characters, which written Chinese has no use for.
SPOKEN = re.compile(
    r"[嘅咗喺啲嗰𠮶冇唔佢哋畀攞揾嚟㗎乜咩]|边(?:个|度|啲|份|间|[几两日年月])|系(?:咪|唔系)|几(?:多|耐|时)|而家|同埋"
)


def written(text: str) -> str:
    """The question in written Chinese; one in which nothing is Cantonese stays as it is."""
    if not SPOKEN.search(text):
        return text
    for said, plain in COMPILED:
        text = said.sub(plain, text)
    # 係 is written 系 too, which ends words as well: 体系, 关系, 联系.
    return re.sub(r"(?<![体关联派科院谱序直嫡母干星维])系(?![统列数谱])", "是", text)
