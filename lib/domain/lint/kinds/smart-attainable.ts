import { attainability } from '../around/attainability';
import type { Lint } from '../lint';
import { amount, finding, number } from '../new-finding';

/**
 * Attainable: the pace it needs from now on is within what own history or stated capacity allows, or a reason is given.
 * What nobody has counted or stated is not judged.
 */
export const smartAttainable: Lint = {
  kind: 'smartAttainable',
  looksAt: 'objective',
  find: (objective, around) => {
    if (objective.attainableBecause !== '') return [];
    const doubt = attainability(objective, around);
    if (doubt === null) return [];
    const { form, asked, allowed, unit } = doubt;
    return [
      finding(form === 'pace' ? 'lint_smartAttainable_pace' : 'lint_smartAttainable_tactics', {
        kind: 'smartAttainable',
        subject: { on: 'objective', id: objective.id },
        field: 'attainableBecause',
        facts: form === 'pace' ? [amount(asked, unit), amount(allowed, unit)] : [number(asked), number(allowed)],
        smart: 'attainable',
      }),
    ];
  },
};
