import type { Finding } from '@/lib/domain/lint/finding';
import { plural } from '@/lib/messages/text';
import type { Edits } from '../draft/editor';
import { FindingNote } from './FindingNote';
import './Findings.css';

/** More than this beside one thing is a wall, not a remark. */
const SHOWN = 6;

type Props = {
  findings: readonly Finding[];
  edits: Pick<Edits, 'mend' | 'waive' | 'plan'>;
  /** Only those about this field. */
  field?: string;
};

/** What the plan still lacks about one thing, to stand beside it. */
export function FindingNotes({ findings, edits, field }: Props) {
  const here = field === undefined ? findings : findings.filter(finding => finding.field === field);
  if (here.length === 0) return null;
  return (
    <div class="finding-notes">
      {here.slice(0, SHOWN).map(finding => (
        <FindingNote key={finding.id} finding={finding} edits={edits} />
      ))}
      {here.length > SHOWN ? <p class="finding-rest">{plural('plan_finding_more', here.length - SHOWN)}</p> : null}
    </div>
  );
}
