import type { ComponentChildren } from 'preact';
import { ownDay, ownTimeZone, timeLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { sinceLabel } from '@/components/shared/flag-words';
import { Icon } from '@/components/shared/Icon';
import { useRequest } from '@/components/shared/use-answer';
import { useDeed } from '@/components/shared/use-deed';
import { plural, text } from '@/lib/messages/text';
import type { Connection, WeekView } from '@/lib/messages/views';
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
  const { isBusy: isAsking, trouble: unasked, run } = useDeed();
  const problem = view.connections.find(connection => connection.problem !== null)?.problem ?? unasked?.problem ?? null;
  const refresh = (): void => run(() => request('syncActivities', {}));

  return (
    <footer class="status">
      {problem === null ? null : <ErrorNotice problem={problem} onRetry={refresh} />}
      <div class="status-undo">{children}</div>
      <div class="status-line" hidden={isUndoable}>
        <p role="status">{sentence(view, isAsking)}</p>
        {view.connections.length === 0 || problem !== null ? null : (
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
  const when =
    ownDay(latest) === view.today ? timeLabel(latest, ownTimeZone()) : sinceLabel(latest, ownTimeZone(), view.today);
  return `${text('popup_allSaved')} · ${text('popup_upTo', when)}`;
}

function newest(connections: Connection[]): string | null {
  const times = connections.flatMap(({ refreshedAt }) => refreshedAt ?? []);
  return times.sort((one, other) => Date.parse(other) - Date.parse(one))[0] ?? null;
}
