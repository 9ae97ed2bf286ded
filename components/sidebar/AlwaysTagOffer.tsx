import type { Acts, Tagged } from '@/components/shared/use-acts';
import { text } from '@/lib/messages/text';
import './AlwaysTag.css';

type Props = { last: Acts['last']; onOpen: (example: Tagged) => void };

/** In the undo bar, after one activity was tagged. What was done only to tick a box makes no rule. */
export function AlwaysTagOffer({ last, onOpen }: Props) {
  const tagged = last?.tagged ?? null;
  if (tagged === null || isBox(tagged)) return null;
  return (
    <button type="button" class="always-tag-offer" onClick={() => onOpen(tagged)}>
      {text('sidebar_always')}
    </button>
  );
}

function isBox({ choice }: Tagged): boolean {
  return choice.kind === 'setAside' && choice.reason === 'checkABox';
}
