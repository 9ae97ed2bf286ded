import { plural, text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import { Button } from './Button';
import './ErrorNotice.css';

type Props = { bad: NonNullable<Problem['bad']>; isReading: boolean; onRest: () => void };

/** A file with some objectives that do not fit: which, why, and the rest without them when the rep wants it. */
export function BadObjectives({ bad, isReading, onRest }: Props) {
  return (
    <div class="error-notice" role="alert">
      <p class="error-notice-sentence">{plural('shared_badTitle', bad.length)}</p>
      <ul>
        {bad.slice(0, 10).map(({ name, field, words }) => (
          <li key={`${name} ${field}`}>{text('shared_badLine', `“${name}”`, field, words)}</li>
        ))}
      </ul>
      <p>{text('shared_badWhy')}</p>
      <Button disabled={isReading} onClick={onRest}>
        {text('shared_takeRest')}
      </Button>
    </div>
  );
}
