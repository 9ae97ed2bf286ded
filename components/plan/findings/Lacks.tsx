import { useMemo } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import type { Finding } from '@/lib/domain/lint/finding';
import { plural, text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { SectionHead } from '../sections/SectionHead';
import { FindingNote } from './FindingNote';
import { placeOfFinding } from './finding-places';
import { tacticOf, thingOf } from './finding-things';
import { toldTogether } from './told-together';
import { Waived } from './Waived';
import './Findings.css';
import './Lacks.css';

/** As many as are read at one sitting; the next ones come up as these are settled. */
const SHOWN = 40;

/** Everything the plan still lacks, in one list, thing by thing, and what the rep chose to leave as it is. */
export function Lacks({ editor }: { editor: Editor }) {
  const { plan, findings, edits } = editor;
  const groups = useMemo(() => byThing(findings.slice(0, SHOWN), plan), [findings, plan]);
  return (
    <div class="lacks">
      <SectionHead part="lacks" editor={editor} />
      <Reviewed editor={editor} />
      {findings.length === 0 ? (
        <p class="lacks-none">
          <svg viewBox="0 0 24 24" width="28" height="28" fill="none" stroke="currentColor" aria-hidden="true">
            <path d="m5 12.5 5 5 9-11" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" />
          </svg>
          {text('plan_lacksNothing')}
        </p>
      ) : (
        <div class="lacks-list">
          {groups.map(({ thing, those }) => (
            <section key={those[0]?.id} class="lacks-thing">
              <h2>{thing}</h2>
              {toldTogether(those).map(([finding, ...alike], index) => (
                <FindingNote
                  key={finding.id}
                  finding={finding}
                  alike={alike}
                  edits={edits}
                  isOpen={findings.length <= 3 && index === 0}
                  where={{ label: text('plan_finding_show'), address: placeOfFinding(finding) }}
                  about={[finding, ...alike].flatMap(each => tacticOf(each, plan) ?? [])}
                />
              ))}
            </section>
          ))}
        </div>
      )}
      {findings.length > SHOWN ? <p class="facts">{plural('plan_finding_more', findings.length - SHOWN)}</p> : null}
      <Waived editor={editor} />
    </div>
  );
}

/** When the plan was last gone through, and the rep's word that it was today. */
function Reviewed({ editor }: { editor: Editor }) {
  const { plan, today, edits } = editor;
  const { reviewedOn } = plan;
  return (
    <div class="lacks-review">
      <p role="status">
        {reviewedOn === null ? text('plan_review_never') : text('plan_review_last', dateLabel(reviewedOn, today))}
      </p>
      {reviewedOn === today ? null : (
        <Button onClick={() => edits.change(before => ({ ...before, reviewedOn: today }))}>
          {text('plan_review_today')}
        </Button>
      )}
    </div>
  );
}

/** Neighbours that speak of the same thing, below its name. */
function byThing(findings: readonly Finding[], plan: Editor['plan']): { thing: string; those: Finding[] }[] {
  const groups: { thing: string; those: Finding[] }[] = [];
  for (const finding of findings) {
    const thing = thingOf(finding, plan);
    const last = groups.at(-1);
    if (last?.thing === thing) last.those.push(finding);
    else groups.push({ thing, those: [finding] });
  }
  return groups;
}
