import { useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { mergePlans } from '@/lib/domain/merge-plans';
import type { Plan } from '@/lib/domain/plan';
import { plural, text } from '@/lib/messages/text';
import { placeWords, valueWords } from './change-words';
import type { PlanDraft } from './use-plan-draft';
import './Conflict.css';

type Props = { conflict: NonNullable<PlanDraft['conflict']>; onSettle: (plan: Plan) => void };

/**
 * Another tab saved this plan while something here was not saved yet: what changed there and here, what clashes, and one
 * button that keeps both. Nothing is sent before it is pressed.
 */
export function Conflict({ conflict, onSettle }: Props) {
  const { base, mine, theirs, merge } = conflict;
  const [takeTheirs, setTakeTheirs] = useState<ReadonlySet<string>>(new Set());
  const plan = useMemo(() => mergePlans(base, mine, theirs, takeTheirs).plan, [base, mine, theirs, takeTheirs]);
  const choose = (key: string, isTheirs: boolean): void => {
    const next = new Set(takeTheirs);
    if (isTheirs) next.add(key);
    else next.delete(key);
    setTakeTheirs(next);
  };
  // A past plan takes nothing in any more.
  const isPast = theirs.status === 'archived';
  return (
    <section class="conflict" role="alert" aria-label={text('plan_conflict')}>
      <h2>{text('plan_conflict')}</h2>
      {isPast ? <p>{text('plan_conflict_past')}</p> : null}
      <p>
        {plural('plan_conflict_theirs', merge.theirs.length)} {plural('plan_conflict_mine', merge.mine.length)}{' '}
        {merge.clashes.length === 0
          ? text('plan_conflict_noClash')
          : plural('plan_conflict_clashes', merge.clashes.length)}
      </p>
      {(isPast ? [] : merge.clashes).map(({ path, mine: own, theirs: other }) => {
        const key = path.join('/');
        const isTheirs = takeTheirs.has(key);
        return (
          <fieldset key={key} class="clash">
            <legend>{placeWords(path, mine, theirs)}</legend>
            <label>
              <input type="radio" name={key} checked={!isTheirs} onChange={() => choose(key, false)} />
              <span>{text('plan_conflict_here', valueWords(own))}</span>
            </label>
            <label>
              <input type="radio" name={key} checked={isTheirs} onChange={() => choose(key, true)} />
              <span>{text('plan_conflict_there', valueWords(other))}</span>
            </label>
          </fieldset>
        );
      })}
      {merge.theirs.length === 0 ? null : (
        <details>
          <summary>{text('plan_conflict_see')}</summary>
          <ul class="conflict-list">
            {merge.theirs.slice(0, 30).map(path => (
              <li key={path.join('/')}>{placeWords(path, theirs, mine)}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="form-ends">
        {isPast ? null : (
          <Button look="primary" onClick={() => onSettle(plan)}>
            {text('plan_conflict_merge')}
          </Button>
        )}
        <Button look="plain" onClick={() => onSettle(theirs)}>
          {text('plan_conflict_takeTheirs')}
        </Button>
      </div>
    </section>
  );
}
