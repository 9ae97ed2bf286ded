import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { numberLabel } from '@/components/shared/dates';
import { GoalMark } from '@/components/shared/GoalMark';
import { memo } from '@/components/shared/memo';
import { Progress } from '@/components/shared/Progress';
import { objectiveAddress } from '@/components/shared/plan-addresses';
import type { PlainDate } from '@/lib/domain/words';
import { plural, text } from '@/lib/messages/text';
import type { ObjectiveBrief } from '@/lib/messages/views';
import { Section } from './Section';
import './ObjectivesHere.css';

/** So few at first that what is to be tagged stays in sight. */
const SHOWN = 2;

type Props = { here: string[]; objectives: Record<string, ObjectiveBrief>; today: PlainDate };

/** The live objectives that cover this account, soonest due first: what all the tagging is for. */
export const ObjectivesHere = memo(DrawnObjectivesHere);

function DrawnObjectivesHere({ here, objectives, today }: Props) {
  const [isAll, setAll] = useState(false);
  const all = here.flatMap(id => objectives[id] ?? []);
  const shown = isAll ? all : all.slice(0, SHOWN);
  const hidden = all.length - shown.length;
  return (
    <Section title={text('sidebar_objectivesHere')} {...(all.length > 0 ? { count: String(all.length) } : {})}>
      {all.length > 0 ? null : (
        <p class="objectives-here-none">
          {text('sidebar_noObjectiveHere')}{' '}
          <a href="/plan.html#new-objective" target="_blank" rel="noreferrer">
            {text('sidebar_addObjective')}
          </a>
        </p>
      )}
      <ul>
        {shown.map(objective => (
          <li key={objective.id} class="objective-here">
            <a
              class="objective-here-statement"
              href={objectiveAddress(objective.id)}
              target="_blank"
              rel="noreferrer"
              title={objective.statement}
            >
              <GoalMark kind={objective.goalKind} />
              <span class="objective-here-words">{objective.statement}</span>
            </a>
            {objective.progress === null ? null : (
              <Progress
                share={objective.progress.share}
                words={progressWords(objective.progress)}
                kind={objective.goalKind}
              />
            )}
            <span class="objective-here-numbers numbers">
              <span>{objective.progress === null ? '' : progressWords(objective.progress)}</span>
              <span>{dueWords(objective.due, today)}</span>
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 || isAll ? (
        <Button look="plain" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? text('sidebar_showLess') : plural('sidebar_moreObjectives', hidden)}
        </Button>
      ) : null}
    </Section>
  );
}

function progressWords({ done, target, unit }: NonNullable<ObjectiveBrief['progress']>): string {
  return text('shared_progress', numberLabel(done), numberLabel(target), unit);
}

function dueWords(due: PlainDate | null, today: PlainDate): string {
  if (due === null) return text('sidebar_noDue');
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  if (days === 0) return text('sidebar_dueToday');
  return days > 0 ? plural('sidebar_dueIn', days) : plural('sidebar_overdue', -days);
}
