import { useMemo } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import { waivedFindings } from '@/lib/domain/lint/lint-plan';
import { withoutWaiver } from '@/lib/domain/lint/waivers';
import { plural, text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { sentenceOf } from './finding-words';
import { lintContext } from './use-findings';

/** What the rep left as it is, each with the reason, and the way to have it told again. */
export function Waived({ editor }: { editor: Editor }) {
  const { plan, today, usualWeek, edits } = editor;
  const waived = useMemo(() => waivedFindings(plan, lintContext(today, usualWeek)), [plan, today, usualWeek]);
  if (waived.length === 0) return null;
  return (
    <details class="waived">
      <summary>{plural('plan_waived', waived.length)}</summary>
      <ul>
        {waived.map(({ finding, waiver }) => (
          <li key={finding.id}>
            <p>{sentenceOf(finding)}</p>
            <p class="facts">{text('plan_waivedBecause', waiver.reason, dateLabel(waiver.on, today))}</p>
            <Button
              look="plain"
              aria-label={text('plan_waivedAgainOf', sentenceOf(finding))}
              onClick={() => edits.change(before => withoutWaiver(before, finding.id))}
            >
              {text('plan_waivedAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
