import { assessmentPrompts } from '../../sections';
import type { Lint } from '../lint';
import { finding } from '../new-finding';

/** "I don't know" is an answer, and a gap: somebody can go and ask. */
export const answerOpen: Lint = {
  kind: 'answerOpen',
  looksAt: 'sections',
  find: ({ assessment }, period) =>
    assessmentPrompts
      .filter(prompt => assessment.answers[prompt]?.certainty === 'unknown')
      .map(prompt =>
        finding('lint_answerOpen', {
          kind: 'answerOpen',
          subject: { on: 'answer', id: prompt, period },
          field: prompt,
          facts: [{ is: 'text', name: `plan_prompt_${prompt}` }],
        }),
      ),
};
