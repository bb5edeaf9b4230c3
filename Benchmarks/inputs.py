#!/usr/bin/env python3
"""Writes the texts that the benchmarks render: duty reports put together from the sentences below.

    inputs.py DIRECTORY

Every text exists twice with the same words: `gongwen/NAME.txt` with front matter, and `peer/NAME.txt` as title,
sub-line, date and paragraphs, for the Typst template. The seeds are fixed: the same files on every machine.
No two paragraphs are alike (figures, places and the order of sentences differ), so that a cache of paragraphs
gains nothing, as with real reports.
"""

import pathlib
import random
import sys

SECTIONS = [
    ("坚持学思践悟，理论素养有新提高", ["抓好理论学习", "推动成果转化", "讲好专题党课"]),
    ("聚焦主责主业，各项工作有新进展", ["夯实基层基础", "服务中心大局", "破解急难问题", "深化改革创新", "保障改善民生"]),
    ("坚持依法履职，规范运行有新成效", ["严格决策程序", "规范权力运行"]),
    ("严守纪律规矩，廉洁自律有新提升", ["扛起主体责任", "带头廉洁从政", "注重家庭家教家风"]),
]
SENTENCES = [
    "全年组织集中学习{n}次，作专题辅导{m}次，撰写调研报告{k}篇",
    "深入{place}等{m}个乡镇走访调研，梳理{topic}方面的问题{n}个，逐项明确责任人和完成时限",
    "牵头制定《{place}{topic}工作实施办法》，明确{m}项措施，推动{topic}工作由“有没有”向“好不好”转变",
    "统筹安排专项资金{n}万元，实施{topic}项目{m}个，完成年度计划的{p}%",
    "{topic}综合满意率由{p}%提高到{q}%，在全市考核中名列第{k}位",
    "针对群众反映强烈的{topic}难题，建立“月调度、季通报、年考核”机制，办结事项{n}件",
    "坚持每周到{place}接访，面对面听取意见，当场答复{m}件，限期办理{k}件",
    "严格执行民主集中制，凡属“三重一大”事项一律集体研究，召开会议{m}次，审议议题{n}项",
    "落实行政执法公示、全过程记录、法制审核三项制度，没有发生被撤销或者被确认违法的案件",
    "与班子成员签订责任书{m}份，开展廉政谈话{n}人次，排查风险点{k}个，逐一制定防控措施",
    "如实报告个人有关事项，没有利用职权为亲属和身边工作人员谋取利益，也没有收受礼品、礼金",
    "会同财政、审计、自然资源等部门开展联合检查，发现并纠正不规范行为{k}起",
    "引导{n}名青年干部到{place}一线历练，其中{m}人获得县级以上表彰",
    "建成{topic}示范点{k}处，带动周边{n}户群众增收，户均增加收入{r}元",
    "借助数字平台打通{m}个部门的数据，群众办事平均用时缩短{p}%",
    "组建讲师团走进田间地头、工厂车间宣讲{n}场，编印口袋书{r}册，受到干部群众好评",
    "拆除违章搭建{m}处，复垦撂荒耕地{n}亩，新栽苗木{r}株，城乡面貌焕然一新",
    "争取上级批复{topic}补短板项目，总投资{p}亿元，占同期任务的{q}%，开工率居前列",
    "与高等院校共建实验基地{k}个，引进紧缺专业人才{m}名，转化科研成果{k}项",
    "严肃查处侵害群众利益的不正之风，立案{k}件，挽回经济损失{n}万元，通报典型案例{m}起",
    "教育子女和配偶勤俭持家、低调做人，不以我的名义经商、打招呼、办私事",
    "学习仍然存在重数量、轻质量的倾向，抓落实的韧劲不足，对新情况缺少预判和研究",
    "修缮敬老院{k}所，慰问困难党员、退役军人和留守儿童{n}人，发放慰问品折合人民币{r}元",
    "在{year}年{month}月的抢险救援中连续奋战{k}天，转移群众{n}人，守住了安全底线",
]
OPENING = "{year}年，我在{unit}担任主要领导职务，负责全面工作。一年来，认真履行岗位职责，较好完成了各项任务。现将有关情况报告如下。"
TOPICS = ["安全生产", "营商环境", "乡村振兴", "垃圾分类", "医疗保障", "学前教育", "河湖管护", "养老服务", "文物保护", "就业创业", "矛盾化解", "道路养护"]
PLACES = ["青石", "白沙", "河湾", "柳林", "双桥", "龙潭", "枫树坪", "黄泥铺", "望江", "沙溪"]
UNITS = ["云岭县水务局", "云岭县民政局", "云岭县教育局", "云岭县林业局", "云岭县统计局", "云岭县司法局"]
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
GIVEN_NAMES = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平"
NUMERALS = "一二三四五六七八九十"


def ordinal(number: int) -> str:
    """一、二、… 五百四十: a heading's number in Han numerals, below one thousand."""
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    text = f"{NUMERALS[hundreds - 1]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else NUMERALS[tens - 1]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (NUMERALS[ones - 1] if ones else "")


def sentence(rng: random.Random, template: str) -> str:
    low = rng.randint(500, 900)
    return template.format(
        n=rng.randint(20, 4000), m=rng.randint(3, 60), k=rng.randint(2, 19), r=rng.randint(800, 9900),
        p=low / 10, q=(low + rng.randint(5, 90)) / 10, year=rng.randint(2021, 2025), month=rng.randint(1, 12),
        place=rng.choice(PLACES), topic=rng.choice(TOPICS))


def paragraphs(rng: random.Random, unit: str, reports: int) -> list[str]:
    """The paragraphs of so many reports under one title: each about 2200 characters, four pages."""
    lines = [OPENING.format(year=2025, unit=unit)]
    for number, (heading, parts) in enumerate(SECTIONS * reports, start=1):
        lines.append(f"{ordinal(number)}、{heading}")
        for index, part in enumerate(parts, start=1):
            told = [sentence(rng, template) for template in rng.sample(SENTENCES, 3 + index % 2)]
            lines.append(f"（{ordinal(index)}）{part}。" + "。".join(told) + "。")
    return lines + ["特此报告，请予评议。"]


def write(directory: pathlib.Path, name: str, seed: int, reports: int = 1) -> None:
    rng = random.Random(seed)
    unit, person = rng.choice(UNITS), rng.choice(SURNAMES) + "".join(rng.sample(GIVEN_NAMES, 2))
    date = f"2026年1月{rng.randint(4, 30)}日"
    body = "\n".join(paragraphs(rng, unit, reports)) + "\n"
    title = "2025年度述职述廉报告"
    heads = {
        "gongwen": f"---\ntitle: {title}\nunit: {unit}\nname: {person}\ndate: {date}\n---\n",
        "peer": f"{title}\n{unit}　{person}\n{date}\n",
    }
    for kind, head in heads.items():
        path = directory / kind / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(head + body, encoding="utf-8")


def main() -> None:
    directory = pathlib.Path(sys.argv[1])
    write(directory, "one.txt", seed=1)
    for index in range(40):
        write(directory, f"run/{index:02}.txt", seed=100 + index)
    # A report is about four pages.
    for pages, reports in ((10, 3), (100, 27), (500, 135)):
        write(directory, f"pages-{pages}.txt", seed=1000 + pages, reports=reports)


if __name__ == "__main__":
    main()
