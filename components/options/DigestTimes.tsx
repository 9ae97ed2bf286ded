import { timeLabel } from '@/components/shared/dates';
import type { DigestSettings } from '@/lib/domain/targets/digest';
import { isQuiet } from '@/lib/domain/targets/quiet-hours';
import { text } from '@/lib/messages/text';

type Props = { digest: DigestSettings; onChange: (digest: DigestSettings) => void };

/** At what time, and when not. A time that is only half typed changes nothing. */
export function DigestTimes({ digest, onChange }: Props) {
  const { at, quiet } = digest;
  const fields = [
    { label: text('options_digest_at'), time: at, put: (time: string) => ({ ...digest, at: time }) },
    {
      label: text('options_digest_quietFrom'),
      time: quiet.from,
      put: (time: string) => ({ ...digest, quiet: { ...quiet, from: time } }),
    },
    {
      label: text('options_digest_quietUntil'),
      time: quiet.until,
      put: (time: string) => ({ ...digest, quiet: { ...quiet, until: time } }),
    },
  ];
  return (
    <div class="digest-times">
      {fields.map(({ label, time, put }) => (
        <label key={label}>
          {label}
          <input
            type="time"
            value={time}
            onChange={event => {
              const typed = event.currentTarget.value;
              if (/^\d\d:\d\d$/.test(typed)) onChange(put(typed));
            }}
          />
        </label>
      ))}
      {isQuiet(quiet, at) ? (
        <p>{text('options_digest_waits', timeLabel(`1970-01-01T${quiet.until}:00Z`, 'UTC'))}</p>
      ) : null}
    </div>
  );
}
