"""build/quality/report.html: what is missed, what is flagged wrongly and which words weigh, to be read by eye."""
import html

import posts as corpus
from thresholds import CAUTION

MOST_LISTED = 60  # posts a category and list
MOST_WEIGHTS = 40

STYLE = """
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; } td, th { padding: .2rem .5rem; text-align: left; vertical-align: top; }
.bar { display: inline-block; height: .7rem; background: #2a7; } .bar.alarm { background: #c53; }
.number { text-align: right; white-space: nowrap; } summary { cursor: pointer; } li { margin: .3rem 0; }
pre { white-space: pre-wrap; } code { opacity: .75; }
"""


def _bar(share, scale, kind=""):
    return f'<span class="bar {kind}" style="width:{share.value * scale:.1f}rem"></span> {share.value:.1%}'


def _categories(figures):
    rows = []
    for category in corpus.CATEGORIES:
        recall, alarms = figures.recall([category]), figures.alarms_on(category)
        rows.append(f'<tr><td><a href="#{category}">{category}</a></td><td>{_bar(recall, 16)}</td><td class="number">{recall.of}</td>'
                    f'<td>{_bar(alarms, 40, "alarm")}</td><td class="number">{alarms.of}</td></tr>')
    return ("<table><tr><th>category</th><th>recall</th><th>expected</th><th>alarms on its near misses</th><th>near misses</th></tr>"
            + "".join(rows) + "</table>")


def _post(post, findings, category):
    fired = "; ".join(f"{finding['rule']} ({finding['severity']}" + (": " + ", ".join(finding["because"]) if finding.get("because") else "") + ")"
                      for finding in findings if finding["category"] == category)
    parent = f"<br><code>answers: {html.escape(post['parent'])}</code>" if post.get("parent") else ""
    return (f"<li><code>{post['id']} {post.get('surface') or 'post'}</code> {html.escape(post['text'])}{parent}"
            + (f"<br><code>{html.escape(fired)}</code>" if fired else "") + "</li>")


def _listed(title, rows, posts, findings, category):
    items = "".join(_post(posts[row], findings[row], category) for row in rows[:MOST_LISTED])
    return f"<details><summary>{title}: {len(rows)}</summary><ol>{items}</ol></details>"


def _weights(evidence, category):
    path = evidence / f"{category}.txt"
    if not path.exists():
        return ""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return f"<details><summary>weights that matter</summary><pre>{html.escape(chr(10).join(lines[:MOST_WEIGHTS]))}</pre></details>"


def _details(figures, posts, findings, evidence):
    missed, alarms = figures.missed(), figures.alarms()
    parts = []
    for column, category in enumerate(corpus.CATEGORIES):
        parts.append(f'<h2 id="{category}">{category}</h2>'
                     + _listed("missed", list(missed[:, column].nonzero()[0]), posts, findings, category)
                     + _listed("flagged wrongly", list(alarms[:, column].nonzero()[0]), posts, findings, category)
                     + _weights(evidence, category))
    return "".join(parts)


def page(figures, posts, findings, others, curve, evidence):
    """The whole page as text. `others`: levels of texts without labels, by name; `curve`: see quality.py."""
    flagged = "".join(f"<li>{name}: {(levels >= CAUTION).any(axis=1).sum()} of {len(levels)} flagged at caution or above</li>"
                      for name, levels in others.items())
    grown = "".join(f"<li>{count} posts: core {core}, all {whole}</li>" for count, core, whole in curve)
    return (f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Judgement on unseen posts</title><style>{STYLE}</style>'
            f"<h1>Judgement on unseen posts</h1><pre>{html.escape(figures.table())}</pre>{_categories(figures)}"
            f"<h2>Texts without labels</h2><ul>{flagged}</ul><h2>Learning curve</h2><ul>{grown}</ul>"
            + _details(figures, posts, findings, evidence) + "</html>\n")
