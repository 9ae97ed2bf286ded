import { useId, useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { numberFormat } from '@/components/shared/formats';
import { useRequest } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import type { Connection } from '@/lib/messages/views';
import type { Problem } from '@/lib/result';
import './ApiShare.css';

/** Where reading may stop; as long as the rep chose nothing, at the second. */
const shares = [0.5, 0.8, 0.95, 1];
const USUAL_SHARE = 0.8;

/** How many of the org's API requests are used, and how much of them reading may use. Nothing where a CRM does not count. */
export function ApiShare({ connection }: { connection: Connection }) {
  const request = useRequest();
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { apiUsage, apiShare = USUAL_SHARE } = connection;
  if (apiUsage === undefined || apiUsage === null) return null;

  const count = numberFormat({});
  const percent = numberFormat({ style: 'percent' });
  const choose = async (share: number): Promise<void> => {
    const answer = await request('setApiShare', { host: connection.place, share });
    setProblem(answer.ok ? null : answer.problem);
  };
  return (
    <div class="api-share">
      <p>{text('options_reading_requests', count.format(apiUsage.used), count.format(apiUsage.allowed))}</p>
      <label for={id}>{text('options_reading_share')}</label>
      <select id={id} value={apiShare} onChange={event => void choose(Number(event.currentTarget.value))}>
        {[...new Set([...shares, apiShare])].sort().map(each => (
          <option key={each} value={each}>
            {percent.format(each)}
          </option>
        ))}
      </select>
      {problem === null ? null : <ErrorNotice problem={problem} />}
    </div>
  );
}
