import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { text } from '@/lib/messages/text';
import { TextField } from '../fields/TextField';

const LIMIT = 1_000;

/**
 * "Leave it, because…": a finding is waived with a reason, which stays in the plan. No form of its own, for it may stand
 * within one; Enter and Escape are its.
 */
export function WaiveForm({ onReason, onClose }: { onReason: (reason: string) => void; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.querySelector('input')?.focus(), []);
  const said = reason.trim();
  const isFit = said !== '' && said.length <= LIMIT;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside, on their way up
    <div
      ref={root}
      class="waive"
      onKeyDown={event => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        if (event.key === 'Enter' && !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
        else if (isFit) onReason(said);
      }}
    >
      <TextField label={text('plan_finding_because')} name="reason" value={reason} limit={LIMIT} onChange={setReason} />
      <div class="finding-acts">
        <Button disabled={!isFit} onClick={() => onReason(said)}>
          {text('plan_finding_leaveIt')}
        </Button>
        <Button look="plain" onClick={onClose}>
          {text('cancel')}
        </Button>
      </div>
    </div>
  );
}
