"""The chain with eyes for its surroundings: features, three convolutions over the lines around, a linear chain on top.

Plain numpy with its own gradients; the same seed gives the same weights on one machine.
"""
import collections

import numpy as np
import scipy.sparse as sp

DILATIONS = (1, 2, 4)
REACH = 2
HIDDEN = 32
# How many networks the model is the mean of; they differ in where they begin and in the variants of the texts.
MEMBERS = 3
CHUNK = 200
# The score of a label that a token cannot have, by the reader's own constraints.
IMPOSSIBLE = np.float32(-30)
# How much better than noise the right label of any other token has to be while the network learns.
NOISE_MARGIN = np.float32(1)


class Vocabulary:
    """The features that are common enough to be learned; wording comes after structure. Those already known stay."""

    def __init__(self, texts, structure=3, wording=3, limit=(12000, 9000), known=()):
        counts = (collections.Counter(), collections.Counter())
        for tokens in texts:
            for token in tokens:
                counts[0].update(token[4])
                counts[1].update(token[5])
        self.names = []
        for count, least, most in zip(counts, (structure, wording), limit):
            rows = sorted(((n, f) for f, n in count.items() if n >= least), key=lambda r: (-r[0], r[1]))[:most]
            self.names.append([f for _, f in rows])
        common = set(self.names[0]) | set(self.names[1])
        for name in known:
            if name not in common:
                self.names[name in counts[1]].append(name)
        self.place = [{f: k for k, f in enumerate(names)} for names in self.names]

    def matrix(self, tokens, kind):
        data, columns, starts = [], [], [0]
        place = self.place[kind]
        for token in tokens:
            row = sorted({place[f] for f in token[4 + kind] if f in place})
            columns += row
            starts.append(len(columns))
        data = np.ones(len(columns), dtype=np.float32)
        return sp.csr_matrix((data, columns, starts), shape=(len(tokens), max(1, len(place))), dtype=np.float32)


class Network:
    def __init__(self, sizes, labels, hidden, seed):
        rng = np.random.default_rng(seed)
        self.hidden, self.labels = hidden, labels
        p = {}
        for kind, size in enumerate(sizes):
            p[f'embed{kind}'] = rng.normal(0, 0.06, (size, hidden))
        for k in range(len(DILATIONS)):
            p[f'conv{k}'] = rng.normal(0, (2 / (hidden * (2 * REACH + 1))) ** 0.5 * 0.7, (2 * REACH + 1, hidden, hidden))
            p[f'bias{k}'] = np.zeros(hidden)
        p['bias'] = np.zeros(hidden)
        p['out'] = rng.normal(0, 0.1, (hidden, labels))
        p['outBias'] = np.zeros(labels)
        p['transitions'] = np.zeros((labels, labels))
        self.p = {k: v.astype(np.float32) for k, v in p.items()}

    def begin_as(self, start, vocabulary):
        """Begins with the weights of a member of a model, and with nothing for features that it does not know."""
        place = {name: row for row, name in enumerate(start.names)}
        for kind, names in enumerate(vocabulary.names):
            rows = np.zeros_like(self.p[f'embed{kind}'])
            for row, name in enumerate(names):
                if name in place:
                    rows[row] = start.rows[place[name]]
            self.p[f'embed{kind}'] = rows
        self.p.update({name: value.copy() for name, value in start.dense.items()})

    def forward(self, x, shape, drop=0.0, rng=None):
        """x: the two matrices of a batch, its rows laid out as (texts, tokens)."""
        p = self.p
        a = x[0] @ p['embed0'] + x[1] @ p['embed1'] + p['bias']
        h = np.maximum(a, 0).reshape(*shape, self.hidden)
        tape = [(a.reshape(*shape, self.hidden), None)]
        keep = 1.0
        if drop:
            keep = (rng.random(h.shape) >= drop).astype(np.float32) / (1 - drop)
            h = h * keep
        tape[0] = (tape[0][0], keep)
        for k, dilation in enumerate(DILATIONS):
            z = np.zeros_like(h) + p[f'bias{k}']
            for step in range(-REACH, REACH + 1):
                lo, hi = max(0, -step * dilation), min(shape[1], shape[1] - step * dilation)
                if lo < hi:
                    z[:, lo:hi] += h[:, lo + step * dilation:hi + step * dilation] @ p[f'conv{k}'][step + REACH]
            tape.append((h, z))
            h = h + np.maximum(z, 0)
        emissions = h @ p['out'] + p['outBias']
        tape.append(h)
        return emissions, tape

    def backward(self, x, shape, tape, de):
        p, g = self.p, {}
        flat = de.reshape(-1, self.labels)
        g['outBias'] = flat.sum(0)
        h = tape[-1]
        g['out'] = h.reshape(-1, self.hidden).T @ flat
        dh = de @ p['out'].T
        for k in reversed(range(len(DILATIONS))):
            dilation = DILATIONS[k]
            below, z = tape[k + 1]
            dz = dh * (z > 0)
            g[f'bias{k}'] = dz.sum((0, 1))
            g[f'conv{k}'] = np.zeros_like(p[f'conv{k}'])
            for step in range(-REACH, REACH + 1):
                lo, hi = max(0, -step * dilation), min(shape[1], shape[1] - step * dilation)
                if lo < hi:
                    part, source = dz[:, lo:hi], below[:, lo + step * dilation:hi + step * dilation]
                    g[f'conv{k}'][step + REACH] = source.reshape(-1, self.hidden).T @ part.reshape(-1, self.hidden)
                    dh[:, lo + step * dilation:hi + step * dilation] += part @ p[f'conv{k}'][step + REACH].T
        a, keep = tape[0]
        da = (dh * keep * (a > 0)).reshape(-1, self.hidden)
        g['bias'] = da.sum(0)
        for kind in (0, 1):
            g[f'embed{kind}'] = x[kind].T @ da
        return g


