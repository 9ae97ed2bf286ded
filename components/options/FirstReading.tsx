import { useId } from 'preact/hooks';
import { numberFormat } from '@/components/shared/formats';
import { text } from '@/lib/messages/text';
import './FirstReading.css';

/** How far the first reading of a CRM's activities has come. */
export function FirstReading({ done, total }: { done: number; total: number }) {
  const id = useId();
  const count = numberFormat({});
  return (
    <div class="first-reading">
      <p id={id}>{text('options_reading_first', count.format(done), count.format(total))}</p>
      <progress aria-labelledby={id} value={done} max={Math.max(total, 1)} />
    </div>
  );
}
