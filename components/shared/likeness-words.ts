import type { ActivityKind } from '@/lib/domain/activity';
import type { Likeness } from '@/lib/domain/tag-rule';
import { text } from '@/lib/messages/text';

/** What activities are alike in; null: it has no name, or is not asked for. */
export type Alike = {
  opportunity: string | null;
  contact: string | null;
  account: string | null;
  kind: ActivityKind | null;
  subject: string | null;
};

/** "Opportunity: Line 4 pilot" */
export function likenessWords(likeness: Likeness, alike: Alike): string {
  const name = likeness === 'kind' && alike.kind !== null ? text(`activityKind_${alike.kind}`) : alike[likeness];
  return text(`shared_like_${likeness}`, name ?? '…');
}
