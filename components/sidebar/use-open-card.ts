import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActivityLine } from '@/lib/messages/views';

/**
 * Which card of "To tag" is open: the first one, until the rep opens another; and none when the rep closed it. An
 * activity that arrives meanwhile opens nothing: the card under the rep's pointer stays.
 */
export function useOpenCard(toTag: ActivityLine[]) {
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const isThere = chosen === null || toTag.some(line => line.id === chosen);
  const open = isThere && chosen !== undefined ? chosen : (toTag[0]?.id ?? null);
  useEffect(() => {
    // Pins the first one; with an empty list the next to arrive may open by itself.
    // Only if nothing was chosen since: effects run a frame after the drawing, keys may be faster.
    if (open !== chosen) setChosen(now => (now === chosen ? (open ?? undefined) : now));
  }, [open, chosen]);

  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<string | null>(null);
  // After drawing: the focus goes to what the rep does next, so that key after key works.
  useLayoutEffect(() => {
    const id = wanted.current;
    if (id === null) return;
    wanted.current = null;
    const card = [...(list.current?.querySelectorAll<HTMLElement>('[data-activity]') ?? [])].find(
      each => each.dataset.activity === id,
    );
    (card?.querySelector<HTMLElement>('[data-best]') ?? card ?? heading.current)?.focus();
  });

  return {
    open,
    list,
    heading,
    toggle: (id: string): void => setChosen(open === id ? null : id),
    /** Opens a card and puts the focus on what Enter would take; null: nothing left, so the heading. */
    goTo: (id: string | null): void => {
      setChosen(id ?? undefined);
      wanted.current = id ?? '';
    },
    /** The card after (or before) the open one. */
    neighbour: (step: 1 | -1): string | null => {
      const place = toTag.findIndex(line => line.id === open);
      return toTag[place < 0 ? 0 : Math.min(toTag.length - 1, Math.max(0, place + step))]?.id ?? null;
    },
  };
}
