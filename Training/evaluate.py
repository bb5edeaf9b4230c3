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
import cuts
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
    """Trains the members of a model on some documents and their variants, and writes it."""
    place = {name: number for number, name in enumerate(names)}
    start, members = [None] * network.MEMBERS, []
    if options.start:
        start = model.read(options.start, place['noise'], options.start_bias)
    for seed, first in zip(range(options.seed, options.seed + network.MEMBERS), start):
        variants = documents + augment.variants(documents, options.variants, seed)
        pairs = [(d, t) for d, t in zip(variants, features.tokens(options.command, variants, options.cuts)) if t]
        gold = [[place[label] for label in corpus.token_labels(d, t)] for d, t in pairs]
        members.append(network.train([t for _, t in pairs], gold, len(names), place['noise'], seed=seed, epochs=options.epochs, start=first))
    return model.write(path, members, calibration, features.signs(options.command))


def add_arguments(parser):
    parser.add_argument('corpus', nargs='+', help='folders with index.tsv and texts/')
    parser.add_argument('--command', default='.build/release/gongwen-features')
    parser.add_argument('--folds', type=int, default=5)
    parser.add_argument('--variants', type=int, default=4)
    parser.add_argument('--epochs', type=int, default=12)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--start', default='', help='a model to learn on from, with fewer epochs')
    parser.add_argument('--start-bias', type=float, default=0, help='the bias of noise that it was given, as its card says')
    parser.add_argument('--keep-cuts', action='store_true', help='leave the model of the places inside lines as it is: for few texts')
    parser.add_argument('--seen', nargs='*', default=[], help='folders it was learned from: learned again, never counted')
    parser.add_argument('--models', default='', help='a folder that keeps the models of the folds, or has them')


class Cross:
    """Models of folds, each learned without one fold and counted on it.

    What a model has beside its weights (what the signs of a title are worth, how much more probable noise has to be) is
    learned from what the models of the folds make of texts they have not seen; for each fold from the other folds.
    """

    def __init__(self, documents, names, options, kind, folder):
        self.names, self.options, self.folder = names, options, folder
        part = folds(documents, kind, options.folds)
        options.cuts = None
        if not options.keep_cuts:
            options.cuts = cuts.Folds(options.command, documents, folds(documents, 'source', options.folds), folder)
        self.paths = [os.path.join(folder, f'{fold}.model') for fold in range(options.folds)]
        seen = {d.name for d in corpus.read_corpus(options.seen)}
        self.tests = [[d for d, f in zip(documents, part) if f == fold and d.name not in seen] for fold in range(options.folds)]
        for fold, path in enumerate(self.paths):
            if not os.path.exists(path):
                fit(options, [d for d, f in zip(documents, part) if f != fold], names, path)
        self.cases = [self.title_cases(path, test) for path, test in zip(self.paths, self.tests)]
        self.noise = [[self.false_noise(path, test, bias) for bias in model.NOISE_BIASES]
                      for path, test in zip(self.paths, self.tests)]

    def title_cases(self, path, test):
        """Spans of texts that the model has not seen, and of their variants."""
        test = titles.variants(test, self.options.seed)
        return titles.examples(test, features.titles(self.options.command, path, test, self.options.cuts))

    def labels(self, path, test, bias, weights=None):
        """What a model makes of texts when noise has that bias."""
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, 'copy.model')
            shutil.copyfile(path, copy)
            model.add_to_label(copy, len(self.names), self.names.index('noise'), bias)
            if weights is not None:
                model.set_titles(copy, len(self.names), weights)
            return features.labels(self.options.command, copy, test, self.options.cuts)

    def false_noise(self, path, test, bias):
        tally = measure.Tally()
        for document, rows in zip(test, self.labels(path, test, bias)):
            tally.add(document, rows)
        return tally.false_noise, tally.n

    def learned(self, without=None):
        """The weights of the signs of titles and the bias of noise, from all folds or all but one."""
        rest = [fold for fold in range(self.options.folds) if fold != without]
        counts = [tuple(map(sum, zip(*(self.noise[fold][k] for fold in rest)))) for k in range(len(model.NOISE_BIASES))]
        cases, start = [case for fold in rest for case in self.cases[fold]], None
        if self.options.start:
            start = model.titles(self.options.start, len(self.names), cases[0][0].shape[1])
        return titles.learn(cases, start), model.choose_bias(counts)

    def tally(self, only=''):
        result = measure.Tally()
        for fold, path in enumerate(self.paths):
            weights, bias = self.learned(without=fold)
            test = [d for d in self.tests[fold] if only in d.name + ' ' + d.source]
            for document, rows in zip(test, self.labels(path, test, bias, weights)):
                result.add(document, rows)
        return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_arguments(parser)
    parser.add_argument('--fold', choices=['text', 'source', 'both'], default='both')
    parser.add_argument('--wrong', type=int, default=0)
    parser.add_argument('--only', default='', help='count only texts whose name or source has this in it')
    options = parser.parse_args()
    documents = corpus.read_corpus(options.corpus + options.seen)
    names = features.names(options.command)
    print(f'{len(documents)} texts, {len({d.source for d in documents})} sources')
    for kind in ['source', 'text'] if options.fold == 'both' else [options.fold]:
        with tempfile.TemporaryDirectory() as folder:
            tally = Cross(documents, names, options, kind, options.models or folder).tally(options.only)
        calibration = model.calibrate(tally.margins)
        tally.recalibrate(calibration)
        tally.show(f'by {kind}')
        tally.show_roles()
        print('calibration:', ' '.join(f'{value:.3f}' for value in calibration))
        for row in random.Random(2).sample(tally.wrong, min(options.wrong, len(tally.wrong))):
            print('{}:{}: want {}, got {} ({:.2f}) {}'.format(*row))


if __name__ == '__main__':
    main()
