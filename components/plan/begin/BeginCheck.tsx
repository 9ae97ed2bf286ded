import { Button } from '@/components/shared/Button';
import { mandatoryGoalKinds } from '@/lib/domain/lint/finding';
import { plural, text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { FindingNote } from '../findings/FindingNote';
import { placeOfFinding } from '../findings/finding-places';
import { thingOf } from '../findings/finding-things';
import { toldTogether } from '../findings/told-together';
import { addressOf, type Part } from '../hash';
import { BeginSoFar } from './BeginSoFar';

/** So few are read at a glance, with their reasons. */
const FEW = 3;

/** What makes a plan better once it stands, most useful first. */
const next = ['targets', 'risks', 'assessment', 'paper'] as const satisfies readonly Part[];

type Props = { editor: Editor; onBack: (() => void) | null };

/** The whole plan at a glance, what it still lacks, and the rep's word that this is it: the first review. */
export function BeginCheck({ editor, onBack }: Props) {
  const { plan, today, edits } = editor;
  // Whoever reads the plan here and says so has reviewed it.
  const findings = editor.findings.filter(({ kind, field }) => kind !== 'dust' || field !== 'reviewedOn');
  const isReviewed = plan.reviewedOn === today;
  return (
    <div class="begin-form">
      {mandatoryGoalKinds.map(kind => (
        <BeginSoFar key={kind} kind={kind} plan={plan} />
      ))}
      {findings.length === 0 ? (
        <p class="begin-clean" role="status">
          {text('plan_lacksNothing')}
        </p>
      ) : (
        <section class="begin-lacks">
          <h2>{plural('plan_begin_lacks', findings.length)}</h2>
          {toldTogether(findings)
            .slice(0, 8)
            .map(([finding, ...alike]) => (
              <FindingNote
                key={finding.id}
                finding={finding}
                alike={alike}
                edits={edits}
                isOpen={findings.length <= FEW}
                about={[thingOf(finding, plan)]}
                where={{ label: text('plan_finding_show'), address: placeOfFinding(finding) }}
              />
            ))}
        </section>
      )}
      {isReviewed ? (
        <section class="begin-after" role="status">
          <h2>{text('plan_begin_stands')}</h2>
          <p>{text('plan_begin_standsWhy')}</p>
          <ul>
            {next.map(part => (
              <li key={part}>
                <a href={addressOf(part)}>{text(`plan_part_${part}`)}</a>{' '}
                <span class="facts">{text(`plan_partWhy_${part}`)}</span>
              </li>
            ))}
          </ul>
          <a class="button button-primary" href="#goals">
            {text('plan_begin_open')}
          </a>
        </section>
      ) : (
        <div class="begin-ends">
          <Button look="primary" onClick={() => edits.change(before => ({ ...before, reviewedOn: today }))}>
            {text('plan_begin_mine')}
          </Button>
          {onBack === null ? null : <Button onClick={onBack}>{text('back')}</Button>}
        </div>
      )}
    </div>
  );
}
