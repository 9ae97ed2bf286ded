import type { Lint } from '../lint';
import { finding, words } from '../new-finding';
import { judgeStatement } from '../wording/judge-statement';

/** Specific: it says what changes, and for or with whom. Judged by words, so it names the word that made it doubt. */
export const smartSpecific: Lint = {
  kind: 'smartSpecific',
  looksAt: 'objective',
  find: ({ id, statement, scope }, { language, accountNames }) => {
    const needsWhom = scope.kind === 'territory' || (scope.kind === 'accounts' && scope.accountIds.length === 0);
    const doubt = judgeStatement(statement, { language, needsWhom, accountNames });
    if (doubt === null) return [];
    return [
      finding(`lint_smartSpecific_${doubt.form}`, {
        kind: 'smartSpecific',
        subject: { on: 'objective', id },
        field: 'statement',
        facts: [words(doubt.word)],
        isHeuristic: true,
        smart: 'specific',
      }),
    ];
  },
};
