import { YEAR } from '@/lib/domain/lint/finding';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { sectionsOf, withSections } from '../draft/edits';
import { LongField } from '../fields/LongField';
import { tacticFacts } from '../goals/describe';
import { SectionHead } from './SectionHead';
import { Strategy } from './Strategy';

/** More than these are read where they belong, under their objectives. */
const SHOWN = 60;

/** Section 6: how we go about it, and every tactic with its why. */
export function Approach({ editor }: { editor: Editor }) {
  const { plan, period, edits, generation } = editor;
  const { approach } = sectionsOf(plan, period);
  const open = plan.objectives.filter(({ status, tactics }) => status === 'open' && tactics.length > 0);
  const tactics = open.flatMap(objective => objective.tactics.map(tactic => ({ objective, tactic })));
  return (
    <div class="plan-section">
      <SectionHead part="approach" editor={editor} />
      <LongField
        key={`${period} ${generation}`}
        label={text('plan_approach')}
        hint={text('plan_approachHint')}
        value={approach}
        onChange={words =>
          edits.change(
            before => withSections(before, period, sections => ({ ...sections, approach: words })),
            'approach',
          )
        }
      />
      {period === YEAR ? <Strategy editor={editor} /> : null}
      <section class="plan-part">
        <h2>{text('plan_tactics')}</h2>
        {tactics.length === 0 ? <p class="goal-empty">{text('plan_tacticsNone')}</p> : null}
        <ul class="tactic-list">
          {tactics.slice(0, SHOWN).map(({ objective, tactic }) => (
            <li key={tactic.id}>
              <p>{tactic.why === '' ? tactic.what : text('plan_because', tactic.what, tactic.why)}</p>
              <p class="facts">
                {tacticFacts(tactic)}
                {tacticFacts(tactic) === '' ? null : ' · '}
                <a href={`#objective=${encodeURIComponent(objective.id)}`}>{objective.statement}</a>
              </p>
            </li>
          ))}
        </ul>
        {tactics.length > SHOWN ? <p class="facts">{text('plan_tacticsMore', tactics.length - SHOWN)}</p> : null}
      </section>
    </div>
  );
}
