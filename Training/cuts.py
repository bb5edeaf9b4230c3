"""What the features of a place inside a line are worth for a paragraph to begin there; `CutModel` in the reader has the file.

A logistic model over the labelled lines that hold several paragraphs, over such lines made from the other texts, and over
the lines that hold one. Where a plain paragraph ends and the next begins nothing may show it: such ends are not learned from.
"""
import os
import random
import re
import struct

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

import augment
import features
from corpus import CONTINUED, Document

GAPS = ['', '', '', '  ', '　　', ' ', ' ', '\u00a0\u00a0']
NUMBERED = re.compile(r'[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十\d]{1,4}[章节条]|[①-⑳]')
INVISIBLE = ' \t\u3000\u00a0\u200b\u200c\u200d\u2060\ufeff'
REAL, PASTED, SINGLE = 4.0, 1.0, 0.25
PENALTY, LEAST_COUNT, LEAST_WEIGHT = 3.0, 4, 0.04


def pasted(document, rng):
    """A text as one line, and the places in it that nothing shows."""
    rows = [r for r in augment.rows_of(document) if len(r[1]) == 1 and (not augment.is_noise(r) or rng.random() < 0.3)]
    gap, line, pieces, hidden, above = rng.choice(GAPS), '', [], set(), ''
    for text, [(_, role)] in rows:
        text = text.strip()
        if line and not role.startswith(CONTINUED):
            line += gap
            if role == above == 'title' or not gap and role == above == 'body' and not NUMBERED.match(text):
                hidden.add(len(line))
        if not line or not role.startswith(CONTINUED):
            pieces.append((len(line), role))
        line, above = line + text, role.split()[-1]
        if len(line) > 4000:
            break
    return Document(document.name, document.source, [line], [pieces], document.titles), hidden


def examples(documents, seed):
    """Texts with the places in their first line that are not learned from, and what each counts."""
    rng = random.Random(seed)
    result = []
    for document in documents:
        if any(len(row) > 1 for row in document.pieces):
            result.append((document, set(), REAL))
            continue
        result.append((document, set(), SINGLE))
        for _ in range(2):
            made = document.copy()
            if rng.random() < 0.5:
                made = augment.numbered_otherwise(made, rng)
            if rng.random() < 0.3:
                made = augment.typed_otherwise(made, rng)
            if rng.random() < 0.5:
                made = augment.cropped(made, rng)
            made, hidden = pasted(made, rng)
            if len(made.pieces[0]) > 2:
                result.append((made, hidden, PASTED))
    return result


def shown(line, start):
    """The first character from a start on that is seen: the reader tells places of those."""
    while start < len(line) and line[start] in INVISIBLE:
        start += 1
    return start


def places(command, items):
    """Of every place that is asked: its text among the items, line, index, features, whether a paragraph begins there."""
    for number, (item, rows) in enumerate(zip(items, features.run(command, ['cuts'], [item[0] for item in items]))):
        starts = [{shown(line, start) for start, _ in row[1:]} for line, row in zip(item[0].lines, item[0].pieces)]
        for line, index, hashes in rows:
            line, index = int(line), int(index)
            if line > 1 or index not in item[1]:
                yield number, line, index, [int(name, 36) for name in hashes.split()], index in starts[line - 1]


def learn(command, documents, path, seed=1):
    """Learns from documents and writes the model; returns the number of its features."""
    items = examples(documents, seed)
    rows, gold, worth = [], [], []
    for number, _, _, hashes, begins in places(command, items):
        rows.append(hashes)
        gold.append(begins)
        worth.append(items[number][2])
    names, flat, counts = np.unique(np.concatenate([np.array(r, dtype=np.uint64) for r in rows]), return_inverse=True, return_counts=True)
    starts = np.concatenate([[0], np.cumsum([len(r) for r in rows])])
    table = csr_matrix((np.ones(len(flat), dtype=np.float32), flat, starts), shape=(len(rows), len(names)))
    kept = counts >= LEAST_COUNT
    names, table = names[kept], table[:, kept]
    weights, bias = fit(table, np.array(gold), np.array(worth))
    kept = np.abs(weights) >= LEAST_WEIGHT
    write(path, names[kept], weights[kept], bias)
    return int(kept.sum())


def fit(table, gold, worth):
    """The weights and the bias under which the places are most probable, with a penalty on their squares."""
    side, turned = np.where(gold, 1.0, -1.0), table.T.tocsr()

    def loss(x):
        odds = side * (table @ x[:-1] + x[-1])
        slope = -side * worth / (1 + np.exp(np.clip(odds, -30, 30)))
        value = (worth * np.logaddexp(0, -odds)).sum() + PENALTY * (x[:-1] ** 2).sum()
        return value, np.append(turned @ slope + 2 * PENALTY * x[:-1], slope.sum())

    found = minimize(loss, np.zeros(table.shape[1] + 1), jac=True, method='L-BFGS-B', options={'maxiter': 120})
    return found.x[:-1], found.x[-1]


def write(path, names, weights, bias):
    groups = np.searchsorted(names >> 20, np.arange(4097)).astype('<u4')
    with open(path, 'wb') as file:
        file.write(b'GWC1' + struct.pack('<If', len(names), bias))
        file.write(groups.tobytes() + names.astype('<u4').tobytes() + weights.astype('<f4').tobytes())


class Folds:
    """Models of places, each learned without one fold of sources: what it says of a text it has never seen.

    The network learns from these, or it would trust the places of texts that were learned by heart.
    """

    def __init__(self, command, documents, part, folder):
        self.home = {document.source: fold for document, fold in zip(documents, part)}
        self.paths = [os.path.join(folder, f'{fold}.cuts') for fold in range(max(part) + 1)]
        for fold, path in enumerate(self.paths):
            if not os.path.exists(path):
                learn(command, [d for d, own in zip(documents, part) if own != fold], path)

    def __call__(self, document):
        return self.paths[self.home.get(document.source, 0)]
