import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { UndoBar } from '@/components/shared/UndoBar';
import { useActs } from '@/components/shared/use-acts';
import { useRequest } from '@/components/shared/use-answer';
import { useDeed } from '@/components/shared/use-deed';
import { useKeys } from '@/components/shared/use-keys';
import type { TagRuleLine } from '@/lib/messages/settings-views';
import { text } from '@/lib/messages/text';
import { ok, type Result } from '@/lib/result';
import { TagRulesRow } from './TagRulesRow';

type Arrange = (ruleIds: readonly string[]) => string[];

/** Rules to put in order and to delete: drawn at once, put back with the reason when it could not be stored. */
export function TagRulesList({ rules, askAgain }: { rules: TagRuleLine[]; askAgain: () => void }) {
  const request = useRequest();
  const acts = useActs(rules, askAgain);
  const moving = useDeed();
  const [shown, setShown] = useState(rules);
  const newest = useRef(rules);
  newest.current = rules;
  useEffect(() => setShown(rules), [rules]);
  useKeys({ u: acts.undo }, acts.last !== null);

  // One after the other: each reads what the one before has stored.
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  /** Arranges the rules as they are stored now: one that was made meanwhile, beside an account, is kept. */
  const store = (arrange: Arrange): Promise<Result<null>> => {
    const stored = turn.current.then(async () => {
      const now = await request('readTagRules', {});
      if (!now.ok) return now;
      return request('keepTagRules', { ruleIds: arrange(now.value.map(({ id }) => id)) });
    });
    turn.current = stored;
    return stored;
  };

  const change = async (rule: TagRuleLine, arrange: Arrange): Promise<Result<null>> => {
    setShown(now => {
      const known = [...now, rule];
      return arrange(now.map(({ id }) => id)).flatMap(id => known.find(each => each.id === id) ?? []);
    });
    const stored = await store(arrange);
    if (!stored.ok) setShown(newest.current);
    return stored;
  };

  const move = (rule: TagRuleLine, passed: TagRuleLine | undefined): void => {
    if (passed === undefined) return;
    moving.run(() =>
      change(rule, ruleIds => {
        const to = ruleIds.indexOf(passed.id);
        return to < 0 || !ruleIds.includes(rule.id)
          ? [...ruleIds]
          : ruleIds.filter(id => id !== rule.id).toSpliced(to, 0, rule.id);
      }),
    );
  };

  const drop = (rule: TagRuleLine, place: number): void => {
    acts.act({
      before: [],
      after: [],
      sentence: text('options_tagRules_deleted'),
      store: async () => {
        const stored = await change(rule, ruleIds => ruleIds.filter(id => id !== rule.id));
        return stored.ok ? ok(() => change(rule, ruleIds => putBack(ruleIds, rule.id, place))) : stored;
      },
    });
  };

  return (
    <>
      {shown.length === 0 ? <p>{text('options_tagRules_none')}</p> : null}
      <ol class="tag-rule-list">
        {shown.map((rule, place) => (
          <TagRulesRow
            key={rule.id}
            rule={rule}
            isFirst={place === 0}
            isLast={place === shown.length - 1}
            onMove={step => move(rule, shown[place + step])}
            onDelete={() => drop(rule, place)}
          />
        ))}
      </ol>
      <div class="tag-rules-end">
        {moving.trouble === null ? null : (
          <ErrorNotice problem={moving.trouble.problem} onRetry={moving.trouble.again} />
        )}
        {acts.trouble === null ? null : <ErrorNotice problem={acts.trouble.problem} onRetry={acts.trouble.again} />}
        <UndoBar act={acts.last} onUndo={acts.undo} onGone={acts.forgetLast} />
      </div>
    </>
  );
}

function putBack(ruleIds: readonly string[], ruleId: string, place: number): string[] {
  return ruleIds.includes(ruleId) ? [...ruleIds] : ruleIds.toSpliced(place, 0, ruleId);
}
