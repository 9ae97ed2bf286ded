import type { RemarkDeed, RetireOffer } from '@/components/shared/use-remarks';
import { linesTellingHints } from '@/lib/domain/rules/hint';
import type { RuleName } from '@/lib/domain/rules/rule-names';
import type { ActivityLine } from '@/lib/messages/views';

/** What a card is told about the remarks on its activity; the neighbours in the list decide some of it. */
export type CardRemarks = {
  isTellingHint: boolean;
  together: readonly string[];
  retire: RuleName | null;
  onRemark: (line: ActivityLine, deed: RemarkDeed) => void;
};

const none: readonly string[] = [];

/** `lines` are all of the list, newest first. */
export function cardRemarks(
  lines: ActivityLine[],
  offer: RetireOffer | null,
  onRemark: CardRemarks['onRemark'],
): (line: ActivityLine) => CardRemarks {
  const telling = new Set(linesTellingHints(lines).map(line => line.id));
  const untied = new Set(lines.filter(line => line.isMine && line.choice === null).map(line => line.id));
  return ({ id, hints }) => {
    const batch = hints.find(hint => hint.rule === 'S4')?.batch ?? none;
    return {
      isTellingHint: telling.has(id),
      together: batch.length === 0 ? none : batch.filter(member => untied.has(member)),
      retire: offer?.lineId === id ? offer.rule : null,
      onRemark,
    };
  };
}
