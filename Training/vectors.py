#!/usr/bin/env python3
"""vectors.py COMMAND : what the trainer is told of constraints is what the reader's tests hold it to."""
import sys

import corpus
import features

PATH = 'Tests/GongwenReadingTests/Fixtures/constraints.vectors'
FIRST = '附件说明'


def check(command, path=PATH):
    """Compares the allowed labels of each line of the vectors with those that the command tells."""
    names = features.names(command)
    rows = [line.rstrip('\n').split('|', 2) for line in open(path, encoding='utf-8') if line.strip() and line[0] != '#']
    documents = [corpus.Document(text, '', [FIRST, text], [[], []], structured=kind == 'structured') for kind, _, text in rows]
    for (kind, labels, text), tokens in zip(rows, features.tokens(command, documents)):
        token = next(token for token in tokens if token[0] == 2)
        allowed = {name for place, name in enumerate(names) if token[6] >> place & 1}
        wrong = allowed ^ set(labels[1:].split()) if labels[0] == '=' else allowed & set(labels.split())
        if wrong:
            raise SystemExit(f'{path}: {kind} {text}: {" ".join(sorted(wrong))}')


if __name__ == '__main__':
    check(*sys.argv[1:])
