import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dayLabel } from '@/components/shared/dates';
import { flagWords } from '@/components/shared/flag-words';
import { Icon } from '@/components/shared/Icon';
import { SetAsideMenu } from '@/components/shared/SetAsideMenu';
import { SuggestionList } from '@/components/shared/SuggestionList';
import { reasonsInOrder } from '@/components/shared/set-aside-reasons';
import type { Choice } from '@/lib/domain/link';
import type { Suggestion } from '@/lib/domain/suggest';
import type { ActivityLine, WeekView } from '@/lib/messages/protocol';
import { text } from '@/lib/messages/text';
import { Chip } from './Chip';

type Props = { item: ActivityLine; view: WeekView; onTag: (choice: Choice) => void };

/** One activity that serves nothing yet: its best objective is one click, or the key 1, away. */
export function FlaggedItem({ item, view, onTag }: Props) {
  const [open, setOpen] = useState<'others' | 'reasons' | null>(null);
  const panelId = useId();
  const subject = item.subject || text('popup_noSubject');
  const offered = inOrder(item, view);
  // Without one that fits well enough nothing is put into the rep's mouth: a wrong click would be the easiest.
  const best = item.preselected === null ? undefined : view.objectives[item.preselected];
  const serve = (objectiveId: string): void => onTag({ kind: 'objective', objectiveId });

  /** The numbers belong to what is listed: the reasons when they are open, else the objectives. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const place = Number(event.key) - 1;
    const reason = open === 'reasons' ? reasonsInOrder[place] : undefined;
    const objective = open === 'reasons' ? undefined : offered[place];
    if (reason === undefined && objective === undefined) return;
    event.preventDefault();
    if (reason !== undefined) onTag({ kind: 'setAside', reason });
    if (objective !== undefined) serve(objective.objectiveId);
  };

  const toggle = (what: 'others' | 'reasons') => () => setOpen(open === what ? null : what);

  return (
    <li class="flagged-item" onKeyDown={onKeyDown}>
      <span class="flagged-box">
        <Icon name="box" />
      </span>
      <div class="flagged-words">
        <p class="flagged-subject">{subject}</p>
        <p class="flagged-facts">
          {item.accountName ?? text('popup_noAccount')} · {dayLabel(item.day, view.today)}
          {otherFlag(item, view)}
        </p>
      </div>
      <div class="flagged-choices">
        {best === undefined ? (
          <span class="flagged-facts">{text(offered.length === 0 ? 'popup_noFit' : 'shared_nothingFits')}</span>
        ) : open === 'others' ? null : (
          <Chip objective={best} subject={subject} onPick={() => serve(best.id)} />
        )}
        {offered.length < (best === undefined ? 1 : 2) ? null : (
          <Button
            look="plain"
            aria-expanded={open === 'others'}
            aria-controls={panelId}
            aria-label={text('popup_othersFor', subject)}
            onClick={toggle('others')}
          >
            {text('popup_others')}
          </Button>
        )}
        <Button
          look="plain"
          aria-expanded={open === 'reasons'}
          aria-controls={panelId}
          aria-label={text('popup_notPlanWorkFor', subject)}
          onClick={toggle('reasons')}
        >
          {text('popup_notPlanWork')}
        </Button>
      </div>
      <div id={panelId} class={open === null ? undefined : 'flagged-panel'}>
        {open === 'others' ? (
          <SuggestionList
            suggestions={offered}
            preselected={item.preselected}
            objectives={view.objectives}
            today={view.today}
            onPick={serve}
          />
        ) : null}
        {open === 'reasons' ? <SetAsideMenu onPick={reason => onTag({ kind: 'setAside', reason })} /> : null}
      </div>
    </li>
  );
}

/** The preselected objective, then the other suggestions. */
function inOrder(item: ActivityLine, view: WeekView): Suggestion[] {
  const known = item.suggestions.filter(({ objectiveId }) => view.objectives[objectiveId] !== undefined);
  return known.sort((one, other) => rank(one) - rank(other));

  function rank({ objectiveId }: Suggestion): number {
    return objectiveId === item.preselected ? 0 : 1;
  }
}

/** Why it is in the list although it was tied once. Nothing for the ordinary case: the heading says that already. */
function otherFlag(item: ActivityLine, view: WeekView): string {
  const flag = item.flags.find(({ rule }) => rule !== 'H1');
  if (flag === undefined) return '';
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return ` · ${flagWords(flag, { objectives: view.objectives, accountName: item.accountName, today: view.today, timeZone })}`;
}
