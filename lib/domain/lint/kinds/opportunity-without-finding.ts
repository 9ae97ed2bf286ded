import type { Lint } from '../lint';
import { finding } from '../new-finding';

/** An opportunity that rests on nothing that was found out is a wish. */
export const opportunityWithoutFinding: Lint = {
  kind: 'opportunityWithoutFinding',
  looksAt: 'sections',
  find: ({ opportunities }, period) =>
    opportunities
      .filter(opportunity => opportunity.finding === '')
      .map(({ id }) =>
        finding('lint_opportunityWithoutFinding', {
          kind: 'opportunityWithoutFinding',
          subject: { on: 'opportunity', id, period },
          field: 'finding',
        }),
      ),
};
