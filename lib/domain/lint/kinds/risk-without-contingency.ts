import { answeredRisks } from '../around/blockers';
import type { Lint } from '../lint';
import { finding } from '../new-finding';

/** Nobody has said what is done if it happens: no contingency at all, or one without its "then". */
export const riskWithoutContingency: Lint = {
  kind: 'riskWithoutContingency',
  looksAt: 'sections',
  find: (sections, period) => {
    const answered = answeredRisks(sections);
    const begun = new Set(sections.contingencies.map(({ riskId }) => riskId));
    return sections.risks
      .filter(({ id }) => !answered.has(id))
      .map(({ id }) =>
        finding(begun.has(id) ? 'lint_riskWithoutContingency_then' : 'lint_riskWithoutContingency_none', {
          kind: 'riskWithoutContingency',
          subject: { on: 'risk', id, period },
          field: 'contingencies',
          remedy: begun.has(id) ? null : { kind: 'addContingency', period, riskId: id },
        }),
      );
  },
};
