import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from '@/lib/domain/link';
import type { RuleName } from '@/lib/domain/rules/rule-names';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { ActivityLine, ObjectiveBrief } from '@/lib/messages/views';
import { ActivityHead } from './ActivityHead';
import { nothingWords } from './because-words';
import { FlagNote } from './FlagNote';
import { sinceLabel } from './flag-words';
import { Icon } from './Icon';
import { memo } from './memo';
import { ObjectiveSearch } from './ObjectiveSearch';
import { newObjectiveAddress } from './plan-addresses';
import { Remarks } from './Remarks';
import { SetAsideMenu } from './SetAsideMenu';
import { SuggestionList } from './SuggestionList';
import { reasonsInOrder } from './set-aside-reasons';
import { TagCardChoices } from './TagCardChoices';
import { Trace } from './Trace';
import { useKeys } from './use-keys';
import type { RemarkDeed } from './use-remarks';
import './TagCard.css';

type Props = {
  line: ActivityLine;
  objectives: Record<string, ObjectiveBrief>;
  /** Ids of the live objectives, those that cover the account first. */
  live: string[];
  today: PlainDate;
  timeZone: string;
  isOpen: boolean;
  /**
   * The open card listens to `1`–`6`, `Enter` and `Escape` while the focus is in it; the one that is the screen's next
   * thing to do also when nothing has the focus.
   */
  isNext?: boolean;
  /** Tied a moment ago: says so with a tick. */
  isJustDone?: boolean;
  /** Under the head, open or closed: what waits for the CRM. */
  note?: ComponentChildren;
  /** Closed, it tells its first remark all the same. */
  isTellingHint?: boolean;
  /** Of the activities that a remark of it speaks of, those that can be tagged together here. */
  together?: readonly string[];
  /** A rule that was waved off here just now, often enough to offer its end. */
  retire?: RuleName | null;
  onToggle: (line: ActivityLine) => void;
  /** Null: untie. */
  onTag: (line: ActivityLine, choice: Choice | null) => void;
  onRemark: (line: ActivityLine, deed: RemarkDeed) => void;
};

const none: readonly string[] = [];

/** What the open card offers: up to three suggestions, all objectives, or the reasons. */
type Choosing = 'suggested' | 'any' | 'reason';

/** One activity to tag: what happened, what is said about it, and what it may serve. One click or one key ties it. */
export const TagCard = memo(DrawnTagCard);

function DrawnTagCard(props: Props) {
  const { line, objectives, live, today, timeZone, isOpen, isNext = false, isJustDone = false, note } = props;
  const { isTellingHint = false, together = none, retire = null } = props;
  const onToggle = (): void => props.onToggle(line);
  const onTag = (choice: Choice | null): void => props.onTag(line, choice);
  // A card that was closed begins anew; so does one whose activity was tied meanwhile.
  const stage = `${isOpen} ${JSON.stringify(line.choice)}`;
  const [chosen, setChosen] = useState<{ stage: string; choosing: Choosing }>({ stage, choosing: 'suggested' });
  const choosing = chosen.stage === stage ? chosen.choosing : 'suggested';
  const setChoosing = (next: Choosing): void => setChosen({ stage, choosing: next });
  const card = useRef<HTMLElement>(null);

  useEffect(() => {
    if (choosing === 'reason') card.current?.querySelector<HTMLElement>('.choice-row')?.focus();
  }, [choosing]);

  const tie = (objectiveId: string): void => onTag({ kind: 'objective', objectiveId });
  const goBack = (): void => {
    setChoosing('suggested');
    card.current?.focus();
  };
  const onDeed = (deed: RemarkDeed): void => {
    props.onRemark(line, deed);
    // What was pressed is gone; the card is still there.
    if (deed.kind !== 'tagTogether') card.current?.focus();
  };
  useKeys(keysOf(), isOpen, focused => {
    const focusedCard = focused?.closest('[data-activity]') ?? null;
    return focusedCard === null ? isNext : focusedCard === card.current;
  });

  function keysOf(): Record<string, () => void> {
    if (choosing === 'reason') {
      const numbers = reasonsInOrder.map((reason, place) => [
        String(place + 1),
        () => onTag({ kind: 'setAside', reason }),
      ]);
      return { ...Object.fromEntries(numbers), Escape: goBack };
    }
    if (choosing === 'any') return { Escape: goBack };
    const numbers = line.suggestions.map(({ objectiveId }, place) => [String(place + 1), () => tie(objectiveId)]);
    const best = line.preselected;
    return { ...Object.fromEntries(numbers), ...(best === null ? {} : { Enter: () => tie(best) }) };
  }

  const tied = line.choice?.kind === 'objective' ? objectives[line.choice.objectiveId] : undefined;
  const place = { objectives, accountName: line.accountName, today, timeZone };

  return (
    <article
      ref={card}
      class={isOpen ? 'tag-card tag-card-open' : 'tag-card'}
      data-activity={line.id}
      tabIndex={-1}
      aria-label={line.subject}
      onKeyDown={event => {
        // In the search field the screen's keys are silent; Escape still leads back.
        if (event.key !== 'Escape' || choosing !== 'any') return;
        event.preventDefault();
        goBack();
      }}
    >
      <ActivityHead {...{ line, today, timeZone, place, isOpen, isJustDone, isTellingHint, onToggle }} />
      {note}
      {isOpen ? (
        <>
          {line.notes === '' ? null : <p class="tag-card-notes">{line.notes}</p>}
          {tied === undefined ? null : (
            <p class="tag-card-now">
              <Trace objective={tied} isFull />
            </p>
          )}
          {line.flags.length === 0 ? null : (
            <div class="tag-card-flags">
              {line.flags.map(flag => (
                <FlagNote key={flag.rule} flag={flag} day={line.day} place={place} />
              ))}
            </div>
          )}
          {line.standing === 'grace' && line.graceEndsAt !== null ? (
            <p class="tag-card-grace">
              <Icon name="clock" size={14} />
              {text('shared_hasUntil', sinceLabel(line.graceEndsAt, timeZone, today))}
            </p>
          ) : null}
          {choosing === 'suggested' ? (
            <>
              {line.preselected === null && line.choice === null ? (
                <p class="tag-card-none">{nothingWords(line.whyNothing, today)}</p>
              ) : null}
              <SuggestionList {...{ ...line, objectives, today }} onPick={tie} />
              <TagCardChoices
                choice={line.choice}
                endedObjectiveId={line.flags.find(flag => flag.objectiveId !== null)?.objectiveId ?? null}
                newObjective={newObjectiveAddress(line.id)}
                onAny={() => setChoosing('any')}
                onReason={() => setChoosing('reason')}
                onUntie={() => onTag(null)}
              />
              {line.hints.length === 0 && retire === null ? null : (
                <div class="tag-card-remarks">
                  <Remarks {...{ line, place, together, retire, onDeed }} onTie={tie} />
                </div>
              )}
            </>
          ) : (
            <>
              <div class="tag-card-inner-head">
                <button type="button" class="tag-card-back" aria-label={text('back')} onClick={goBack}>
                  <Icon name="back" />
                </button>
                {text(choosing === 'any' ? 'shared_anotherObjective' : 'shared_whyNotPlanWork')}
              </div>
              {choosing === 'any' ? (
                <ObjectiveSearch live={live} objectives={objectives} onPick={tie} />
              ) : (
                <SetAsideMenu onPick={reason => onTag({ kind: 'setAside', reason })} />
              )}
            </>
          )}
        </>
      ) : null}
    </article>
  );
}
