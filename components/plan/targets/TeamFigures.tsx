import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import type { Funnel } from '@/lib/domain/targets';
import { type Figures, teamFigures } from '@/lib/domain/targets/figures';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import { FigureTable } from './FigureTable';

type Props = { funnel: Funnel; currency: string; onTake: (figures: Figures) => void };

type Read = { kind: 'none' } | { kind: 'read'; title: string; figures: Figures } | { kind: 'noFunnel'; title: string };

/** A colleague's plan file: its rates can be taken over as the team's. Nothing else of the file is kept. */
export function TeamFigures({ funnel, currency, onTake }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const pickerId = useId();
  const [read, setRead] = useState<Read>({ kind: 'none' });
  const [problem, setProblem] = useState<Problem | null>(null);

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setProblem(null);
    setRead({ kind: 'none' });
    const { readPlanFileWithoutBad } = await import('@/lib/domain/plan-file/plan-file');
    const answer = readPlanFileWithoutBad(await file.text(), () => crypto.randomUUID());
    if (!answer.ok) return setProblem(answer.problem);
    const { plan } = answer.value.file;
    const title = plan.owner.name === '' ? plan.title : plan.owner.name;
    if (plan.funnel === null) return setRead({ kind: 'noFunnel', title });
    const theirs = { funnel: plan.funnel, currency: plan.currency };
    setRead({ kind: 'read', title, figures: teamFigures(theirs, currency) });
  };

  return (
    <section class="figure-source">
      <h4>{read.kind === 'none' ? text('plan_figures_team') : text('plan_figures_teamOf', read.title)}</h4>
      {read.kind === 'read' ? (
        <FigureTable
          {...{ funnel, currency }}
          figures={read.figures}
          take={text('plan_figures_takeTeam')}
          onTake={onTake}
        />
      ) : null}
      {read.kind === 'noFunnel' ? <p class="facts">{text('plan_figures_noFunnel')}</p> : null}
      {problem === null ? null : <ErrorNotice problem={problem} />}
      <label class="for-screen-readers" for={pickerId}>
        {text('plan_figures_file')}
      </label>
      <input
        id={pickerId}
        ref={picker}
        class="for-screen-readers"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        onChange={event => {
          void take(event.currentTarget.files?.[0]);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <div>
        <Button look="plain" onClick={() => picker.current?.click()}>
          {text('plan_figures_choose')}
        </Button>
      </div>
    </section>
  );
}
