import { useRef } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { objectiveName } from '@/components/shared/flag-words';
import { focusBeside } from '@/components/shared/focus-beside';
import { Note } from '@/components/shared/Note';
import { PlanLink } from '@/components/shared/PlanLink';
import { objectiveAddress } from '@/components/shared/plan-addresses';
import { plural, text } from '@/lib/messages/text';
import type { PileOnLine, WeekView } from '@/lib/messages/views';

type Props = { pileOn: PileOnLine; view: WeekView; onNotThisWeek: () => void };

/** S8, once a week: much went to one objective that did not move, and nothing to another. One quiet line. */
export function PileOn({ pileOn, view, onNotThisWeek }: Props) {
  const note = useRef<HTMLDivElement>(null);
  const { count, objectiveId, starvedId } = pileOn;
  const worked = view.objectives[objectiveId];
  const starved = view.objectives[starvedId];
  const facts = [
    text('rule_S8_says'),
    ...(worked === undefined ? [] : [text('popup_pileOn_worked', worked.statement)]),
    ...(starved === undefined ? [] : [text('popup_pileOn_starved', starved.statement)]),
    text('rule_S8_clear'),
  ];
  return (
    <div ref={note} class="popup-note">
      <Note
        look="hint"
        rule="S8"
        sentence={plural('rule_S8', count, objectiveName(objectiveId, view), objectiveName(starvedId, view))}
        facts={facts}
      >
        {starved === undefined ? null : (
          <PlanLink href={objectiveAddress(starvedId)} words={text('popup_pileOn_see')} />
        )}
        <Button
          look="plain"
          onClick={() => {
            if (note.current !== null) focusBeside(note.current);
            onNotThisWeek();
          }}
        >
          {text('popup_pileOn_notThisWeek')}
        </Button>
      </Note>
    </div>
  );
}
