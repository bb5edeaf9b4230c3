"""Variants of labelled texts, so that the model learns from layout and place and not from one site's words.

Everything is drawn from a seeded generator: the same texts give the same variants.
"""
import random
import re

import noise
import owners
from corpus import CONTINUED, Document

PARAGRAPHS = {'body', 'article', 'runInHeading1', 'runInHeading2', 'runInHeading3', 'runInHeading4'}
NO_LINE_START = set('，。！？：；、）》」』】〕”’…％')


def variants(documents, count, seed):
    """Some variants of every document, one after the other; noise comes from the same documents and from templates."""
    rng = random.Random(seed)
    blocks = noise_blocks(documents)
    result = []
    for document in documents:
        for _ in range(count):
            made = variant(document, rng, blocks)
            result.append(made if any(map(str.strip, made.lines)) else document)
    return result


def variant(document, rng, blocks):
    result = document.copy()
    if rng.random() < 0.1:
        return structured(result, rng)
    if rng.random() < 0.12:
        return fragment(result, rng, blocks)
    if rng.random() < 0.35:
        result = without_noise(result)
    if rng.random() < 0.3:
        result = cropped(result, rng)
    if rng.random() < 0.15:
        result = with_contents(result, rng)
    if rng.random() < 0.2:
        result = with_table(result, rng)
    if rng.random() < 0.02:
        result = with_members(result, rng)
    if rng.random() < 0.5:
        result = numbered_otherwise(result, rng)
    if rng.random() < 0.05:
        result = headings_otherwise(result, rng)
    if rng.random() < 0.08:
        result = twice_titled(result, rng)
    if rng.random() < 0.15:
        result = owned(result, rng)
    elif rng.random() < 0.15:
        result = retitled(result, rng)
    if rng.random() < 0.08:
        result = with_head(result, rng)
    if rng.random() < 0.25:
        result = broken_title(result, rng)
    if rng.random() < 0.12:
        result = broken_off(result, rng, 0.3)
    wrapped = rng.random() < 0.45 and not has_joins(result)
    if rng.random() < 0.3:
        result = typed_otherwise(result, rng)
    if rng.random() < 0.25:
        result = without_final_marks(result, rng)
    if rng.random() < 0.06:
        result = marked_down(result, rng)
    if wrapped:
        result = rewrapped(result, rng)
    elif rng.random() < 0.5:
        result = respaced(result, rng)
    if not wrapped and rng.random() < 0.26:
        return glued(result, rng)
    if not wrapped and rng.random() < 0.1:
        result = partly_glued(result, rng)
    if rng.random() < 0.7:
        result = with_noise(result, rng, blocks)
    return result


def structured(document, rng):
    """As from a word processor, which knows its paragraphs: nothing is broken over lines, and little stands around it."""
    if any(len(row) > 1 for row in document.pieces):
        return document
    rows = []
    for line, pieces in rows_of(without_noise(document) if rng.random() < 0.85 else document):
        if pieces and pieces[0][1].startswith(CONTINUED) and rows:
            above, first = rows[-1]
            gap = ' ' if above[-1:].isascii() and line.strip()[:1].isascii() else ''
            rows[-1] = (above.rstrip() + gap + line.strip(), first)
        elif pieces:
            rows.append((line, pieces))
    result = rebuilt(document, rows)
    result.structured = True
    return result


def has_joins(document):
    return any(p[1].startswith(CONTINUED) for row in document.pieces for p in row)


def rebuilt(document, rows):
    return Document(document.name, document.source, [r[0] for r in rows], [r[1] for r in rows], document.titles, document.kind)


def rows_of(document):
    return list(zip(document.lines, document.pieces))


def is_noise(row):
    return len(row[1]) == 1 and row[1][0][1] == 'noise'


def without_noise(document):
    return rebuilt(document, [r for r in rows_of(document) if not is_noise(r)])


