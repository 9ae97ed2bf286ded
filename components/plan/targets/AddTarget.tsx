import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import type { Metric } from '@/lib/domain/targets';
import { checkMetric } from '@/lib/domain/targets/check-metric';
import { metricMeant } from '@/lib/domain/targets/metric-meant';
import { text } from '@/lib/messages/text';
import { TextField } from '../fields/TextField';

type Props = { unused: readonly Metric[]; onAdd: (metric: Metric) => void };

/** What was typed, judged: refused with the reason, or what it would be counted as. */
type Said = { problem: string | null; metric: Metric | null };

/** Another target: one of those that can be counted, or in the rep's words, which tell why some cannot be a target. */
export function AddTarget({ unused, onAdd }: Props) {
  const [words, setWords] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const offered = said?.metric ?? null;

  return (
    <>
      <div class="form-ends">
        {unused.map(metric => (
          <Button key={metric} onClick={() => onAdd(metric)}>
            {`+ ${text(`metric_${metric}`)}`}
          </Button>
        ))}
      </div>
      <form
        class="add-target"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          setSaid(judged(words));
        }}
      >
        <TextField
          label={text('plan_target_other')}
          name="other"
          value={words}
          limit={300}
          placeholder={text('plan_target_otherSuch')}
          problem={said?.problem ?? undefined}
          onChange={next => {
            setWords(next);
            setSaid(null);
          }}
        />
        <Button type="submit">{text('plan_target_check')}</Button>
        {said === null ? null : (
          <div class="add-target-answer" role="status">
            {said.problem === null ? <p>{answerWords(offered, unused)}</p> : null}
            {offered !== null && unused.includes(offered) ? (
              <Button
                onClick={() => {
                  setWords('');
                  setSaid(null);
                  onAdd(offered);
                }}
              >
                {`+ ${text(`metric_${offered}`)}`}
              </Button>
            ) : null}
          </div>
        )}
      </form>
    </>
  );
}

function judged(words: string): Said {
  const checked = checkMetric(words);
  if (checked.ok) return { problem: null, metric: metricMeant(words) };
  const { problem } = checked;
  if (problem.kind === 'empty') return { problem: text('targets_refused_empty'), metric: null };
  return { problem: text('targets_refused_result', problem.word), metric: problem.instead };
}

function answerWords(metric: Metric | null, unused: readonly Metric[]): string {
  if (metric === null) return text('plan_target_asTactic');
  return text(unused.includes(metric) ? 'plan_target_countedAs' : 'plan_target_isThere', text(`metric_${metric}`));
}
