import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { useStable } from '@/components/shared/memo';
import { TagCard } from '@/components/shared/TagCard';
import { useKeys } from '@/components/shared/use-keys';
import type { Tagging } from '@/components/shared/use-tagging';
import type { Choice } from '@/lib/domain/link';
import { plural, text } from '@/lib/messages/text';
import type { ActivityLine, ObjectiveBrief } from '@/lib/messages/views';
import { AllTied } from './AllTied';
import type { CardRemarks } from './card-remarks';
import { LineNote } from './LineNote';
import { Section } from './Section';
import { needsTag } from './sort-activities';
import { useOpenCard } from './use-open-card';
import './ToTag.css';

/** At most so many flagged ones at a time: a pile helps nobody. */
const FLAGGED_SHOWN = 3;

type Props = {
  /** What needs a tag and what the last click tagged, newest first. The latter stay in place until the next click. */
  lines: ActivityLine[];
  objectives: Record<string, ObjectiveBrief>;
  live: string[];
  today: string;
  timeZone: string;
  tagging: Tagging;
  remarksFor: (line: ActivityLine) => CardRemarks;
  /** What the last click here tied. */
  held: string | null;
  onHold: (activityId: string) => void;
  onSelectSeveral: () => void;
};

/** What still serves nothing: the first one open with its best objective, the others closed. */
export function ToTag(props: Props) {
  const { lines, objectives, live, today, timeZone, tagging, remarksFor, held, onHold, onSelectSeveral } = props;
  const [isAll, setAll] = useState(false);
  const waiting = lines.filter(needsTag);
  const shown = isAll ? lines : withoutPile(lines);
  const hidden = lines.length - shown.length;
  const cards = useOpenCard(shown.filter(needsTag));
  const [openTied, setOpenTied] = useState<string | null>(null);

  function tag(line: ActivityLine, choice: Choice | null): void {
    const rest = waiting.filter(other => other.id !== line.id);
    const place = waiting.findIndex(other => other.id === line.id);
    const next = rest[place] ?? rest[0] ?? null;
    onHold(line.id);
    tagging.tag([line], choice, objectives);
    setOpenTied(null);
    cards.goTo(choice === null ? line.id : (next?.id ?? null));
  }

  const onTag = useStable(tag);
  const onToggle = useStable((line: ActivityLine) =>
    needsTag(line) ? cards.toggle(line.id) : setOpenTied(openTied === line.id ? null : line.id),
  );

  // Undone, or it could not be stored: it is the next thing to do again.
  const isBack = held !== null && waiting.some(line => line.id === held);
  useEffect(() => {
    if (isBack) cards.goTo(held);
  }, [isBack, held]);

  const goTo = (step: 1 | -1): void => {
    const id = cards.neighbour(step);
    if (id !== null) cards.goTo(id);
  };
  useKeys({ j: () => goTo(1), k: () => goTo(-1) });

  return (
    <Section
      title={text('sidebar_toTag')}
      headingRef={cards.heading}
      {...(waiting.length > 0 ? { count: String(waiting.length) } : {})}
      action={
        waiting.length > 1 ? (
          <Button look="plain" onClick={onSelectSeveral}>
            {text('sidebar_selectSeveral')}
          </Button>
        ) : undefined
      }
    >
      {waiting.length === 0 ? <AllTied /> : null}
      <div ref={cards.list}>
        {shown.map(line => {
          const isToTag = needsTag(line);
          return (
            <TagCard
              key={line.id}
              {...{ line, objectives, live, today, timeZone, ...remarksFor(line) }}
              isNext={isToTag}
              isJustDone={line.id === held && !isToTag}
              isOpen={isToTag ? cards.open === line.id : openTied === line.id}
              onToggle={onToggle}
              onTag={onTag}
              note={<LineNote {...{ line, objectives, onTag }} />}
            />
          );
        })}
      </div>
      {hidden > 0 || isAll ? (
        <Button look="plain" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? text('sidebar_showLess') : plural('sidebar_more', hidden)}
        </Button>
      ) : null}
      {waiting.some(line => line.suggestions.length > 0) ? <p class="to-tag-keys">{text('sidebar_keys')}</p> : null}
    </Section>
  );
}

function withoutPile(lines: ActivityLine[]): ActivityLine[] {
  let flagged = 0;
  return lines.filter(line => {
    if (!needsTag(line) || line.flags.length === 0) return true;
    flagged += 1;
    return flagged <= FLAGGED_SHOWN;
  });
}
