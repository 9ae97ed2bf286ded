import type { Plan } from '@/lib/domain/plan';
import { examplePlan } from './example-plan';

/** The worked example with its sections written out, as a rep has them in November. */
export function writtenPlan(): Plan {
  const plan = examplePlan();
  const { year } = plan.sections;
  return {
    ...plan,
    sections: {
      quarters: {},
      year: {
        ...year,
        assessment: {
          ...year.assessment,
          answers: {
            theirWorld: { text: 'Audit pressure in food; capex freeze in metals until January.', certainty: 'known' },
            workingOn: { text: 'ABCD rebuilds line 4, Marlow merges two plants.', certainty: 'known' },
            theirGoals: { text: '', certainty: 'unknown' },
            decide: { text: 'Above $50k the board, below it the plant manager.', certainty: 'guess' },
          },
        },
        resources: {
          ...year.resources,
          missing: year.resources.missing.map((each, index) => (index === 0 ? { ...each, blocks: ['O8'] } : each)),
        },
        accountability: {
          ...year.accountability,
          promises: [
            {
              id: 'p1',
              text: 'Payback sheet for Marlow',
              who: 'Dana Okafor',
              due: '2026-11-13',
              outcome: null,
              why: '',
            },
            {
              id: 'p2',
              text: 'Loaner kit back to product',
              who: 'Luis',
              due: '2026-10-30',
              outcome: 'moved',
              why: 'The proof runs two weeks longer.',
            },
          ],
        },
      },
    },
  };
}
