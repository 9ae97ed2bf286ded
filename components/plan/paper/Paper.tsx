import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ExportPlan } from '@/components/shared/ExportPlan';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { SectionHead } from '../sections/SectionHead';
import { OnePageView } from './OnePageView';
import { SaveCsv } from './SaveCsv';
import './Paper.css';

type Props = { editor: Editor; print?: () => void };

/** The plan on one sheet of paper, and as files. Personal figures are in none of them unless they are ticked. */
export function Paper({ editor, print = (): void => window.print() }: Props) {
  const { plan, today } = editor;
  const [withPrivate, setWithPrivate] = useState(false);
  const hasPrivate = plan.goals.some(({ personal }) => personal !== null);
  const boxId = useId();

  return (
    <div class="paper">
      <SectionHead part="paper" editor={editor} />
      <div class="paper-acts">
        {hasPrivate ? (
          <div class="switch">
            <input
              id={boxId}
              type="checkbox"
              checked={withPrivate}
              onChange={event => setWithPrivate(event.currentTarget.checked)}
            />
            <label for={boxId}>{text('plan_paper_private')}</label>
          </div>
        ) : null}
        <div class="form-ends">
          <Button look="primary" onClick={print}>
            {text('plan_paper_print')}
          </Button>
          <ExportPlan planId={plan.id} withPrivate={withPrivate} />
          <SaveCsv plan={plan} withPrivate={withPrivate} />
        </div>
      </div>
      <OnePageView plan={plan} today={today} withPrivate={withPrivate} />
    </div>
  );
}
