import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import type { Finding } from '@/lib/domain/lint/finding';
import { text } from '@/lib/messages/text';
import type { Edits } from '../draft/editor';
import { adviceOf, remedyOf, sentenceOf, whyOf } from './finding-words';
import { WaiveForm } from './WaiveForm';

type Props = {
  finding: Finding;
  /** Those that say the same beside it, and are left with it. */
  alike?: readonly Finding[];
  edits: Pick<Edits, 'mend' | 'waive' | 'plan'>;
  isOpen?: boolean;
  /** Where it stands, in a list of all. */
  where?: { label: string; address: string } | undefined;
  /** What it speaks of, in a list of all. */
  about?: readonly string[];
};

/** One thing the plan still lacks: a line; opened, its reason, what one click does about it, and how to leave it. */
export function FindingNote({ finding, alike = none, edits, isOpen = false, where, about = none }: Props) {
  const [isLeaving, setLeaving] = useState(false);
  const { remedy } = finding;
  return (
    <details class="finding" open={isOpen}>
      <summary>
        <span>
          {sentenceOf(finding)}
          {about.map((name, place) => (
            <span key={`${place} ${name}`} class="finding-about">
              {name}
            </span>
          ))}
        </span>
      </summary>
      <div class="finding-more">
        <p>{whyOf(finding)}</p>
        {finding.isHeuristic ? <p class="finding-guess">{text('plan_finding_guess')}</p> : null}
        {remedy === null ? <p>{adviceOf(finding)}</p> : null}
        {isLeaving ? (
          <WaiveForm onReason={reason => edits.waive([finding, ...alike], reason)} onClose={() => setLeaving(false)} />
        ) : (
          <div class="finding-acts">
            {remedy === null ? null : (
              <Button look="plain" onClick={() => edits.mend(remedy)}>
                {remedyOf(edits.plan(), remedy)}
              </Button>
            )}
            {where === undefined ? null : (
              <a href={where.address} aria-label={`${where.label}: ${sentenceOf(finding)}`}>
                {where.label}
              </a>
            )}
            <Button
              look="plain"
              aria-label={text('plan_finding_leaveOf', sentenceOf(finding))}
              onClick={() => setLeaving(true)}
            >
              {text('plan_finding_leave')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

const none: readonly never[] = [];