def cropped(document, rng):
    """A part of the text: its beginning, its end, or a piece of its middle."""
    count = len(document.lines)
    if count < 12:
        return document
    low = rng.choice([0, 0, rng.randrange(count // 3)])
    high = rng.choice([count, rng.randrange(count * 2 // 3, count)])
    return rebuilt(document, rows_of(document)[low:high])


def fragment(document, rng, blocks):
    """A few lines only, as people paste them to try."""
    rows = [r for r in rows_of(document) if r[1] and not is_noise(r)]
    if not rows:
        return document
    count = rng.randrange(1, 7)
    start = 0 if rng.random() < 0.4 else rng.randrange(len(rows))
    while start < len(rows) - 1 and rows[start][1][0][1].startswith(CONTINUED):
        start += 1
    if rows[start][1][0][1].startswith(CONTINUED):
        return document
    part = rows[start:start + count]
    if rng.random() < 0.3:
        title = document.titles[0] if document.titles else ''
        lines = noise.block(rng.choice(['before', 'among', 'after']), title, rng)[:2]
        place = rng.randrange(len(part) + 1)
        part = part[:place] + [(line, [(len(line) - len(line.lstrip()), 'noise')]) for line in lines if line.strip()] + part[place:]
    result = rebuilt(document, part)
    return broken_off(result, rng, 1.0) if rng.random() < 0.4 else result


def broken_off(document, rng, share):
    """Long paragraphs broken somewhere in a sentence, as where a page ends, with or without the page's number."""
    rows, page = [], rng.randrange(1, 9)
    number = rng.choice([None, None, '{}', '- {} -', '第{}页'])
    for line, pieces in rows_of(document):
        text = line.rstrip()
        if len(pieces) != 1 or pieces[0][1] not in PARAGRAPHS or len(text) < 40 or rng.random() > share:
            rows.append((line, pieces))
            continue
        place = rng.randrange(20, len(text) - 8)
        while place < len(text) and text[place] in NO_LINE_START:
            place += 1
        if place >= len(text) - 1 or text[place - 1] in '。！？；：':
            rows.append((line, pieces))
            continue
        role = pieces[0][1]
        rows.append((text[:place], pieces))
        if number:
            rows.append((number.format(page), [(0, 'noise')]))
            page += 1
        rows.append((text[place:].lstrip(), [(0, CONTINUED + ' ' + ('body' if role.startswith('runIn') else role))]))
    return rebuilt(document, rows)


def twice_titled(document, rng):
    """The title once more above itself, as a page's head has it."""
    rows = rows_of(document)
    first = next((k for k, r in enumerate(rows) if len(r[1]) == 1 and r[1][0][1] == 'title'), None)
    if first is None or first > 3:
        return document
    between = rng.choice([[], [('', [])], [(noise.fill(rng.choice(noise.FIELDS), '', rng), [(0, 'noise')])]])
    return rebuilt(document, [(rows[first][0].strip(), [(0, 'noise')])] + between + rows[first:])


def broken_title(document, rng):
    """The title over two or three lines, as it was set on the page."""
    rows = []
    for line, pieces in rows_of(document):
        text = line.strip()
        if len(pieces) != 1 or pieces[0][1] != 'title' or len(text) < 12 or rng.random() < 0.2:
            rows.append((line, pieces))
            continue
        count = 2 if len(text) < 30 or rng.random() < 0.7 else 3
        places = sorted(rng.sample(range(4, len(text) - 3), count - 1))
        inset = rng.choice(['', '', '　' * rng.randrange(2, 10), ' ' * rng.randrange(4, 30)])
        for low, high in zip([0] + places, places + [len(text)]):
            rows.append((inset + text[low:high], [(len(inset), 'title')]))
            if rng.random() < 0.15:
                rows.append(('', []))
    return rebuilt(document, rows)


def broken_titles(documents, seed):
    """The texts whose title stands on one line once more, with it broken over lines."""
    rng = random.Random(seed)
    result = []
    for document in documents:
        lines = [row for row in document.pieces if len(row) == 1 and row[0][1] == 'title']
        if len(document.titles) == 1 and len(lines) == 1 and len(document.titles[0]) >= 12:
            result.append(broken_title(document, rng))
    return result


def typed_otherwise(document, rng):
    """Half-width marks for full-width ones, each a text's habit."""
    table = {}
    for full, half in [('：', ':'), ('（', '('), ('）', ')'), ('，', ','), ('；', ';'), ('〔', '['), ('〕', ']'), ('　', ' ')]:
        if rng.random() < 0.4:
            table[ord(full)] = half
    return rebuilt(document, [(line.translate(table), p) for line, p in rows_of(document)])


def without_final_marks(document, rng):
    rows = []
    for line, pieces in rows_of(document):
        text = line.rstrip()
        if pieces and text and text[-1] in '。：；' and rng.random() < 0.3:
            line = text[:-1]
        rows.append((line, pieces))
    return rebuilt(document, rows)


def numbered_otherwise(document, rng):
    """Articles that are numbered as other places number them."""
    if not any(p and p[0][1] == 'article' for p in document.pieces):
        return document
    form = rng.choice(['* {} ', '第 {} 條', '{} ', '{}　', '第{}条 ', '{}、'])
    rows = []
    for line, pieces in rows_of(document):
        match = re.match(r'(\s*)第([一二三四五六七八九十百\d]+)[条條]\s*', line)
        if match and len(pieces) == 1 and pieces[0][1] == 'article':
            count = sum(1 for _, p in rows if p and p[0][1] == 'article') + 1
            line = match[1] + form.format(count) + line[match.end():]
        rows.append((line, pieces))
    return rebuilt(document, rows)


HAN = '一二三四五六七八九十'


def headings_otherwise(document, rng):
    """Headings of the first level as slides and accounts number them: a sign before the number, a bare number, none."""
    form = rng.choice(['{h} ', '{h}　', '{h} ', '★ {h}、', '◆{h}、', '■ {h}、', '● {h}、', '0{n}　', '0{n} ', '0{n}.', 'PART {n} ', '', '', '第{h}，', '{n} '])
    rows, count = [], 0
    for line, pieces in rows_of(document):
        match = re.match(r'(\s*)[一二三四五六七八九]、\s*', line)
        if match and len(pieces) == 1 and pieces[0][1] == 'heading1' and count < 9:
            count += 1
            line = match[1] + form.format(h=HAN[count - 1], n=count) + line[match.end():]
        rows.append((line, pieces))
    return rebuilt(document, rows) if count > 1 else document


def with_contents(document, rng):
    """A table of contents made of the headings, above the first of them."""
    rows = rows_of(document)
    heads = [k for k, r in enumerate(rows) if len(r[1]) == 1 and (r[1][0][1].startswith('heading') or r[1][0][1] == 'chapter')]
    if len(heads) < 4:
        return document
    leader = rng.choice(['', '', '………………{}', '......{}', '\t{}', ' {}', '·······{}', '.' * rng.randrange(12, 90) + '{}'])
    head = rng.choice(['目录', '目　录', '目 录', '目次', '（目录）'])
    lines = [(head, [(0, 'contents')])]
    parted, gap = rng.random() < 0.15, rng.random() < 0.3
    for number, place in enumerate(heads):
        text = rows[place][0].strip()
        ordinal = re.match(r'[\d.]+|第.{1,3}[章节条]', text) if parted else None
        # Some programs set a number and its heading on two lines.
        parts = [ordinal[0], text[ordinal.end():].strip() + leader.format(number * 2 + 1)] if ordinal else [text + leader.format(number * 2 + 1)]
        for part in parts:
            if part:
                lines.append((part, [(0, 'contents')]))
                lines += [('', [])] if gap else []
    if rng.random() < 0.2:
        # The contents of a page whose text is not on it.
        return rebuilt(document, rows[:heads[0]] + lines)
    start = heads[0]
    return rebuilt(document, rows[:start] + lines + rows[start:])


CELLS = ['序号', '项目', '单位', '姓名', '职务', '数量', '备注', '金额（万元）', '责任单位', '完成时限', '优秀', '称职', '合格', '联系电话', '部门', '指标名称', '上年', '本年', '增长%', '是', '否', '张三', '李小明', '办公室',
         '人事科', '财务科', '城关镇', '东湖街道', '2024年6月', '长期', '持续推进', '12.5', '86', '1,203', '100%', '—', '√', '第一季度', '第二季度', '合计', '小计', '负责人', '进度', '已完成', '未完成', '测试', '0', '5', '13800000000', '主任', '科员']


def long_cells(document):
    """Sentences of the text, as cells of a table hold them: numbered or not."""
    rows = [r[0].strip() for r in rows_of(document) if len(r[1]) == 1 and r[1][0][1] in ('body', 'article')]
    return [re.sub(r'^第[一二三四五六七八九十百]+条\s*', '', text)[:80] for text in rows if 8 <= len(text) <= 200]


NAMES = ['王建国', '李　明', '张晓红', '刘　伟', '陈志强', '赵　敏', '孙丽华', '周　平', '吴国栋', '郑　洁']
POSTS = ['县委书记', '副县长', '市财政局局长', '镇人民政府镇长', '办公室主任', '教育部副部长', '市住房城乡建设委副主任', '教授、某大学原校长']


def with_members(document, rng):
    """The members of a group, one a line, with their posts after a gap: paragraphs, for nothing is a table about them."""
    rows = rows_of(document)
    if len(rows) < 4:
        return document
    gap = rng.choice(['　　', '　', '  ', '    '])
    first = rng.choice(['组　长：', '主　任：', '组长：', '召集人：'])
    lines = [(rng.choice(['组成人员名单如下：', '调整后的组成人员如下：', '领导小组组成人员如下：']), [(0, 'body')])]
    for number in range(rng.randrange(3, 16)):
        head = first if number == 0 else rng.choice(['副组长：', '成　员：', '', '', '', '　　　　'])
        text = head + rng.choice(NAMES) + gap + rng.choice(POSTS)
        lines.append((text, [(len(text) - len(text.lstrip()), 'body')]))
    place = rng.randrange(2, len(rows))
    if rows[place][1] and rows[place][1][0][1].startswith(CONTINUED):
        return document
    return rebuilt(document, rows[:place] + lines + rows[place:])


def with_table(document, rng):
    """A table in the text or after it: a row a line, or a cell a line."""
    rows = rows_of(document)
    columns, count = rng.randrange(2, 7), rng.randrange(2, 14)
    gap = rng.choice(['\t', '　　', '    ', '  ', ' | ', '　', '\n', '\n', '\n', ' '])
    edge = '| {} |' if gap == ' | ' and rng.random() < 0.5 else '{}'
    lines = []
    long = long_cells(document) if gap == '\n' and rng.random() < 0.3 else []
    spaced = bool(long) and rng.random() < 0.3
    for row in range(count):
        cells = [rng.choice(CELLS) for _ in range(columns)]
        if long and row:
            cells += [rng.choice(long) for _ in range(rng.randrange(1, 4))]
            if rng.random() < 0.15:
                lines.append((rng.choice('一二三四五六') + '、' + rng.choice(CELLS) + '方面', [(0, 'tableRow')]))
        if rng.random() < 0.7:
            cells[0] = str(row) if row else '序号'
        text = edge.format(gap.join(cells))
        for part in text.split('\n'):
            lines.append((part, [(0, 'tableRow')]))
            lines += [('', [])] if spaced else []
        # A page has one blank line below a cell and two below a row.
        lines += [('', [])] if spaced else []
    if gap == '\n' or rng.random() < 0.4:
        head = rng.choice([('附件{}', 'attachment'), ('附表：', 'attachment'), ('{}情况一览表', 'title'), ('具体安排如下：', 'body'), ('各单位名额如下：', 'body'), ('详见下表。', 'body')])
        lines.insert(0, (head[0].format(rng.choice(['1', '2', ''])), [(0, head[1])]))
        if head[1] == 'attachment' and rng.random() < 0.5:
            lines.insert(1, (rng.choice(['任务分解表', '报名回执', '人员名单', '推荐汇总表', '检查情况统计表']), [(0, 'attachment')]))
    place = rng.choice([len(rows), len(rows), rng.randrange(len(rows) // 3, len(rows)) if len(rows) > 6 else len(rows)])
    if place < len(rows) and rows[place][1] and rows[place][1][0][1].startswith(CONTINUED):
        return document
    return rebuilt(document, rows[:place] + lines + rows[place:])


def marked_down(document, rng):
    """The signs of Markdown, as its source is pasted: marks of lists before short lines, of quotations before long ones."""
    bullet = rng.choice(['* ', '- ', '* ', '+ ', '• ', '· '])
    signs = rng.random() < 0.5
    quotes = rng.random() < 0.4
    rows = []
    for line, pieces in rows_of(document):
        role = pieces[0][1] if len(pieces) == 1 else ''
        text, sign = line.strip(), ''
        if role == 'body' and len(text) <= 40 and text[:1] not in '（(一二三四五六七八九十0123456789*-#>' and rng.random() < 0.8:
            sign = bullet
        elif role == 'article' and bullet == '* ':
            sign = bullet
        elif role in ('body', 'article') and len(text) > 40 and quotes and rng.random() < 0.3:
            sign = '> '
        elif signs and role == 'title' and text[:1] != '#':
            sign = '# '
        elif signs and re.match('heading[1-4]$', role) and text[:1] != '#':
            sign = '#' * (int(role[-1]) + 1) + ' '
        rows.append((sign + text, [(len(sign) if sign[:1] != '#' else 0, role)]) if sign else (line, pieces))
    return rebuilt(document, rows)


def respaced(document, rng):
    """Other habits of indents and blank lines."""
    indent = rng.choice([None, '', '　　', '    ', '  '])
    blank = rng.choice(['keep', 'none', 'all'])
    rows = []
    for line, pieces in rows_of(document):
        if not pieces:
            if blank == 'keep':
                rows.append((line, pieces))
            continue
        if indent is not None and len(pieces) == 1:
            text = line.lstrip()
            inset = indent if pieces[0][1] not in ('title', 'noise', 'salutation') else ''
            line, pieces = inset + text, [(len(inset), pieces[0][1])]
        rows.append((line, pieces))
        if blank == 'all':
            rows.append(('', []))
    return rebuilt(document, rows)


def width_of(character):
    return 2 if ord(character) >= 0x1100 else 1


def rewrapped(document, rng):
    """Lines broken at a width, as from a mail, a terminal or a page."""
    width = rng.choice([rng.randrange(36, 60), rng.randrange(56, 90), rng.randrange(64, 100), rng.randrange(40, 180)])
    if len(document.lines) > 12 and rng.random() < 0.07:
        # A column of a magazine.
        width = rng.randrange(18, 36)
    indent = rng.choice(['', '　　', '    ', '　　'])
    hanging = rng.choice(['', '', '', indent])
    blank = rng.random() < 0.25
    ragged = rng.choice([0, 0, 0, 2, 4])
    tidy = rng.random() < 0.8
    numbered = rng.random() < 0.35
    broken = rng.random() < 0.15
    rows, since, page = [], 0, 1
    for line, pieces in rows_of(document):
        if not pieces:
            if not blank:
                rows.append((line, pieces))
            continue
        role = pieces[0][1]
        limit = 24 if role.startswith('heading') or role in ('title', 'attachmentNote') else 0
        if len(pieces) > 1 or role in ('noise', 'tableRow', 'contents', 'date', 'signature', 'byline', 'documentNumber') or len(line) < limit:
            rows.append((line, pieces))
            continue
        text = line.strip()
        inset = '' if role in ('title', 'salutation') else indent
        parts = phrases(text, rng) if broken else wrap(text, width, len(inset) * (2 if '　' in inset else 1), ragged, tidy, rng)
        rest = role if role == 'title' else CONTINUED + ' ' + ('body' if role.startswith('runIn') else role)
        for number, part in enumerate(parts):
            lead = inset if number == 0 else hanging
            rows.append((lead + part, [(len(lead), role if number == 0 else rest)]))
            since += 1
            if numbered and since > 6 and rng.random() < 0.15:
                rows.append((rng.choice(['{}', '- {} -', '— {} —', '第{}页', '第 {} 页 共 30 页']).format(page), [(0, 'noise')]))
                since, page = 0, page + 1
        if blank:
            rows.append(('', []))
    return rebuilt(document, rows)


def wrap(text, width, lead, ragged, tidy, rng):
    """The lines of a paragraph; the first is shorter by its indent."""
    result, line, used = [], '', lead
    limit = width - (rng.randrange(ragged + 1) if ragged else 0)
    for character in text:
        if used + width_of(character) > limit and line and not (tidy and character in NO_LINE_START):
            result.append(line)
            line, used = '', 0
            limit = width - (rng.randrange(ragged + 1) if ragged else 0)
        line += character
        used += width_of(character)
    return result + [line] if line else result


def phrases(text, rng):
    """A paragraph broken at commas, as a speech is laid out for reading."""
    parts = re.findall('[^，；：]*[，；：]?', text)
    result = []
    for part in parts:
        if not part:
            continue
        if result and (len(result[-1]) < 8 or rng.random() < 0.3):
            result[-1] += part
        else:
            result.append(part)
    return result


def glued(document, rng):
    """Some lines in a row pasted into one."""
    gap = rng.choice(['', '', '　　', '　　', '  ', ' ', '\u00a0　　'])
    rows = [r for r in rows_of(document) if r[1] and not is_noise(r) and len(r[1]) == 1]
    rows = [r for r in rows if not r[1][0][1].startswith(CONTINUED)]
    if len(rows) < 3:
        return document
    low = rng.choice([0, 0, rng.randrange(max(1, len(rows) // 2))])
    result, line, pieces, limit, above = [], '', [], rng.choice([300, 1200, 4000, 10 ** 9]), ''
    for text, piece in rows[low:]:
        text, hidden = text.strip(), not gap and piece[0][1] == above == 'body' and rng.random() < 0.8
        above = piece[0][1]
        # Nothing shows where a plain paragraph ended: a clerk would not part it either.
        if line and hidden and not re.match(r'[(（]?[一二三四五六七八九十\d]+[.、．)）]', text):
            line += text
            continue
        inline = not gap and re.match(r'[(（]?\d+[.、．)）]', text) and piece[0][1] == 'body' and rng.random() < 0.7
        if line and inline:
            line += text
            continue
        if line:
            line += gap if gap or piece[0][1] == 'body' and rng.random() < 0.7 else '　　' if piece[0][1] == 'body' else ''
        pieces.append((len(line), piece[0][1]))
        line += text
        if len(line) > limit:
            result.append((line, pieces))
            line, pieces = '', []
    if line:
        result.append((line, pieces))
    return rebuilt(document, result)


def partly_glued(document, rng):
    """Short lines with the paragraph below them on one line, as a page loses a break here and there."""
    rows, result = rows_of(document), []
    gap = rng.choice(['', '', ' ', '  ', '　　'])
    for line, pieces in rows:
        above = result[-1] if result else ('', [])
        role = above[1][-1][1] if above[1] else ''
        fits = len(above[1]) == 1 and len(pieces) == 1 and pieces[0][1] in PARAGRAPHS | {'salutation'} and len(line) > 12
        if fits and re.match('heading|title|salutation', role) and rng.random() < 0.4:
            start = above[0].rstrip() + gap
            result[-1] = (start + line.strip(), above[1] + [(len(start), pieces[0][1])])
        else:
            result.append((line, pieces))
    return rebuilt(document, result)


def noise_blocks(documents):
    """Runs of noise lines of the texts at hand, with whether they stood before, among or after the text."""
    result = []
    for document in documents:
        rows = [r for r in rows_of(document) if r[1]]
        start = 0
        while start < len(rows):
            end = start
            while end < len(rows) and is_noise(rows[end]):
                end += 1
            if end > start:
                where = 'before' if start == 0 else 'after' if end == len(rows) else 'among'
                result.append((where, [r[0] for r in rows[start:end]][:40]))
            start = max(end, start + 1)
    return result


def noise_rows(lines):
    return [(line, [(len(line) - len(line.lstrip()), 'noise')]) for line in lines if line.strip()]


def close_by(document, rng):
    """The rows of a text, sometimes with a line that touches its title or its end: no other noise sets it apart."""
    rows = rows_of(document)
    places = [k for k, row in enumerate(rows) if len(row[1]) == 1 and row[1][0][1] == 'title']
    title = document.titles[0] if document.titles else ''
    if rng.random() < 0.2:
        rows = rows + noise_rows(noise.around(noise.FEET, title, rng) for _ in range(rng.randrange(1, 4)))
    if not places:
        return rows
    if rng.random() < 0.2:
        last = places[0]
        while last + 1 in places or last + 1 < len(rows) and rows[last + 1][1] and rows[last + 1][1][0][1] == CONTINUED + ' title':
            last += 1
        rows = rows[:last + 1] + noise_rows([noise.around(noise.BELOW, title, rng)]) + rows[last + 1:]
    if rng.random() < 0.3:
        rows = rows[:places[0]] + noise_rows(noise.above_title(title, rng)) + rows[places[0]:]
    return rows


def title_row(document):
    """The row of a title that stands on one line; `None` when there is none, or several rows."""
    places = [k for k, row in enumerate(document.pieces) if len(row) == 1 and row[0][1] == 'title']
    return places[0] if len(places) == 1 and len(document.titles) == 1 else None


def retitled(document, rng):
    """A text under a title made up of a time, a matter and a kind of paper, in the place of its own."""
    place = title_row(document)
    if place is None:
        return document
    rows, title = rows_of(document), owners.paper(rng)
    rows[place] = (title, [(0, 'title')])
    result = rebuilt(document, rows)
    result.titles = [title]
    return result


def owned(document, rng):
    """A text whose title has a line more, or two: whose paper it is, or of what time."""
    result = retitled(document, rng)
    place = title_row(result)
    if place is None:
        return document
    lines, lead = owners.lines(rng), rng.choice(['', '', '　　', '        '])
    rows = rows_of(result)
    time, mark, kind = result.titles[0].partition(rng.choice(['年度', '年']))
    if mark and kind and rng.random() < 0.25:
        rows[place:place + 1] = [(lead + time + mark, [(len(lead), 'title')]), (lead + kind, [(len(lead), 'title')])]
    above = [(lead + line, [(len(lead), 'title')]) for line in lines]
    made = rebuilt(result, rows[:place] + above + rows[place:])
    made.titles = [''.join(lines) + result.titles[0]]
    return made


def with_head(document, rng):
    """A text under a typed red head."""
    rows, place = rows_of(document), title_row(document)
    if place is None or any(piece[1] in ('organMark', 'documentNumber') for row in document.pieces for piece in row):
        return document
    marks, number = owners.head(rng)
    gap = [('', [])] if rng.random() < 0.4 else []
    inset = rng.choice(['', '', '', '　　', '            '])
    lines = [(inset + line, [(len(inset), 'organMark')]) for line in marks] + gap + [(number, [(0, 'documentNumber')])] + gap
    return rebuilt(document, rows[:place] + lines + rows[place:])


def all_owned(documents, seed):
    """The texts among some that can have such a line, with one."""
    rng = random.Random(seed)
    made = [owned(document, rng) for document in documents]
    return [new for new, old in zip(made, documents) if new is not old]


def issued(documents, seed):
    """Texts behind the notice that issues them, which is what the title belongs to."""
    rng = random.Random(seed)
    result = []
    for document in documents:
        place = title_row(document)
        if place is None or rng.random() < 0.5:
            continue
        title = document.lines[place].strip().strip('《》')
        organ = owners.owner(rng)
        lead, name = rng.choice(['', '', organ]), rng.choice(['《{}》', '{}', '〈{}〉']).format(title)
        notice = [(lead + rng.choice(['关于印发{}的通知', '关于转发{}的通知', '印发{}的通知']).format(name), 'title'), (rng.choice(['各科室：', '各村、各单位:', '各部门：', '各乡镇人民政府：']), 'salutation'),
                  (f'现将《{title}》印发给你们，请认真贯彻执行。', 'body'), (organ, 'signature'), (f'{rng.randrange(2008, 2026)}年{rng.randrange(1, 13)}月{rng.randrange(1, 29)}日', 'date')]
        rows = [(line, [(0, role)]) for line, role in notice]
        made = rebuilt(document, rows + rows_of(document)[place:])
        made.titles = [notice[0][0], *document.titles]
        result.append(made)
    return result


def untitled(documents, seed):
    """Texts whose title was left out when they were copied."""
    rng = random.Random(seed)
    result = []
    for document in documents:
        if document.titles and rng.random() < 0.5:
            rows = [row for row in rows_of(document) if not any(piece[1].split()[-1] == 'title' for piece in row[1])]
            made = rebuilt(document, rows)
            made.titles = []
            if any(map(str.strip, made.lines)):
                result.append(made)
    return result


def headed(documents, seed):
    """Texts with a line right above their title that is none of it, half of them with nothing above that."""
    rng = random.Random(seed)
    result = []
    for document in documents:
        if rng.random() < 0.5:
            document = retitled(document, rng)
        if rng.random() < 0.1:
            result.append(with_head(document, rng))
            continue
        rows = rows_of(document)
        places = [k for k, row in enumerate(rows) if len(row[1]) == 1 and row[1][0][1] == 'title']
        if places and rng.random() < 0.8:
            lines = noise_rows(noise.above_title(document.titles[0] if document.titles else '', rng))
            above = rows[:places[0]] if rng.random() < 0.5 else []
            result.append(rebuilt(document, above + lines + rows[places[0]:]))
    return result


def with_noise(document, rng, blocks):
    """Noise of other texts or of templates above, below and between."""
    rows = close_by(document, rng)

    def block(where):
        if blocks and rng.random() < 0.4:
            fitting = [b for w, b in blocks if w == where] or [b for _, b in blocks]
            lines = rng.choice(fitting)
        else:
            title = document.titles[0] if document.titles else ''
            lines = noise.block(where, title, rng)
        return noise_rows(lines)

    if rng.random() < 0.7:
        rows = block('before') + rows
    if rng.random() < 0.7:
        rows = rows + block('after')
    if rng.random() < 0.3 and len(rows) > 8:
        place = rng.randrange(3, len(rows) - 2)
        rows = rows[:place] + block('among')[:2] + rows[place:]
    return rebuilt(document, rows)
