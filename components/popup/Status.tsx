import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { timeLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { Icon } from '@/components/shared/Icon';
import { useRequest } from '@/components/shared/use-answer';
import { plural, text } from '@/lib/messages/text';
import type { Connection, WeekView } from '@/lib/messages/views';
import type { Problem } from '@/lib/result';
import './Status.css';

type Props = {
  view: WeekView;
  /** The undo bar takes the line's place while there is something to undo: it covers nothing and moves nothing. */
  isUndoable: boolean;
  children: ComponentChildren;
};

/** How things stand between this device and the CRM: one quiet line, and a sentence with a next step when something is wrong. */
export function Status({ view, isUndoable, children }: Props) {
  const request = useRequest();
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const trouble = view.connections.find(connection => connection.problem !== null)?.problem ?? problem;

  const refresh = (): void => {
    setIsAsking(true);
    void request('syncActivities', {}).then(answer => {
      setIsAsking(false);
      setProblem(answer.ok ? null : answer.problem);
    });
  };

  return (
    <footer class="status">
      {trouble === null ? null : <ErrorNotice problem={trouble} onRetry={refresh} />}
      <div class="status-undo">{children}</div>
      <div class="status-line" hidden={isUndoable}>
        <p role="status">{sentence(view, isAsking)}</p>
        {view.connections.length === 0 || trouble !== null ? null : (
          <button
            type="button"
            class="status-refresh"
            aria-label={text('popup_refresh')}
            title={text('popup_refresh')}
            disabled={isAsking}
            onClick={refresh}
          >
            <Icon name="refresh" size={14} />
          </button>
        )}
        <a href="/options.html" target="_blank" rel="noopener">
          {text('popup_settings')}
        </a>
      </div>
    </footer>
  );
}

function sentence(view: WeekView, isAsking: boolean): string {
  const { connections, waiting } = view;
  const asked = connections.find(connection => connection.isRefreshing) ?? (isAsking ? connections[0] : undefined);
  if (asked !== undefined) return text('popup_asking', asked.place);
  if (waiting.refused > 0) return plural('popup_refused', waiting.refused);
  if (waiting.queued > 0) return plural('popup_queued', waiting.queued);
  if (connections.length === 0) return text('popup_notConnected');
  const latest = newest(connections);
  if (latest === null) return text('popup_allSaved');
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `${text('popup_allSaved')} · ${text('popup_upTo', timeLabel(latest, timeZone))}`;
}

function newest(connections: Connection[]): string | null {
  const times = connections.flatMap(({ refreshedAt }) => refreshedAt ?? []);
  return times.sort((one, other) => Date.parse(other) - Date.parse(one))[0] ?? null;
}
