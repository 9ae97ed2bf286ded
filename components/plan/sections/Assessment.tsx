import { type Answer, assessmentPrompts } from '@/lib/domain/sections';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { sectionsOf, withSections } from '../draft/edits';
import { LongField } from '../fields/LongField';
import { WithNotes } from '../findings/WithNotes';
import { Prompt } from './Prompt';
import { SectionHead } from './SectionHead';

/** The last seven are asked of an account only. */
const OF_A_TERRITORY = 7;

/** Section 1: what is known of their world. "Don't know" is an answer, and is kept among the gaps. */
export function Assessment({ editor }: { editor: Editor }) {
  const { plan, period, findings, edits, generation } = editor;
  const { assessment } = sectionsOf(plan, period);
  const prompts = plan.type === 'account' ? assessmentPrompts : assessmentPrompts.slice(0, OF_A_TERRITORY);
  const put = (prompt: (typeof assessmentPrompts)[number], answer: Answer | undefined): void => {
    const rest = Object.fromEntries(Object.entries(assessment.answers).filter(([name]) => name !== prompt));
    const answers = answer === undefined ? rest : { ...assessment.answers, [prompt]: answer };
    edits.change(
      before =>
        withSections(before, period, sections => ({ ...sections, assessment: { ...sections.assessment, answers } })),
      `answer ${prompt}`,
    );
  };
  return (
    <div class="plan-section">
      <SectionHead part="assessment" editor={editor} />
      <LongField
        key={`${period} ${generation}`}
        label={text('plan_assessment_summary')}
        value={assessment.summary}
        onChange={summary =>
          edits.change(
            before =>
              withSections(before, period, sections => ({
                ...sections,
                assessment: { ...sections.assessment, summary },
              })),
            'assessment summary',
          )
        }
      />
      <ol class="prompts">
        {prompts.map(prompt => (
          <li key={`${prompt} ${period} ${generation}`}>
            <WithNotes
              findings={findings.filter(
                ({ subject }) => subject.on === 'answer' && subject.id === prompt && subject.period === period,
              )}
              edits={edits}
            >
              <Prompt
                question={text(`plan_prompt_${prompt}`)}
                hint={text(`plan_promptHint_${prompt}`)}
                answer={assessment.answers[prompt]}
                onAnswer={answer => put(prompt, answer)}
              />
            </WithNotes>
          </li>
        ))}
      </ol>
    </div>
  );
}
