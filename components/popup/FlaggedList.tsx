import { useLayoutEffect, useRef } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useKeys } from '@/components/shared/use-keys';
import { useRemarks } from '@/components/shared/use-remarks';
import type { Tagging } from '@/components/shared/use-tagging';
import { plural, text } from '@/lib/messages/text';
import type { ActivityLine, WeekView } from '@/lib/messages/views';
import { FlaggedItem } from './FlaggedItem';
import './FlaggedList.css';

/** What is not tied to the plan yet, at most three at a time, each one click away from being tied. */
export function FlaggedList({ view, tagging }: { view: WeekView; tagging: Tagging }) {
  const section = useRef<HTMLElement>(null);
  /** The place in the list whose item was just tagged: the next one takes it, and the keyboard stays there. */
  const focusAt = useRef<number | null>(null);
  const remarks = useRemarks(tagging);
  useKeys({ u: tagging.undo }, tagging.last !== null);
  const items = view.flagged.items.filter(item => !isJustTagged(item, tagging));
  const count = view.flagged.count - (view.flagged.items.length - items.length);
  const behind = count - items.length;

  useLayoutEffect(() => {
    if (focusAt.current === null) return;
    const places = section.current?.querySelectorAll<HTMLElement>('.flagged-item') ?? [];
    const place = places[Math.min(focusAt.current, places.length - 1)];
    focusAt.current = null;
    (place?.querySelector('button') ?? section.current?.querySelector('h2'))?.focus();
  });

  return (
    <section ref={section} class="flagged">
      <h2 class={count === 0 ? 'popup-heading flagged-none' : 'popup-heading'} tabIndex={-1}>
        {count > 0 ? text('popup_flagged') : text(isAnyTied(view) ? 'popup_flaggedNone' : 'popup_flaggedNothingYet')}
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
      {behind > 0 && items.length > 0 ? <p class="flagged-more">{plural('popup_flaggedMore', behind)}</p> : null}
    </section>
  );
}

/** An empty list is good news only when something was done. */
function isAnyTied({ rate }: WeekView): boolean {
  return rate.quarter.linked > 0;
}

/** Its choice differs from what the background last said: the click is drawn as gone until the next answer. */
function isJustTagged(item: ActivityLine, tagging: Tagging): boolean {
  return JSON.stringify(tagging.draw(item).choice) !== JSON.stringify(item.choice);
}
