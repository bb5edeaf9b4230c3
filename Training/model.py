"""The small file that the reader loads; `LabelModel` in the reader describes it."""
import struct

import numpy as np

import network

# Leaving out a line of the text is worse than printing one of its page: noise has to be so much more probable that of
# 1000 lines of held-out texts at most so many are called noise and are none.
NOISE_BIASES = [-0.5 * step for step in range(2, 13)]
MOST_FALSE_NOISE = 5.2


def write(path, vocabulary, net, labels, calibration=(1.0, 0.0, 0.0), signs=0):
    """Writes the weights, rows of features as signed bytes with a scale each; returns the number of features."""
    names = vocabulary.names[0] + vocabulary.names[1]
    rows = np.concatenate([net.p['embed0'][:len(vocabulary.names[0])], net.p['embed1'][:len(vocabulary.names[1])]])
    hashes = np.array([int(name, 36) for name in names], dtype=np.uint64)
    order = np.argsort(hashes, kind='stable')
    hashes, rows = hashes[order].astype('<u4'), rows[order]
    scale = np.maximum(np.abs(rows).max(1), 1e-9) / 127
    groups = np.searchsorted(hashes >> 20, np.arange(4097)).astype('<u4')
    with open(path, 'wb') as file:
        file.write(b'GWL3' + struct.pack('<III', net.labels, net.hidden, len(hashes)))
        dense = [calibration, net.p['transitions'], net.p['bias']]
        for k in range(len(network.DILATIONS)):
            dense += [net.p[f'bias{k}'], net.p[f'conv{k}']]
        for part in dense + [net.p['out'], net.p['outBias'], np.zeros(signs)]:
            file.write(np.asarray(part, dtype='<f4').tobytes())
        file.write(groups.tobytes() + hashes.tobytes() + scale.astype('<f4').tobytes())
        file.write(np.round(rows / scale[:, None]).astype(np.int8).tobytes())
    return len(hashes)


def set_titles(path, labels, hidden, weights):
    """Writes what the signs of titles are worth into a model."""
    start = end_of_layers(labels, hidden) + 4 * (hidden * labels + labels)
    with open(path, 'r+b') as file:
        file.seek(start)
        file.write(np.asarray(weights, dtype='<f4').tobytes())


def add_to_label(path, labels, hidden, label, bias):
    """Adds a bias to the score of one label in a model."""
    start = end_of_layers(labels, hidden) + 4 * (hidden * labels + label)
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


def end_of_layers(labels, hidden):
    layers = len(network.DILATIONS) * (hidden + (2 * network.REACH + 1) * hidden * hidden)
    return 16 + 4 * (3 + labels * labels + hidden + layers)


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
