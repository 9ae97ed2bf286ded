import { useState } from 'preact/hooks';
import { ChooseFile } from '@/components/shared/ChooseFile';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import type { Funnel } from '@/lib/domain/targets';
import { type Figures, teamFigures } from '@/lib/domain/targets/figures';
import { text } from '@/lib/messages/text';
import { failed, type Problem } from '@/lib/result';
import { FigureTable } from './FigureTable';

type Props = {
  funnel: Funnel;
  currency: string;
  onTake: (figures: Figures) => void;
  /** Left out: with code that is loaded then. */
  readFile?: typeof readPlan;
};

type Read = { kind: 'none' } | { kind: 'read'; title: string; figures: Figures } | { kind: 'noFunnel'; title: string };

/** What reads plan files is loaded only when one is chosen. */
async function readPlan(file: File) {
  const { readPlanFileWithoutBad } = await import('@/lib/domain/plan-file/plan-file');
  return readPlanFileWithoutBad(await file.text(), () => crypto.randomUUID());
}

/** A colleague's plan file: its rates can be taken over as the team's. Nothing else of the file is kept. */
export function TeamFigures({ funnel, currency, onTake, readFile = readPlan }: Props) {
  const [read, setRead] = useState<Read>({ kind: 'none' });
  const [problem, setProblem] = useState<Problem | null>(null);

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setProblem(null);
    setRead({ kind: 'none' });
    // After an update of the extension the code of this page is gone; the file may be gone as well.
    const answer = await readFile(file).catch(() => failed<Problem>({ kind: 'bug' }));
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
      <ChooseFile
        label={text('plan_figures_file')}
        words={text('plan_figures_choose')}
        look="plain"
        onFile={file => void take(file)}
      />
    </section>
  );
}
