import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mandatoryGoalKinds } from '@/lib/domain/lint/finding';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { BeginCheck } from './BeginCheck';
import { BeginGoal } from './BeginGoal';
import { BeginWhen } from './BeginWhen';
import { madeFor } from './beginning';
import './Begin.css';

const steps = ['when', ...mandatoryGoalKinds, 'check'] as const;
type Step = (typeof steps)[number];

/** A plan in ten minutes: when, three goals with a few answers each, and a look at the whole. One step at a time. */
export function Begin({ editor }: { editor: Editor }) {
  const { plan } = editor;
  const [step, setStep] = useState<Step>(() => firstOpen(editor));
  const root = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const isMoved = useRef(false);
  const place = steps.indexOf(step);
  const go = (by: 1 | -1): void => {
    const next = steps[place + by];
    isMoved.current = true;
    if (next !== undefined) setStep(next);
  };
  // A new step is a new page to whoever does not see it. Its first field has the focus before the next key arrives: a
  // fast typist's first letters belong to this step.
  useLayoutEffect(() => {
    if (step !== 'when' && step !== 'check') root.current?.querySelector<HTMLElement>('form input')?.focus();
    if (isMoved.current && step === 'check') head.current?.focus();
    if (isMoved.current) head.current?.scrollIntoView?.({ block: 'nearest' });
  }, [step]);

  const frame = {
    editor,
    onNext: () => go(1),
    onBack: place === 0 ? null : () => go(-1),
  };
  return (
    <div ref={root} class="begin">
      <ol class="begin-steps" aria-label={text('plan_begin_steps')}>
        {steps.map((each, index) => (
          <li
            key={each}
            aria-current={each === step ? 'step' : undefined}
            class={index < place ? 'begin-done' : undefined}
          >
            <span>{text(`plan_begin_step_${each}`)}</span>
          </li>
        ))}
      </ol>
      <h1 ref={head} tabIndex={-1}>
        {text(`plan_begin_title_${step}`)}
      </h1>
      <p class="begin-why">{text(`plan_begin_intro_${step}`)}</p>
      {step === 'when' ? (
        <BeginWhen key={editor.generation} {...frame} />
      ) : step === 'check' ? (
        <BeginCheck {...frame} />
      ) : (
        <BeginGoal key={`${step} ${plan.id} ${editor.generation}`} kind={step} {...frame} />
      )}
    </div>
  );
}

/** Where it goes on when the page was closed on the way. */
function firstOpen({ plan }: Editor): Step {
  if (plan.goals.length === 0) return 'when';
  return mandatoryGoalKinds.find(kind => madeFor(plan, kind).tactic === undefined) ?? 'check';
}
