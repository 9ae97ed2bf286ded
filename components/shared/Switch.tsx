import { useId } from 'preact/hooks';
import './Switch.css';

type Props = { label: string; why: string; isOn: boolean; onChange: (isOn: boolean) => void };

/** One choice that is on or off, with the sentence that says what it does. */
export function Switch({ label, why, isOn, onChange }: Props) {
  const boxId = useId();
  const whyId = useId();
  return (
    <div class="switch">
      <input
        id={boxId}
        type="checkbox"
        checked={isOn}
        aria-describedby={whyId}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={boxId}>{label}</label>
        <p id={whyId}>{why}</p>
      </div>
    </div>
  );
}
