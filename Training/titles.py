"""The choice of a title among spans of lines: what each sign of a span is worth."""
import numpy as np
from scipy.optimize import minimize

import augment
import measure


def variants(documents, seed):
    """Texts as they are, with broken titles, with none, behind a notice, and with lines above that are theirs or not."""
    result = documents + augment.untitled(documents, seed)
    for more in range(3):
        for vary in (augment.broken_titles, augment.issued, augment.headed, augment.headed, augment.all_owned, augment.all_owned):
            result += vary(documents, len(result) + seed + more)
    return result


def examples(documents, spans):
    """For each text whose title is among its candidates, or that has none: their signs, and which of them are right."""
    result = []
    for document, rows in zip(documents, spans):
        if len(rows) < 2:
            continue
        want = measure.squeeze(document.titles[0]) if document.titles else ''
        right = [measure.squeeze(words) == want for words, _ in rows]
        if any(right):
            result.append((np.array([signs for _, signs in rows]), np.array(right)))
    return result


def learn(cases, start=None):
    """The weights under which the right spans are most probable; those of a model that is learned on from change little."""
    decay = 0.6 if start is None else 6
    first = np.zeros(cases[0][0].shape[1]) if start is None else start

    def loss(weights):
        change = weights - first
        total, slope = decay * change @ change / 2, decay * change
        for values, right in cases:
            scores = values @ weights
            e = np.exp(scores - scores.max())
            p = e / e.sum()
            share = p[right].sum()
            total -= np.log(max(share, 1e-12))
            slope = slope + values.T @ (p - np.where(right, p, 0) / max(share, 1e-12))
        return total, slope

    return minimize(loss, first, jac=True, method='L-BFGS-B', options={'maxiter': 300}).x
