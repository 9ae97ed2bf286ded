import type { ComponentChildren } from 'preact';
import type { Finding } from '@/lib/domain/lint/finding';
import type { Edits } from '../draft/editor';
import { FindingNotes } from './FindingNotes';

type Props = {
  findings: readonly Finding[];
  edits: Pick<Edits, 'mend' | 'waive' | 'plan'>;
  children: ComponentChildren;
};

/** A thing of the plan with what it still lacks in the margin; on a narrow page, below it. */
export function WithNotes({ findings, edits, children }: Props) {
  return (
    <div class="with-notes">
      <div class="with-notes-thing">{children}</div>
      <FindingNotes findings={findings} edits={edits} />
    </div>
  );
}