def chain_gradient(emissions, transitions, gold, mask):
    """The loss of a batch of chains, and its gradients by scores and by transitions."""
    batch, length, labels = emissions.shape
    top = emissions.max(-1, keepdims=True)
    e = np.exp(emissions - top)
    steps = np.exp(transitions)
    alpha, scale = np.zeros_like(e), np.zeros((batch, length), np.float32)
    for t in range(length):
        row = e[:, t] * (1 if t == 0 else alpha[:, t - 1] @ steps)
        scale[:, t] = row.sum(-1)
        alpha[:, t] = row / scale[:, t, None]
    beta = np.ones((batch, labels), np.float32)
    marginal = np.zeros_like(e)
    dt = np.zeros_like(transitions)
    for t in reversed(range(length)):
        m = alpha[:, t] * beta
        marginal[:, t] = m / m.sum(-1, keepdims=True)
        if t:
            ahead = e[:, t] * beta
            back = ahead @ steps.T
            live = mask[:, t, None]
            norm = (alpha[:, t - 1] * back).sum(-1, keepdims=True)
            dt += ((alpha[:, t - 1] * live / norm).T @ ahead) * steps
            back = back / back.sum(-1, keepdims=True)
            beta = np.where(live > 0, back, 1.0).astype(np.float32)
    rows, columns = np.nonzero(mask)
    grad = marginal * mask[:, :, None]
    grad[rows, columns, gold[rows, columns]] -= 1
    for t in range(1, length):
        live = mask[:, t] > 0
        np.add.at(dt, (gold[live, t - 1], gold[live, t]), -1)
    return grad, dt


def closed_labels(tokens, gold, labels):
    """What the constraints take from each label's score; a label given by hand stays open, for people know better."""
    allowed = np.array([token[6] for token in tokens], dtype=np.int64)
    closed = (allowed[:, None] >> np.arange(labels)) & 1 == 0
    closed[np.arange(len(gold)), gold] = False
    return np.where(closed, IMPOSSIBLE, np.float32(0))


