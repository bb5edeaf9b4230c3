"""Counts what a model makes of labelled texts against their labels, line by line."""
import collections
import math
import re

from corpus import CONTINUED, label_of

HEADINGS = {'heading', 'runInHeading'}


def role_of_line(role):
    return role.split()[-1] if role.startswith(CONTINUED) else role


class Tally:
    def __init__(self):
        self.n = self.right = self.titles = self.texts = self.sure = self.sure_wrong = self.low_wrong = 0
        self.glued = self.glued_right = self.false_noise = 0
        self.means = []
        self.join = collections.Counter()
        self.true, self.said, self.want = (collections.Counter() for _ in range(3))
        self.confusion = collections.Counter()
        self.margins = []
        self.wrong = []
        self.sources = collections.defaultdict(lambda: [0, 0])

    def add(self, document, tokens):
        """Tokens are (line, index, form, label, confidence, unknown, evidence, margin, a title's words)."""
        self.texts += 1
        by_line = collections.defaultdict(list)
        for token in tokens:
            by_line[token[0]].append(token)
        lines, good, titles, role = 0, 0, [], 'body'
        for number, pieces in enumerate(document.pieces, 1):
            found = by_line.get(number, [])
            if not pieces or not found:
                continue
            if len(pieces) > 1:
                self.glued += 1
                starts = [t for k, t in enumerate(found) if k == 0 or t[3] != CONTINUED]
                self.glued_right += len(starts) == len(pieces)
                titles += title_parts(found)
                continue
            want, goes_on = role_of_line(pieces[0][1]), pieces[0][1].startswith(CONTINUED)
            if want == 'unknown':
                continue
            want = label_of(want)
            got, on, sure = found[0][3], found[0][3] == CONTINUED, found[0][4]
            if on:
                got = want if want in ('body', role) else role
            else:
                role = 'body' if got == 'runInHeading' else got
            cut = any(t[3] not in (CONTINUED, found[0][3]) for t in found[1:])
            ok = got == want and on == goes_on
            lines += 1
            good += ok
            self.join['both' if on and goes_on else 'false' if on else 'missed' if goes_on else 'none'] += 1
            self.want[want] += 1
            self.said[got] += 1
            self.true[want] += got == want
            self.false_noise += got == 'noise' and want != 'noise'
            self.margins.append((found[0][7], found[0][5], ok))
            if sure >= 0.9:
                self.sure += 1
                self.sure_wrong += not ok
            if not ok:
                self.low_wrong += sure < 0.8
                self.confusion[(want + '+' * goes_on, got + '+' * on)] += 1
                self.wrong.append((document.name, number, want + '+' * goes_on, got + '+' * on, sure, document.lines[number - 1].strip()[:60]))
            titles += title_parts(found)
        self.n += lines
        self.sources[document.source][0] += lines - good
        self.sources[document.source][1] += lines
        self.right += good
        self.means.append(good / lines if lines else 1)
        said, want = squeeze(''.join(titles)), squeeze(''.join(document.titles))
        self.titles += said == want or len(document.titles) > 1 and said == squeeze(document.titles[0])

    def recalibrate(self, calibration):
        """Counts the sure ones anew with confidences that are true on the whole."""
        slope, unknown, rest = calibration
        self.sure = self.sure_wrong = self.low_wrong = 0
        for margin, share, ok in self.margins:
            sure = 1 / (1 + math.exp(-max(-30, min(30, slope * margin + unknown * share + rest))))
            self.sure += sure >= 0.9
            self.sure_wrong += sure >= 0.9 and not ok
            self.low_wrong += sure < 0.8 and not ok

    def show(self, title):
        join = self.join
        wrong = self.n - self.right
        precision = join['both'] / max(1, join['both'] + join['false'])
        recall = join['both'] / max(1, join['both'] + join['missed'])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f'{title}: lines {self.right}/{self.n} = {self.right / max(1, self.n):.1%} (mean {sum(self.means) / max(1, len(self.means)):.1%}), '
              f'titles {self.titles}/{self.texts} = {self.titles / max(1, self.texts):.1%}, joins F1 {f1:.1%} ({join["both"]}, false {join["false"]}, missed {join["missed"]}), '
              f'glued {self.glued_right}/{self.glued}, called noise {1000 * self.false_noise / max(1, self.n):.1f}/1000, '
              f'wrong among the sure {self.sure_wrong / max(1, self.sure):.1%} of {self.sure}, wrong below 0.8 {self.low_wrong / max(1, wrong):.1%}')

    def show_roles(self):
        worst = sorted(self.sources.items(), key=lambda item: -item[1][0])[:16]
        print('wrong most in:', ', '.join(f'{name} {wrong}/{lines}' for name, (wrong, lines) in worst))
        print(f'{"role":16}{"lines":>7}{"recall":>9}{"precision":>11}')
        for role, want in self.want.most_common():
            print(f'{role:16}{want:7}{self.true[role] / want:9.1%}{self.true[role] / max(1, self.said[role]):11.1%}')
        print('confused most:', ', '.join(f'{w}→{g} {n}' for (w, g), n in self.confusion.most_common(24)))


def title_parts(found):
    """The stretches of a line that are title."""
    return [token[8] for token in found if token[8]]


def squeeze(text):
    return re.sub(r'[\s#*]', '', text)
