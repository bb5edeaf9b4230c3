#!/usr/bin/env python3
"""evaluate.py CORPUS… : how well texts are read that the model has not seen.

The texts are parted into folds, by text and by source (no source on both sides); a model is trained for each fold and
counted on the rest. `--fold` runs one kind only, `--wrong N` shows some of the wrong lines.
"""
import argparse
import hashlib
import os
import random
import shutil
import tempfile

import augment
import corpus
import features
import measure
import model
import network
import titles


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


def fit(options, documents, names, path, calibration=(1.0, 0.0, 0.0)):
    """Trains on some documents and their variants, and writes the model."""
    place = {name: number for number, name in enumerate(names)}
    variants = documents + augment.variants(documents, options.variants, options.seed)
    pairs = [(d, t) for d, t in zip(variants, features.tokens(options.command, variants)) if t]
    gold = [[place[label] for label in corpus.token_labels(d, t)] for d, t in pairs]
    vocabulary, net = network.train([t for _, t in pairs], gold, len(names), seed=options.seed, epochs=options.epochs)
    return model.write(path, vocabulary, net, names, calibration, features.signs(options.command))


def add_arguments(parser):
    parser.add_argument('corpus', nargs='+', help='folders with index.tsv and texts/')
    parser.add_argument('--command', default='.build/release/gongwen-features')
    parser.add_argument('--folds', type=int, default=5)
    parser.add_argument('--variants', type=int, default=2)
    parser.add_argument('--epochs', type=int, default=14)
    parser.add_argument('--seed', type=int, default=1)


def cross(documents, names, options, kind, only='', folder=''):
    """Trains without one fold after the other, and counts on it; returns the count and the cases for the choice of titles.

    What the signs of a title are worth is learned from what the models of the folds make of texts they have not seen,
    and for each fold from the other folds.
    """
    tally = measure.Tally()
    part = folds(documents, kind, options.folds)
    with tempfile.TemporaryDirectory() as own:
        folder = folder or own
        paths = [os.path.join(folder, f'{fold}.model') for fold in range(options.folds)]
        tests = [[d for d, f in zip(documents, part) if f == fold] for fold in range(options.folds)]
        cases = []
        for fold, path in enumerate(paths):
            if not os.path.exists(path):
                fit(options, [d for d, f in zip(documents, part) if f != fold], names, path)
            cases.append(titles.examples(tests[fold], features.titles(options.command, path, tests[fold])))
        for fold, path in enumerate(paths):
            others = [case for k, fold_cases in enumerate(cases) if k != fold for case in fold_cases]
            copy = os.path.join(own, 'chosen.model')
            shutil.copyfile(path, copy)
            model.set_titles(copy, len(names), network.HIDDEN, titles.learn(others))
            test = [d for d in tests[fold] if only in d.name + ' ' + d.source]
            for document, rows in zip(test, features.labels(options.command, copy, test)):
                tally.add(document, rows)
    return tally, [case for fold_cases in cases for case in fold_cases]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(parser)
    parser.add_argument('--fold', choices=['text', 'source', 'both'], default='both')
    parser.add_argument('--wrong', type=int, default=0)
    parser.add_argument('--only', default='', help='count only texts whose name or source has this in it')
    options = parser.parse_args()
    documents = corpus.read_corpus(options.corpus)
    names = features.names(options.command)
    print(f'{len(documents)} texts, {len({d.source for d in documents})} sources')
    for kind in ['source', 'text'] if options.fold == 'both' else [options.fold]:
        tally, _ = cross(documents, names, options, kind, only=options.only)
        calibration = model.calibrate(tally.margins)
        tally.recalibrate(calibration)
        tally.show(f'by {kind}')
        tally.show_roles()
        print('calibration:', ' '.join(f'{value:.3f}' for value in calibration))
        for row in random.Random(2).sample(tally.wrong, min(options.wrong, len(tally.wrong))):
            print('{}:{}: want {}, got {} ({:.2f}) {}'.format(*row))


if __name__ == '__main__':
    main()
