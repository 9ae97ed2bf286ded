import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { likenessWords } from '@/components/shared/likeness-words';
import { short } from '@/components/shared/short';
import type { Acts, Tagged } from '@/components/shared/use-acts';
import { useAnswer, useRequest } from '@/components/shared/use-answer';
import type { Likeness } from '@/lib/domain/tag-rule';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { ActivityLine, ObjectiveBrief } from '@/lib/messages/views';
import { ok } from '@/lib/result';
import { AlwaysTagPreview } from './AlwaysTagPreview';
import './AlwaysTag.css';

type Props = {
  example: Tagged;
  objectives: Record<string, ObjectiveBrief>;
  today: PlainDate;
  act: Acts['act'];
  onLeave: () => void;
};

const nothing: readonly Likeness[] = [];

/** A rule from one example: the rep ticks what must be alike, sees what that would have tagged, and says yes. */
export function AlwaysTag({ example: { line, choice }, objectives, today, act, onLeave }: Props) {
  const request = useRequest();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const known = useAnswer('previewTagRule', { activityId: line.id, choice, by: [] });
  const [ticked, setTicked] = useState<readonly Likeness[] | null>(null);
  const likenesses = known.value?.likenesses ?? nothing;
  const by = likenesses.filter(each => (ticked ?? usual(likenesses)).includes(each));
  useEffect(() => heading.current?.focus(), []);

  const make = (): void => {
    onLeave();
    act({
      before: [],
      after: [],
      sentence: text('sidebar_always_made'),
      store: async () => {
        const made = await request('addTagRule', { activityId: line.id, choice, by });
        return made.ok ? ok(() => drop(made.value.ruleId)) : made;
      },
    });
  };

  const drop = async (ruleId: string) => {
    const rules = await request('readTagRules', {});
    if (!rules.ok) return rules;
    const ruleIds = rules.value.map(({ id }) => id).filter(id => id !== ruleId);
    return request('keepTagRules', { ruleIds });
  };

  return (
    <section
      class="always-tag"
      aria-labelledby={titleId}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {text('sidebar_always_title')}
      </h2>
      {known.problem === null ? null : <ErrorNotice problem={known.problem} onRetry={known.askAgain} />}
      {known.value === null ? null : (
        <>
          <fieldset>
            <legend>{text('sidebar_always_alike')}</legend>
            {likenesses.map(each => (
              <label key={each}>
                <input
                  type="checkbox"
                  checked={by.includes(each)}
                  onChange={event => {
                    const isOn = event.currentTarget.checked;
                    setTicked(isOn ? [...by, each] : by.filter(other => other !== each));
                  }}
                />
                <span>{likenessWords(each, alikeOf(line))}</span>
              </label>
            ))}
          </fieldset>
          <p>{thenWords()}</p>
          <AlwaysTagPreview key={by.join()} activityId={line.id} {...{ choice, by, today }} />
        </>
      )}
      <div class="always-tag-buttons">
        <Button look="primary" disabled={by.length === 0} onClick={make}>
          {text('sidebar_always_make')}
        </Button>
        <Button look="plain" onClick={onLeave}>
          {text('sidebar_notNow')}
        </Button>
      </div>
    </section>
  );

  function thenWords(): string {
    if (choice.kind === 'setAside') return text('sidebar_always_setAside', text(`setAside_${choice.reason}`));
    return text('sidebar_always_tie', short(objectives[choice.objectiveId]?.statement ?? '…', 90));
  }
}

/** The narrowest that an example usually means: its opportunity, else its contact; the rep ticks the rest. */
function usual(likenesses: readonly Likeness[]): readonly Likeness[] {
  const best = (['opportunity', 'contact'] as const).find(each => likenesses.includes(each));
  return best === undefined ? nothing : [best];
}

function alikeOf({ opportunityName, contactName, accountName, kind, subject }: ActivityLine) {
  return { opportunity: opportunityName, contact: contactName, account: accountName, kind, subject };
}
