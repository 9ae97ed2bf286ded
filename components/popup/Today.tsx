import { useRef, useState } from 'preact/hooks';
import type { Acts } from '@/components/shared/use-acts';
import { useRequest } from '@/components/shared/use-answer';
import { useDrafts } from '@/components/shared/use-drafts';
import type { CallPlanWords } from '@/lib/domain/call-plan';
import { text } from '@/lib/messages/text';
import type { DayView } from '@/lib/messages/views';
import { ok } from '@/lib/result';
import type { TodayLogDraft } from './TodayLogForm';
import { TodayRow } from './TodayRow';
import './Today.css';

type Props = { view: DayView; acts: Acts; askAgain: () => void };

/** At most five things for today, each with its objective and why it is there today. */
export function Today({ view, acts, askAgain }: Props) {
  const request = useRequest();
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [logDrafts, keepLogDraft] = useDrafts<TodayLogDraft>();
  const [planDrafts, keepPlanDraft] = useDrafts<CallPlanWords>();
  const { items, objectives, loggable, callPlans } = view;

  /** The row may be gone with the next answer. */
  const close = (): void => {
    setOpen(null);
    heading.current?.focus();
    askAgain();
  };
  const logged = (key: string, accountName: string, clickId: string): void => {
    keepLogDraft(key, null);
    acts.act({
      before: [],
      after: [],
      sentence: text('popup_logged', accountName),
      // It is stored; what is left to say is the way back.
      store: async () => ok(() => request('takeBackCall', { clickId })),
    });
    setSaid('');
    close();
  };

  return (
    <section class="today">
      <h2 ref={heading} class="popup-heading" tabIndex={-1}>
        {text('popup_today')}
        {items.length === 0 ? null : <span class="today-count numbers">{items.length}</span>}
      </h2>
      {items.length === 0 ? <p class="today-none">{text('popup_todayNone')}</p> : null}
      <ul>
        {items.map(item => (
          <TodayRow
            key={item.key}
            item={item}
            objective={objectives[item.objectiveId]}
            loggable={loggable[item.key]}
            callPlan={callPlans[item.key]}
            logDraft={logDrafts[item.key]}
            onLogDraft={draft => keepLogDraft(item.key, draft)}
            planDraft={planDrafts[item.key]}
            onPlanDraft={words => keepPlanDraft(item.key, words)}
            today={view.today}
            isOpen={open === item.key}
            onToggle={() => setOpen(open === item.key ? null : item.key)}
            onLogged={(accountName, clickId) => logged(item.key, accountName, clickId)}
            onPlanned={sentence => {
              keepPlanDraft(item.key, null);
              setSaid(sentence);
              close();
            }}
          />
        ))}
      </ul>
      <p class={said === '' ? undefined : 'today-said'} role="status">
        {said}
      </p>
    </section>
  );
}
