"""The chain itself: training with crfsuite, and the small file that the reader loads."""
import random
import struct
import tempfile

import numpy
import pycrfsuite

# How much of the words a copy of a text keeps: a site's words must not carry its labels alone.
WORD_WEIGHT = 0.5


def train(examples, names, seed=1, iterations=120, c1=0.03, c2=0.6):
    """Examples are (tokens, labels, weight); returns transitions and weights by hash."""
    random.seed(seed)
    trainer = pycrfsuite.Trainer(algorithm='lbfgs', verbose=False)
    trainer.set_params({'c1': c1, 'c2': c2, 'max_iterations': iterations, 'feature.possible_transitions': True,
                        'feature.minfreq': 2, 'epsilon': 1e-4, 'delta': 1e-4, 'period': 10})
    for tokens, labels, keep in examples:
        rows = []
        for token in tokens:
            row = dict.fromkeys(token[4], 1.0)
            if keep > 0:
                row.update((f, WORD_WEIGHT) for f in token[5] if keep >= 1 or random.random() < keep)
            rows.append(row)
        if rows:
            trainer.append(pycrfsuite.ItemSequence(rows), labels)
    with tempfile.NamedTemporaryFile(suffix='.crf') as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    return collect(info, names)


def collect(info, names):
    place = {name: index for index, name in enumerate(names)}
    transitions = numpy.full((len(names), len(names)), -8.0, dtype='<f4')
    for (first, second), weight in info.transitions.items():
        transitions[place[first], place[second]] = weight
    weights = {}
    for (feature, label), weight in info.state_features.items():
        weights.setdefault(feature, {})[place[label]] = weight
    return transitions, weights


def scaled(weights, words):
    """The weights as the reader uses them, every feature counting 1."""
    return {f: {k: w * (WORD_WEIGHT if f in words else 1) for k, w in row.items()} for f, row in weights.items()}


def write(path, transitions, weights, calibration=(1.0, 0.0, 0.0), limit=24000, smallest=0.02):
    """The file that `LabelModel` describes; the weakest features are left out."""
    rows = sorted(weights.items(), key=lambda item: (-max(abs(w) for w in item[1].values()), item[0]))[:limit]
    rows = sorted((int(name, 36), row) for name, row in rows)
    step = max(abs(w) for _, row in rows for w in row.values()) / 1023
    words, offsets = [], [0]
    for _, row in rows:
        for label, weight in sorted(row.items()):
            value = round(weight / step)
            if abs(weight) >= smallest and value:
                words.append((value << 5 | label) & 0xFFFF)
        offsets.append(len(words))
    groups = numpy.searchsorted(numpy.array([h >> 20 for h, _ in rows]), numpy.arange(4097)).astype('<u4')
    with open(path, 'wb') as file:
        file.write(b'GWL1' + struct.pack('<IIIffff', len(transitions), len(rows), len(words), step, *calibration))
        file.write(transitions.astype('<f4').tobytes() + groups.tobytes())
        file.write(numpy.array([h for h, _ in rows], dtype='<u4').tobytes())
        file.write(numpy.array(offsets, dtype='<u4').tobytes() + numpy.array(words, dtype='<u2').tobytes())
    return len(rows), len(words)
