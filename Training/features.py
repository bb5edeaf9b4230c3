"""The reader's own view of texts, by its command `gongwen-features`: no feature is computed anywhere else."""
import os
import subprocess
import tempfile


def write_texts(documents, folder):
    paths = []
    for number, document in enumerate(documents):
        path = os.path.join(folder, f'{number:05}.txt')
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write('\n'.join(document.lines))
        paths.append(path)
    return paths


def run(command, arguments, documents, cuts=None):
    """What the command prints for each document, as rows of fields.

    `cuts` tells for a document the model that weighs the places inside its lines; without it that is the program's own.
    """
    if cuts is None:
        return run_with(command, arguments, documents)
    result, groups = [None] * len(documents), {}
    for place, document in enumerate(documents):
        groups.setdefault(cuts(document), []).append(place)
    for path, places in groups.items():
        for place, rows in zip(places, run_with(command, ['--cuts', path, *arguments], [documents[k] for k in places])):
            result[place] = rows
    return result


def run_with(command, arguments, documents):
    with tempfile.TemporaryDirectory() as folder:
        paths = write_texts(documents, folder)
        result = []
        for start in range(0, len(paths), 500):
            output = subprocess.run([command, *arguments, *paths[start:start + 500]], capture_output=True)
            if output.returncode:
                raise SystemExit(f'gongwen-features {arguments[0]}: status {output.returncode}')
            for line in output.stdout.decode('utf-8').split('\n'):
                if line.startswith('= '):
                    result.append([])
                elif line:
                    result[-1].append(line.split('\t'))
    if len(result) != len(documents):
        raise SystemExit('gongwen-features stopped before the last text')
    return result


def names(command):
    """The labels, in the order of their numbers."""
    return subprocess.run([command, 'names'], capture_output=True, check=True, text=True).stdout.split()


def signs(command):
    """How many signs a span has that could be a title."""
    return int(subprocess.run([command, 'signs'], capture_output=True, check=True, text=True).stdout)


def tokens(command, documents, cuts=None):
    """For each document its tokens: line, index, cut, form, features, features of the wording, allowed labels as bits."""
    result = [[] for _ in documents]
    for structured, word in [(False, 'dump'), (True, 'dump-structured')]:
        places = [k for k, document in enumerate(documents) if document.structured == structured]
        for place, rows in zip(places, run(command, [word], [documents[k] for k in places], cuts)):
            result[place] = [
                (int(r[0]), int(r[1]), int(r[2]), int(r[3]), r[5].split(), r[6].split(), int(r[4])) for r in rows]
    return result


def labels(command, model, documents, cuts=None):
    """For each document what a model makes of it: line, index, form, label, confidence, unknown, evidence, margin, a title's words."""
    return [
        [(int(r[0]), int(r[1]), int(r[2]), r[3], float(r[4]), float(r[5]), r[6], float(r[7]), r[8]) for r in rows]
        for rows in run(command, ['label', model], documents, cuts)
    ]


def titles(command, model, documents, cuts=None):
    """For each document the spans that could be its title, the first of them none: words, signs."""
    return [
        [(r[0], [float(value) for value in r[1].split()]) for r in rows]
        for rows in run(command, ['titles', model], documents, cuts)
    ]
