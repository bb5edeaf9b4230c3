#!/usr/bin/env python3
"""train.py CORPUS… --output FILE : learns the reader's model, and writes its card beside it.

Confidences are calibrated on folds by source first, so that they say what a text of a strange site is worth; then
the model is trained on everything. The same texts, seed and versions give the same file.
"""
import argparse
import collections
import contextlib
import datetime
import io
import os
import tempfile

import corpus
import cuts
import evaluate
import features
import model
import network
import titles
import vectors


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    evaluate.add_arguments(parser)
    parser.add_argument('--output', default='Sources/CReadingModel/reading.model')
    parser.add_argument('--fixtures', default='Tests/GongwenReadingTests/Fixtures', help='texts of the repository itself')
    parser.add_argument('--date', default=datetime.date.today().isoformat())
    parser.add_argument('--only-titles', action='store_true', help='learn on only what the signs of titles are worth: the rest of the model stays')
    options = parser.parse_args()
    documents = corpus.read_corpus(options.corpus + options.seen)
    vectors.check(options.command)
    names = features.names(options.command)
    if options.only_titles:
        return learn_titles(options, documents + corpus.read_fixtures(options.fixtures), len(names))
    with tempfile.TemporaryDirectory() as folder:
        learn(options, documents, names, options.models or folder)


def learn(options, documents, names, folder):
    report = io.StringIO()
    cross = evaluate.Cross(documents, names, options, 'source', folder)
    tally, (weights, bias) = cross.tally(), cross.learned()
    calibration = model.calibrate(tally.margins)
    tally.recalibrate(calibration)
    with contextlib.redirect_stdout(report):
        tally.show('by source')
        tally.show_roles()
    places = 0
    if not options.keep_cuts:
        places = cuts.learn(options.command, documents, os.path.join(os.path.dirname(options.output), 'cuts.model'))
    documents = documents + corpus.read_fixtures(options.fixtures) * 4
    count = evaluate.fit(options, documents, names, options.output, calibration)
    model.set_titles(options.output, len(names), weights)
    model.add_to_label(options.output, len(names), names.index('noise'), bias)
    write_card(options, documents, count, places, calibration, bias, report.getvalue())


def learn_titles(options, documents, labels):
    """The choice of titles alone, in the model that is there; its weights change little (`titles.learn`)."""
    cases = titles.variants(documents, options.seed)
    found = titles.examples(cases, features.titles(options.command, options.output, cases))
    weights = titles.learn(found, model.titles(options.output, labels, found[0][0].shape[1]))
    model.set_titles(options.output, labels, weights)
    with open(options.output + '.md', 'a', encoding='utf-8') as file:
        file.write(f"""
The choice among the spans that could be the title was learned on by itself on {options.date} (`--only-titles`), from {len(found)} variants of {len(documents)} texts; the figures above are from before that.
""")


CUTS = "Beside it `cuts.model`, {} features of the places inside lines, learned from the same texts without the repository's own."
CUTS_KEPT = 'Beside it `cuts.model`, of the places inside lines, is the one that the model before it had.'
LEARNED_ON = """ Learned on from the model before it: what that was learned from counts in its weights, in the figures below only
texts that it had not seen."""


def write_card(options, documents, count, places, calibration, bias, report):
    kinds = collections.Counter(d.kind or 'other' for d in documents)
    roles = collections.Counter(p[1].split()[-1] for d in documents for row in d.pieces for p in row)
    lines = sum(bool(p) for d in documents for p in d.pieces)
    with open(options.output + '.md', 'w', encoding='utf-8') as file:
        file.write(f"""# The reader's model

Made by `make train` on {options.date}: {count} features, seeds {options.seed} to {options.seed + network.MEMBERS - 1}, {options.epochs} epochs, {options.variants} variants of each text for each of {network.MEMBERS} networks, of which it is the mean. {CUTS_KEPT if options.keep_cuts else CUTS.format(places)}{LEARNED_ON if options.start else ''}

Trained on {len(documents)} texts with {lines} labelled lines from {len({d.source for d in documents})} sources. The texts are other people's and are not in the repository.

Kinds: {', '.join(f'{k} {n}' for k, n in kinds.most_common(16))}, other {sum(n for _, n in kinds.most_common()[16:])}.

Roles: {', '.join(f'{k} {n}' for k, n in roles.most_common())}.

Bias of noise, the smallest under which at most {model.MOST_FALSE_NOISE} of 1000 held-out lines are called noise and are none: {bias}. For each fold below it was chosen by the other folds.

Calibration (slope, unknown, rest): {' '.join(f'{v:.4f}' for v in calibration)}.

What it makes of texts from sources that it was not trained on:

```
{report.strip()}
```
""")


if __name__ == '__main__':
    main()
