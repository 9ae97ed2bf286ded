import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import type { Plan } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { LinesField } from '../fields/LinesField';
import { LongField, SENTENCE } from '../fields/LongField';
import { SectionHead } from '../sections/SectionHead';
import { CheckIns } from './CheckIns';

type ThreeQuestions = Plan['threeQuestions'];

/** What's my job? What counts? How am I doing? Written down, confirmed, looked at again. */
export function Questions({ editor }: { editor: Editor }) {
  const { plan, today, edits, generation } = editor;
  const { job, counts } = plan.threeQuestions;
  const put = (changes: Partial<ThreeQuestions>, name?: string): void =>
    edits.change(before => ({ ...before, threeQuestions: { ...before.threeQuestions, ...changes } }), name);
  return (
    <div class="plan-section" key={generation}>
      <SectionHead part="questions" editor={editor} />
      <section class="plan-part">
        <h2>{text('plan_job')}</h2>
        <LongField
          label={text('plan_job_text')}
          value={job.text}
          onChange={words => put({ job: { ...job, text: words } }, 'job text')}
        />
        <div class="form-row">
          <LongField
            label={text('plan_job_with')}
            hint={text('plan_job_withHint')}
            value={job.confirmedWith}
            limit={300}
            isLong={false}
            onChange={confirmedWith => put({ job: { ...job, confirmedWith } }, 'job with')}
          />
        </div>
        <div class="form-ends">
          <Button
            disabled={job.text.trim() === '' || job.confirmedWith === ''}
            onClick={() => put({ job: { ...job, confirmedOn: today } })}
          >
            {text('plan_job_confirm')}
          </Button>
          <p class="facts" role="status">
            {job.confirmedOn === null
              ? text('plan_job_notConfirmed')
              : text('plan_job_confirmedOn', dateLabel(job.confirmedOn, today))}
          </p>
        </div>
      </section>
      <section class="plan-part">
        <h2>{text('plan_counts')}</h2>
        <LinesField
          label={text('plan_counts_ranked')}
          hint={text('plan_counts_rankedHint')}
          lines={counts.ranked}
          most={50}
          onChange={ranked => put({ counts: { ...counts, ranked } }, 'counts ranked')}
        />
        <LongField
          label={text('plan_counts_tradeOff')}
          hint={text('plan_counts_tradeOffHint')}
          value={counts.tradeOff}
          limit={SENTENCE}
          onChange={tradeOff => put({ counts: { ...counts, tradeOff } }, 'counts trade-off')}
        />
      </section>
      <section class="plan-part">
        <h2>{text('plan_doing')}</h2>
        <CheckIns editor={editor} onChange={(doing, name) => put({ doing }, name)} />
      </section>
    </div>
  );
}
