import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { nothingWords } from '@/components/shared/because-words';
import { dayLabel } from '@/components/shared/dates';
import { FlagNote } from '@/components/shared/FlagNote';
import { flagWords, type NotePlace } from '@/components/shared/flag-words';
import { Icon } from '@/components/shared/Icon';
import { Remarks } from '@/components/shared/Remarks';
import { SetAsideMenu } from '@/components/shared/SetAsideMenu';
import { SuggestionList } from '@/components/shared/SuggestionList';
import { reasonsInOrder } from '@/components/shared/set-aside-reasons';
import type { RemarkDeed } from '@/components/shared/use-remarks';
import type { Choice } from '@/lib/domain/link';
import type { RuleName } from '@/lib/domain/rules/rule-names';
import type { Suggestion } from '@/lib/domain/suggest/suggest';
import { text } from '@/lib/messages/text';
import type { ActivityLine, FlaggedView } from '@/lib/messages/views';
import { Chip } from './Chip';

type Props = {
  item: ActivityLine;
  view: Pick<FlaggedView, 'objectives' | 'today'>;
  /** A rule that was waved off here just now, often enough to offer its end. */
  retire: RuleName | null;
  onTag: (choice: Choice) => void;
  onRemark: (deed: RemarkDeed) => void;
};

type Panel = 'others' | 'reasons' | 'why';

const none: readonly string[] = [];

/** One activity that serves nothing yet: its best objective is one click, or the key 1, away. */
export function FlaggedItem({ item, view, retire, onTag, onRemark }: Props) {
  const [open, setOpen] = useState<Panel | null>(null);
  const choices = useRef<HTMLDivElement>(null);
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

  const toggle = (what: Panel) => () => setOpen(open === what ? null : what);

  const place = placeOf(item, view);
  const onDeed = (deed: RemarkDeed): void => {
    onRemark(deed);
    // What was pressed is gone; the button that led here is still there.
    choices.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  };

  return (
    <li class="flagged-item" onKeyDown={onKeyDown}>
      <span class="flagged-box">
        <Icon name="box" />
      </span>
      <div class="flagged-words">
        <p class="flagged-subject">{subject}</p>
        <p class="flagged-facts">
          {item.accountName ?? text('popup_noAccount')} · {dayLabel(item.day, view.today)}
          {otherFlag(item, place)}
        </p>
      </div>
      <div class="flagged-choices" ref={choices}>
        {best === undefined ? (
          <span class="flagged-facts">{nothingWords(item.whyNothing, view.today)}</span>
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
        <Button
          look="plain"
          aria-expanded={open === 'why'}
          aria-controls={panelId}
          aria-label={text('popup_whyFor', subject)}
          onClick={toggle('why')}
        >
          {text('shared_why')}
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
        {open === 'why' ? (
          <>
            {item.flags.map(flag => (
              <FlagNote key={flag.rule} day={item.day} {...{ flag, place }} isExplained />
            ))}
            {item.hints.length === 0 && retire === null ? null : (
              <Remarks line={item} together={none} {...{ place, retire, onDeed }} onTie={serve} />
            )}
          </>
        ) : null}
        {open === 'reasons' ? <SetAsideMenu onPick={reason => onTag({ kind: 'setAside', reason })} /> : null}
      </div>
    </li>
  );
}

/** The preselected objective, then the other suggestions. */
function inOrder(item: ActivityLine, view: Props['view']): Suggestion[] {
  const known = item.suggestions.filter(({ objectiveId }) => view.objectives[objectiveId] !== undefined);
  return known.sort((one, other) => rank(one) - rank(other));

  function rank({ objectiveId }: Suggestion): number {
    return objectiveId === item.preselected ? 0 : 1;
  }
}

/** Why it is in the list although it was tied once. Nothing for the ordinary case: the heading says that already. */
function otherFlag(item: ActivityLine, place: NotePlace): string {
  const flag = item.flags.find(({ rule }) => rule !== 'H1');
  return flag === undefined ? '' : ` · ${flagWords(flag, place)}`;
}

function placeOf({ accountName }: ActivityLine, { objectives, today }: Props['view']): NotePlace {
  return { objectives, accountName, today, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
