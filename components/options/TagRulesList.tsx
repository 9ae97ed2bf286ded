import { useEffect, useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { UndoBar } from '@/components/shared/UndoBar';
import { useActs } from '@/components/shared/use-acts';
import { useRequest } from '@/components/shared/use-answer';
import { useKeys } from '@/components/shared/use-keys';
import type { TagRuleLine } from '@/lib/messages/settings-views';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import { ok } from '@/lib/result';
import { TagRulesRow } from './TagRulesRow';

/** Rules to put in order and to delete: drawn at once, put back with the reason when it could not be stored. */
export function TagRulesList({ rules, askAgain }: { rules: TagRuleLine[]; askAgain: () => void }) {
  const request = useRequest();
  const acts = useActs(rules, askAgain);
  const [shown, setShown] = useState(rules);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => setShown(rules), [rules]);
  useKeys({ u: acts.undo }, acts.last !== null);

  const keep = async (next: TagRuleLine[]) => {
    setShown(next);
    const answer = await request('keepTagRules', { ruleIds: next.map(({ id }) => id) });
    if (!answer.ok) setShown(rules);
    return answer;
  };

  const move = async (from: number, to: number): Promise<void> => {
    const rule = shown[from];
    if (rule === undefined || to < 0 || to >= shown.length) return;
    const answer = await keep(shown.filter(each => each !== rule).toSpliced(to, 0, rule));
    setProblem(answer.ok ? null : answer.problem);
  };

  const drop = (rule: TagRuleLine): void => {
    const before = shown;
    acts.act({
      before: [],
      after: [],
      sentence: text('options_tagRules_deleted'),
      store: async () => {
        const stored = await keep(before.filter(each => each !== rule));
        return stored.ok ? ok(() => keep(before)) : stored;
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
            onMove={step => void move(place, place + step)}
            onDelete={() => drop(rule)}
          />
        ))}
      </ol>
      <div class="tag-rules-end">
        {problem === null ? null : <ErrorNotice problem={problem} onRetry={askAgain} />}
        {acts.trouble === null ? null : <ErrorNotice problem={acts.trouble.problem} onRetry={acts.trouble.again} />}
        <UndoBar act={acts.last} onUndo={acts.undo} onGone={acts.forgetLast} />
      </div>
    </>
  );
}
