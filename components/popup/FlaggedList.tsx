import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useKeys } from '@/components/shared/use-keys';
import { useRemarks } from '@/components/shared/use-remarks';
import type { Tagging } from '@/components/shared/use-tagging';
import { plural, text } from '@/lib/messages/text';
import type { ActivityLine, FlaggedView } from '@/lib/messages/views';
import { FlaggedItem } from './FlaggedItem';
import './FlaggedList.css';

type Props = {
  view: FlaggedView;
  /** Something is: an empty list is good news only then. */
  isAnyTied: boolean;
  tagging: Tagging;
};

/** What is not tied to the plan yet: one to begin with, so that today's list is in sight, at most three on request, each one click away from being tied. */
export function FlaggedList({ view, isAnyTied, tagging }: Props) {
  const [isAll, setIsAll] = useState(false);
  const section = useRef<HTMLElement>(null);
  /** The place in the list whose item was just tagged: the next one takes it, and the keyboard stays there. */
  const focusAt = useRef<number | null>(null);
  const remarks = useRemarks(tagging);
  useKeys({ u: tagging.undo }, tagging.last !== null);
  const waiting = view.items.filter(item => !isJustTagged(item, tagging));
  const items = isAll ? waiting : waiting.slice(0, 1);
  const more = waiting.length - items.length;
  const count = view.count - (view.items.length - waiting.length);
  const behind = count - items.length;

  useLayoutEffect(() => {
    if (focusAt.current === null) return;
    const places = section.current?.querySelectorAll<HTMLElement>('.flagged-item') ?? [];
    const place = places[Math.min(focusAt.current, places.length - 1)];
    focusAt.current = null;
    (place?.querySelector('button') ?? section.current?.querySelector('h2'))?.focus();
  });

  /** The button goes; the first of what it showed has the focus then. */
  const showAll = (): void => {
    focusAt.current = items.length;
    setIsAll(true);
  };

  return (
    <section ref={section} class="flagged">
      <h2 class={count === 0 ? 'popup-heading flagged-none' : 'popup-heading'} tabIndex={-1}>
        {count > 0 ? text('popup_flagged') : text(isAnyTied ? 'popup_flaggedNone' : 'popup_flaggedNothingYet')}
        {count === 0 ? null : <span class="popup-heading-count numbers">{count}</span>}
      </h2>
      {tagging.trouble === null ? null : (
        <div class="popup-part">
          <ErrorNotice problem={tagging.trouble.problem} onRetry={tagging.trouble.again} />
        </div>
      )}
      <ul>
        {items.map(tagging.draw).map((item, index) => (
          <FlaggedItem
            key={item.id}
            {...{ item, view }}
            retire={remarks.offer?.lineId === item.id ? remarks.offer.rule : null}
            onRemark={deed => remarks.onDeed(item, deed)}
            onTag={choice => {
              focusAt.current = index;
              tagging.tag([item], choice, view.objectives);
            }}
          />
        ))}
      </ul>
      {more === 0 ? null : (
        <div class="flagged-more">
          <Button look="plain" onClick={() => showAll()}>
            {plural('popup_flaggedShow', more)}
          </Button>
        </div>
      )}
      {more === 0 && behind > 0 && items.length > 0 ? (
        <p class="flagged-more">{plural('popup_flaggedMore', behind)}</p>
      ) : null}
    </section>
  );
}

/** Its choice differs from what the background last said: the click is drawn as gone until the next answer. */
function isJustTagged(item: ActivityLine, tagging: Tagging): boolean {
  return JSON.stringify(tagging.draw(item).choice) !== JSON.stringify(item.choice);
}
