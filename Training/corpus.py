"""Labelled texts: reading them, and laying their labels over the tokens that the reader sees."""
import collections
import csv
import glob
import os
import re

CONTINUED = 'continued'


class Document:
    """Lines, and for each the paragraphs or parts of one that begin on it: (index of the first character, role)."""

    def __init__(self, name, source, lines, pieces, titles=(), kind='', structured=False):
        self.name, self.source, self.kind, self.structured = name, source, kind, structured
        self.lines, self.pieces, self.titles = lines, pieces, list(titles)

    def copy(self):
        return Document(self.name, self.source, list(self.lines), [list(p) for p in self.pieces], self.titles, self.kind, self.structured)


def read_document(path, source='', kind=''):
    """The text beside a `.roles` file and what that says of it."""
    lines = open(path[:-6] + '.txt', encoding='utf-8').read().split('\n')
    roles, quoted, titles, current = {}, collections.defaultdict(list), [], 0
    for raw in open(path, encoding='utf-8').read().split('\n'):
        if not raw.strip():
            continue
        if match := re.match(r'title\d*:\s*(.*)$', raw):
            titles.append(match[1].strip())
        elif match := re.match(r'\s+「(.*?)」\s+([A-Za-z]+[1-4]?)', raw):
            quoted[current].append((match[1], match[2]))
        elif match := re.match(r'(\d+)(?:-(\d+))?\s+([A-Za-z]+[1-4]?)(\+?)', raw):
            current = int(match[1])
            for number in range(current, int(match[2] or current) + 1):
                roles[number] = CONTINUED + ' ' + match[3] if match[4] else match[3]
        else:
            raise SystemExit(f'{path}: not understood: {raw}')
    pieces = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or number not in roles:
            pieces.append([])
        elif roles[number] == 'glued':
            pieces.append(glued_pieces(line, quoted[number]))
        else:
            pieces.append([(len(line) - len(line.lstrip()), roles[number])])
    return Document(os.path.basename(path)[:-6], source, lines, pieces, [t for t in titles if t and t != 'none'], kind)


def glued_pieces(line, quotes):
    result, start = [], 0
    for quote, role in quotes:
        place = line.find(quote, start)
        if place >= 0:
            result.append((place, role))
            start = place + 1
    return result or [(0, 'body')]


def read_corpus(folders):
    """All texts of some folders, each with an index.tsv and a folder `texts`."""
    result = []
    for folder in folders:
        index = os.path.join(folder, 'index.tsv')
        rows = {}
        if os.path.exists(index):
            rows = {row['name']: row for row in csv.DictReader(open(index, encoding='utf-8'), delimiter='\t')}
        for path in sorted(glob.glob(os.path.join(folder, 'texts', '*.roles'))):
            if not os.path.exists(path[:-6] + '.txt'):
                continue
            row = rows.get(os.path.basename(path)[:-6], {})
            source = row.get('source') or folder + '/' + os.path.basename(path)
            result.append(read_document(path, source, row.get('kind') or ''))
    return result


def label_of(role):
    """The chain's label for a role: levels are told by the ordinal."""
    if role.startswith(CONTINUED):
        return CONTINUED
    return re.sub(r'[1-4]$', '', role) if role != 'unknown' else 'body'


def token_labels(document, tokens):
    """The label of every token of a document; `tokens` are (line from 1, index on it, …)."""
    result, line, taken = [], 0, set()
    for token in tokens:
        number, place = token[0], token[1]
        pieces = document.pieces[number - 1] if number <= len(document.pieces) else []
        if number != line:
            line, taken = number, {0}
            result.append(label_of(pieces[0][1]) if pieces else 'noise')
            continue
        near = [k for k, piece in enumerate(pieces) if k not in taken and abs(piece[0] - place) <= 3]
        if near:
            taken.add(near[0])
            result.append(label_of(pieces[near[0]][1]))
        elif result[-1] == 'noise' and len(pieces) < 2:
            result.append('noise')
        else:
            result.append(CONTINUED)
    return result


def read_fixtures(folder):
    """The repository's own example texts, one `role|text` a line; a line that breaks off goes on in the next."""
    result = []
    for path in sorted(glob.glob(os.path.join(folder, '*.txt'))):
        rows = [line.split('|', 1) for line in open(path, encoding='utf-8').read().split('\n') if line]
        lines, pieces, titles, above, last = [], [], [], '', ''
        for role, text in rows:
            lines.append(text)
            goes_on = role == 'body' and above == 'body' and not re.search('[。！？：；”…)）]$', last)
            if role in ('blank', 'frontMatter') or not text.strip():
                pieces.append([])
                continue
            pieces.append([(len(text) - len(text.lstrip()), CONTINUED + ' ' + role if goes_on else role)])
            if role != 'noise':
                above, last = 'body' if role.startswith('runIn') else role, text.strip()
            if role == 'title':
                titles.append(text.strip())
        result.append(Document(os.path.basename(path), 'fixtures', lines, pieces, titles, 'fixture'))
    return result
