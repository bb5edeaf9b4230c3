#!/usr/bin/env python3
"""evaluate.py CORPUS… : how well texts are read that the model has not seen.

The texts are parted into folds, by text and by source (no source on both sides); a model is trained for each fold and
counted on the rest. `--fold` runs one kind only, `--wrong N` shows some of the wrong lines.
"""
import argparse
import hashlib
import os
import random
import tempfile

import augment
import corpus
import features
import measure
import model


def folds(documents, kind, count=5):
    """The number of the fold of every document; sources are spread so that folds are of like size."""
    if kind == 'text':
        order = sorted(range(len(documents)), key=lambda i: hashlib.sha256(documents[i].name.encode()).hexdigest())
        result = [0] * len(documents)
        for place, index in enumerate(order):
            result[index] = place % count
        return result
    sizes = {}
    for document in documents:
        sizes[document.source] = sizes.get(document.source, 0) + sum(map(bool, document.pieces))
    loads, home = [0] * count, {}
    for source in sorted(sizes, key=lambda s: (-sizes[s], s)):
        fold = loads.index(min(loads))
        home[source] = fold
        loads[fold] += sizes[source]
    return [home[d.source] for d in documents]


def fit(command, documents, names, options, path, calibration=(1.0, 0.0, 0.0)):
    """Trains on some documents and their variants, and writes the model."""
    variants = documents + augment.variants(documents, options.variants, options.seed)
    tokens = features.tokens(command, variants)
    rng = random.Random(options.seed)
    examples, words = [], set()
    for number, (document, rows) in enumerate(zip(variants, tokens)):
        labels = corpus.token_labels(document, rows)
        for row in rows:
            words.update(row[5])
        keep = rng.choice([0, 0.5, 1]) if number >= len(documents) else 1
        examples.append((rows, labels, keep))
        if number < len(documents):
            examples.append((rows, labels, 0))
    transitions, weights = model.train(examples, names, options.seed, options.iterations, options.c1, options.c2)
    return model.write(path, transitions, model.scaled(weights, words), calibration, options.limit)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('corpus', nargs='+')
    parser.add_argument('--command', default='.build/release/gongwen-features')
    parser.add_argument('--fold', choices=['text', 'source', 'both'], default='both')
    parser.add_argument('--folds', type=int, default=5)
    parser.add_argument('--variants', type=int, default=2)
    parser.add_argument('--iterations', type=int, default=100)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--limit', type=int, default=24000)
    parser.add_argument('--c1', type=float, default=0.03)
    parser.add_argument('--c2', type=float, default=0.6)
    parser.add_argument('--wrong', type=int, default=0)
    parser.add_argument('--only', default='', help='count only texts whose name or source has this in it')
    return parser.parse_args()


def cross(documents, names, options, kind, calibration=(1.0, 0.0, 0.0)):
    tally = measure.Tally()
    part = folds(documents, kind, options.folds)
    sizes = set()
    for fold in range(options.folds):
        train = [d for d, f in zip(documents, part) if f != fold]
        test = [d for d, f in zip(documents, part) if f == fold and options.only in d.name + ' ' + d.source]
        if not test:
            continue
        with tempfile.NamedTemporaryFile(suffix='.model') as file:
            sizes.add(fit(options.command, train, names, options, file.name, calibration))
            for document, rows in zip(test, features.labels(options.command, file.name, test)):
                tally.add(document, rows)
    return tally, sizes


def main():
    options = arguments()
    documents = corpus.read_corpus(options.corpus)
    names = os.popen(options.command + ' names').read().split()
    print(f'{len(documents)} texts, {len({d.source for d in documents})} sources')
    for kind in ['text', 'source'] if options.fold == 'both' else [options.fold]:
        tally, sizes = cross(documents, names, options, kind)
        tally.show(f'by {kind}')
        tally.show_roles()
        print('features and weights:', sorted(sizes))
        for row in random.Random(2).sample(tally.wrong, min(options.wrong, len(tally.wrong))):
            print('{}:{}: want {}, got {} ({:.2f}) {}'.format(*row))


if __name__ == '__main__':
    main()
