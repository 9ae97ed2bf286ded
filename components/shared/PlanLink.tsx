import { text } from '@/lib/messages/text';
import { Icon } from './Icon';

/** A way into the plan page, which opens beside what the rep is doing. `look` is the class of the place it stands in. */
export function PlanLink({ href, words, look }: { href: string; words: string; look?: string }) {
  return (
    <a class={look} href={href} target="_blank" rel="noreferrer">
      {words}
      <Icon name="outside" size={12} />
      <span class="for-screen-readers"> ({text('shared_opensInTab')})</span>
    </a>
  );
}
