"""Characters that are written for one another by mistake -> one of them. Knows no names."""

from __future__ import annotations

# Characters of one sound, or of one look, that stand in the names of bodies and in what is asked about them.
GROUPS = (
    "银音因引隐 保宝堡报 监间坚 局具句居 商伤赏 务物误雾 财才材裁 政证正整症 金今斤津 融容荣溶 工公功宫攻 "
    "作做坐座 改概盖 科课颗棵 技计季际寄 券劵卷 信芯 托拖脱 农浓 林临邻 税睡 审沈慎 园员圆缘源原 院怨 规归 划画化话 "
    "资自姿咨 态太泰 环还 境镜 牵签谦 责则择 协谐 任认 行型形 哪那 "
    "旅履吕 帐账障 招找 投头 促醋 进近 市是事式 通同统 担耽 押压 租组 贸冒茂 易意亿 险显 期其企 货获 绿率 碳炭 "
    "执直 服福复 粮良凉 安按 民名 司私 法发 教叫 育玉 卫为位 健建件 康慷 统桶 计记 海亥 关官 港岗"
).split()
SPOKEN_AS = {character: group[0] for group in reversed(GROUPS) for character in group}


def sounded(text: str) -> str:
    """The text with each character replaced by the first of its group; its length is kept."""
    return "".join(SPOKEN_AS.get(character, character) for character in text)
