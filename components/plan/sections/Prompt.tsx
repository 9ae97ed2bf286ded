import { useId } from 'preact/hooks';
import { type Answer, certainty } from '@/lib/domain/sections';
import { text } from '@/lib/messages/text';
import { LongField } from '../fields/LongField';

type Props = {
  question: string;
  hint?: string;
  /** Nothing: not answered yet, which is not the same as "don't know". */
  answer: Answer | undefined;
  onAnswer: (answer: Answer | undefined) => void;
};

/** One question with its answer, and how sure the rep is of it. */
export function Prompt({ question, hint, answer, onAnswer }: Props) {
  const name = useId();
  return (
    <div class="prompt">
      <LongField
        label={question}
        hint={hint}
        value={answer?.text ?? ''}
        onChange={words => {
          if (words === '' && answer?.certainty !== 'unknown') return onAnswer(undefined);
          // Who writes something knows at least something.
          const was = answer?.certainty ?? 'known';
          onAnswer({ text: words, certainty: was === 'unknown' && words !== '' ? 'guess' : was });
        }}
      />
      <fieldset class="sureness">
        <legend class="for-screen-readers">{text('plan_sureness', question)}</legend>
        {certainty.options.map(option => (
          <label key={option} class={answer?.certainty === option ? 'sure sure-chosen' : 'sure'}>
            <input
              type="radio"
              name={name}
              checked={answer?.certainty === option}
              onChange={() => onAnswer({ text: answer?.text ?? '', certainty: option })}
            />
            {text(`plan_sure_${option}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
