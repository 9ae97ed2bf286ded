import type { ComponentChildren } from 'preact';
import './Field.css';

type Props = {
  fieldId: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  size?: 'short' | 'wide' | undefined;
  /** The label is only heard: what the field is can be seen from where it stands. */
  isLabelHidden?: boolean;
  /** What the plan still lacks here. */
  notes?: ComponentChildren;
  children: ComponentChildren;
};

/** A label above its field, a hint or what is wrong below it. `aria-describedby` of the field is `<id>-said`. */
export function Field({ fieldId, label, hint, problem, size = 'wide', isLabelHidden = false, notes, children }: Props) {
  return (
    <div class={`field field-${size}${problem === undefined ? '' : ' field-wrong'}`}>
      <label for={fieldId} class={isLabelHidden ? 'for-screen-readers' : undefined}>
        {label}
      </label>
      {children}
      <p id={`${fieldId}-said`} class="field-said">
        {problem ?? hint}
      </p>
      {notes}
    </div>
  );
}
