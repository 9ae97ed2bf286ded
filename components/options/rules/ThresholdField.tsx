import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import type { ThresholdValue } from '@/lib/domain/rules/change-thresholds';
import {
  type NumberSetting,
  type ThresholdName,
  type TimeSetting,
  thresholdSettings,
} from '@/lib/domain/rules/rule-settings';
import { plural, text } from '@/lib/messages/text';
import { readThreshold } from './read-threshold';
import './ThresholdField.css';

type Props = {
  name: ThresholdName;
  value: ThresholdValue;
  /** The company's policy fixes it. */
  isLocked: boolean;
  /** Null: what stands in the field now fits nothing; nothing of it is to be kept. */
  onChange: (value: ThresholdValue | null) => void;
  /** The rep is done with the field. */
  onDone: () => void;
};

/** One threshold with its unit. What does not fit says why, stays in the field, and is not saved. */
export function ThresholdField({ name, value, isLocked, onChange, onDone }: Props) {
  const setting: NumberSetting | TimeSetting = thresholdSettings[name];
  const isTime = setting.unit === 'timeOfDay';
  const [typed, setTyped] = useState(String(value));
  const field = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const aboutId = useId();
  const read = readThreshold(name, typed);
  const trouble = 'trouble' in read ? read.trouble : null;
  const isDefault = value === setting.default;

  // Undone, or changed in another window: the field follows, but never under the rep's fingers.
  useEffect(() => {
    if (field.current === document.activeElement) return;
    setTyped(now => {
      const then = readThreshold(name, now);
      return 'value' in then && then.value === value ? now : String(value);
    });
  }, [name, value]);

  const type = (next: string): void => {
    setTyped(next);
    const now = readThreshold(name, next);
    onChange('value' in now ? now.value : null);
  };

  const same = {
    id: fieldId,
    ref: field,
    disabled: isLocked,
    'aria-invalid': trouble !== null,
    'aria-describedby': aboutId,
    value: typed,
    onInput: (event: { currentTarget: HTMLInputElement }) => type(event.currentTarget.value),
    onBlur: onDone,
  };
  return (
    <div class="threshold">
      <label for={fieldId}>{text(`options_threshold_${name}`)}</label>
      <span class="threshold-field">
        {isTime ? (
          <input type="time" {...same} />
        ) : (
          <input type="text" inputMode={setting.isWhole ? 'numeric' : 'decimal'} maxLength={12} {...same} />
        )}
        {setting.unit === 'timeOfDay' ? null : <span>{plural(`options_unit_${setting.unit}`, Number(value))}</span>}
      </span>
      <span id={aboutId} class={trouble === null ? 'threshold-about' : 'threshold-trouble'}>
        {trouble ?? (isLocked ? text('options_rules_company') : text('options_rules_default', setting.default))}
      </span>
      {isLocked || (isDefault && trouble === null) ? null : (
        <Button
          look="plain"
          aria-label={text('options_rules_backFor', text(`options_threshold_${name}`))}
          onClick={() => {
            type(String(setting.default));
            onDone();
          }}
        >
          {text('options_rules_back')}
        </Button>
      )}
    </div>
  );
}
