import { useRef } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { focusBeside } from '@/components/shared/focus-beside';
import type { Acts } from '@/components/shared/use-acts';
import { useRequest } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import type { ActivityLine } from '@/lib/messages/views';
import { ok } from '@/lib/result';

type Props = { record: ActivityLine; isCounted: boolean; acts: Acts };

/** The rep's own word on whether a talk was a first conversation, and the way back to what was said before. */
export function FirstCorrection({ record, isCounted, acts }: Props) {
  const request = useRequest();
  const place = useRef<HTMLDivElement>(null);
  const name = isCounted ? 'popup_firstNot' : 'popup_firstYes';
  const { id: activityId, isFirstConversation: before = null } = record;

  const correct = (): void => {
    // The row goes with the next answer.
    const row = place.current?.closest('li');
    if (row != null) focusBeside(row);
    acts.act({
      before: [],
      after: [],
      sentence: text(`${name}_done`),
      store: async () => {
        const stored = await request('correctFirst', { activityId, isFirst: !isCounted });
        return stored.ok ? ok(() => request('correctFirst', { activityId, isFirst: before })) : stored;
      },
    });
  };

  return (
    <div ref={place} class="first-correction">
      <Button
        look="plain"
        aria-label={text(`${name}For`, record.subject || text(`activityKind_${record.kind}`))}
        onClick={correct}
      >
        {text(name)}
      </Button>
    </div>
  );
}
