import { Button } from '@/components/shared/Button';
import { Icon } from '@/components/shared/Icon';
import { text } from '@/lib/messages/text';
import './Footer.css';

export type LogKind = 'call' | 'meeting';

type Props = {
  waiting: { queued: number; refused: number };
  /** Forms the rep began and left: their words are kept. */
  begun: Record<LogKind, boolean>;
  onLog: (kind: LogKind) => void;
};

/** The two things to log, and whether everything is safe. */
export function Footer({ waiting, begun, onLog }: Props) {
  return (
    <footer class="sidebar-footer">
      <div class="sidebar-footer-buttons">
        <Button look="primary" onClick={() => onLog('call')}>
          {text(begun.call ? 'sidebar_goOnCall' : 'sidebar_logCall')}
        </Button>
        <Button onClick={() => onLog('meeting')}>
          {text(begun.meeting ? 'sidebar_goOnMeeting' : 'sidebar_logMeeting')}
        </Button>
      </div>
      <p class={`sidebar-footer-state numbers${waiting.refused > 0 ? ' sidebar-footer-state-look' : ''}`}>
        <Icon name={waiting.refused > 0 ? 'clock' : 'tick'} size={14} />
        <span>
          {text('sidebar_allSaved')}
          {waiting.queued > 0 ? ` · ${text('sidebar_waiting', waiting.queued)}` : ''}
          {waiting.refused > 0 ? (
            <span class="sidebar-footer-state-refused">{` · ${text('sidebar_refusedCount', waiting.refused)}`}</span>
          ) : null}
        </span>
      </p>
    </footer>
  );
}
