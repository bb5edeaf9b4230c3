"""The small file that the reader loads; `LabelModel` in the reader describes it."""
import struct

import numpy as np

import network

# Leaving out a line of the text is worse than printing one of its page: noise has to be so much more probable that of
# 1000 lines of held-out texts at most so many are called noise and are none.
NOISE_BIASES = [-0.5 * step for step in range(2, 13)]
MOST_FALSE_NOISE = 5.2


def write(path, members, calibration=(1.0, 0.0, 0.0), signs=0):
    """Writes the mean of some networks, rows of features as signed bytes with a scale each; returns the number of features.

    Each member is a vocabulary and a network. They lie side by side: a row is all their rows, and what leads out of each
    is divided by their number.
    """
    nets = [net for _, net in members]
    hidden, count = nets[0].hidden, len(members)
    numbers = [[np.array([int(name, 36) for name in names], dtype=np.uint64) for names in vocabulary.names]
               for vocabulary, _ in members]
    hashes = np.unique(np.concatenate([kind for kinds in numbers for kind in kinds]))
    rows = np.zeros((len(hashes), hidden * count), dtype=np.float32)
    for member, (kinds, net) in enumerate(zip(numbers, nets)):
        for kind, own in enumerate(kinds):
            places = np.searchsorted(hashes, own)
            rows[places, member * hidden:(member + 1) * hidden] = net.p[f'embed{kind}'][:len(own)]
    scale = np.maximum(np.abs(rows).max(1), 1e-9) / 127
    groups = np.searchsorted(hashes >> 20, np.arange(4097)).astype('<u4')

    def side_by_side(name):
        return [net.p[name] for net in nets]

    with open(path, 'wb') as file:
        file.write(b'GWL4' + struct.pack('<IIII', nets[0].labels, hidden, count, len(hashes)))
        dense = [calibration, sum(side_by_side('transitions')) / count] + side_by_side('bias')
        for k in range(len(network.DILATIONS)):
            dense += side_by_side(f'bias{k}') + side_by_side(f'conv{k}')
        dense += [out / count for out in side_by_side('out')] + [sum(side_by_side('outBias')) / count, np.zeros(signs)]
        for part in dense:
            file.write(np.asarray(part, dtype='<f4').tobytes())
        file.write(groups.tobytes() + hashes.astype('<u4').tobytes() + scale.astype('<f4').tobytes())
        file.write(np.round(rows / scale[:, None]).astype(np.int8).tobytes())
    return len(hashes)


class Member:
    """One network of a model: its features by name, a row of weights for each, and the weights of its layers."""

    def __init__(self, names, rows, dense):
        self.names, self.rows, self.dense = names, rows, dense


def read(path, noise, bias):
    """The members of a model that was written, to learn on from; the bias of noise that was added to it is taken off."""
    data = open(path, 'rb').read()
    labels, hidden, count, features = struct.unpack('<IIII', data[4:20])
    place = 20 + 4 * 3

    def floats(*shape):
        nonlocal place
        result = np.frombuffer(data, '<f4', int(np.prod(shape)), place).reshape(shape)
        place += result.nbytes
        return result

    transitions = floats(labels, labels)
    dense = [{'transitions': transitions} for _ in range(count)]
    own = [('bias', (hidden,))]
    for k in range(len(network.DILATIONS)):
        own += [(f'bias{k}', (hidden,)), (f'conv{k}', (2 * network.REACH + 1, hidden, hidden))]
    for name, shape in own:
        for part in dense:
            part[name] = floats(*shape)
    for part in dense:
        part['out'] = floats(hidden, labels) * count
    out_bias = floats(labels).copy()
    out_bias[noise] -= bias
    rows_start = len(data) - features * hidden * count
    scale = np.frombuffer(data, '<f4', features, rows_start - 4 * features)
    hashes = np.frombuffer(data, '<u4', features, rows_start - 8 * features)
    rows = np.frombuffer(data, np.int8, features * hidden * count, rows_start).reshape(features, -1) * scale[:, None]
    names = [np.base_repr(value, 36).lower() for value in hashes]
    members = []
    for member, part in enumerate(dense):
        part['outBias'] = out_bias
        members.append(Member(names, rows[:, member * hidden:(member + 1) * hidden].astype(np.float32), part))
    return members


def titles(path, labels, signs):
    """What the signs of titles are worth in a model."""
    with open(path, 'rb') as file:
        file.seek(start_of_out_bias(labels) + 4 * labels)
        return np.frombuffer(file.read(4 * signs), '<f4').astype(float)


def set_titles(path, labels, weights):
    """Writes what the signs of titles are worth into a model."""
    start = start_of_out_bias(labels) + 4 * labels
    with open(path, 'r+b') as file:
        file.seek(start)
        file.write(np.asarray(weights, dtype='<f4').tobytes())


def add_to_label(path, labels, label, bias):
    """Adds a bias to the score of one label in a model."""
    start = start_of_out_bias(labels) + 4 * label
    with open(path, 'r+b') as file:
        file.seek(start)
        value = struct.unpack('<f', file.read(4))[0]
        file.seek(start)
        file.write(struct.pack('<f', value + bias))


def choose_bias(counts):
    """The smallest bias under which few lines are called noise and are none; `counts` has (false, lines) for each."""
    for bias, (false, lines) in zip(NOISE_BIASES, counts):
        if 1000 * false <= MOST_FALSE_NOISE * lines:
            return bias
    return NOISE_BIASES[-1]


def start_of_out_bias(labels):
    hidden = network.HIDDEN
    layers = len(network.DILATIONS) * (hidden + (2 * network.REACH + 1) * hidden * hidden)
    return 20 + 4 * (3 + labels * labels + network.MEMBERS * (hidden + layers + hidden * labels))


def calibrate(points, steps=400):
    """Slope, weight of the unknown and rest that make margins true, from (margin, unknown, right) of held-out lines."""
    margin, unknown, right = (np.array(column, dtype=float) for column in zip(*points))
    margin = np.clip(margin, -13, 13)
    x = np.stack([margin, unknown, np.ones(len(margin))], 1)
    w = np.array([1.0, 0.0, 0.0])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(3)
        step = np.linalg.solve(hessian, x.T @ (right - p) - 1e-3 * w)
        step *= min(1, 0.5 / (np.abs(step).max() + 1e-12))
        w = w + step
        if np.abs(step).max() < 1e-7:
            break
    return tuple(float(v) for v in w)