def chunks_of(starts, rng):
    """Texts in parts of at most CHUNK tokens, the first cut moved about."""
    result = []
    for low, high in starts:
        place = low
        if high - low > CHUNK:
            place = min(high, low + int(rng.integers(CHUNK // 2, CHUNK)))
            result.append((low, place))
        while place < high:
            result.append((place, min(high, place + CHUNK)))
            place += CHUNK
    return result


def train(texts, gold, labels, noise, seed=1, hidden=HIDDEN, epochs=16, rate=0.004, decay=2e-4, drop=0.25, batch=2600, log=None,
          limit=(12000, 9000), word_drop=0.5, feature_drop=0.3, start=None):
    """A vocabulary and a network; `start` is a member of a model that is learned on from: slower, and nothing fades."""
    rng = np.random.default_rng(seed)
    vocabulary = Vocabulary(texts, limit=limit, known=start.names if start else ())
    if start:
        rate, decay = rate / 2, 0
    flat = [t for text in texts for t in text]
    x = [vocabulary.matrix(flat, kind) for kind in (0, 1)]
    for kind in (0, 1):
        x[kind] = sp.vstack([x[kind], sp.csr_matrix((1, x[kind].shape[1]), dtype=np.float32)]).tocsr()
    y = np.concatenate([np.array(g, dtype=np.int64) for g in gold] + [np.zeros(1, np.int64)])
    closed = np.concatenate([closed_labels(flat, y[:-1], labels), np.zeros((1, labels), np.float32)])
    closed[y != noise, noise] += NOISE_MARGIN
    bounds, place = [], 0
    for text in texts:
        bounds.append((place, place + len(text)))
        place += len(text)
    network = Network([m.shape[1] for m in x], labels, hidden, seed)
    if start:
        network.begin_as(start, vocabulary)
    moments = {k: (np.zeros_like(v), np.zeros_like(v)) for k, v in network.p.items()}
    step, pieces = 0, chunks_of(bounds, rng)
    total = epochs * (sum(h - l for l, h in pieces) // batch + 1)
    for epoch in range(epochs):
        pieces = sorted(chunks_of(bounds, rng), key=lambda c: (c[1] - c[0]) + rng.random() * 20)
        groups, group = [], []
        for piece in pieces:
            group.append(piece)
            if max(h - l for l, h in group) * len(group) > batch:
                groups.append(group)
                group = []
        if group:
            groups.append(group)
        rng.shuffle(groups)
        for group in groups:
            length = max(h - l for l, h in group)
            index = np.full((len(group), length), place)
            mask = np.zeros((len(group), length), np.float32)
            for k, (low, high) in enumerate(group):
                index[k, :high - low] = np.arange(low, high)
                mask[k, :high - low] = 1
            part = [m[index.reshape(-1)] for m in x]
            words = np.repeat(rng.choice([0, 0.5, 1], size=len(group), p=[word_drop, 0.15, 0.85 - word_drop]), length)
            for kind in (0, 1):
                part[kind].data = part[kind].data * (rng.random(part[kind].nnz) >= feature_drop) / (1 - feature_drop)
                part[kind].data = part[kind].data.astype(np.float32)
            part[1] = sp.diags(words.astype(np.float32)) @ part[1]
            emissions, tape = network.forward(part, index.shape, drop, rng)
            de, dt = chain_gradient(emissions + closed[index], network.p['transitions'], y[index], mask)
            size = np.float32(1 / mask.sum())
            g = network.backward(part, index.shape, tape, de * size)
            g['transitions'] = dt * size
            step += 1
            now = rate * min(1, step / 40) * (0.5 + 0.5 * np.cos(np.pi * min(1, step / total)))
            update(network.p, g, moments, step, now, decay)
        if log:
            log(epoch, network)
    return vocabulary, network


def update(p, g, moments, step, rate, decay):
    for name, value in p.items():
        first, second = moments[name]
        gradient = g[name]
        first *= 0.9
        first += 0.1 * gradient
        second *= 0.98
        second += 0.02 * gradient * gradient
        change = first / (1 - 0.9 ** step) / (np.sqrt(second / (1 - 0.98 ** step)) + 1e-7)
        value -= np.float32(rate) * (change + np.float32(decay * 20) * value if 'ias' not in name else change)
