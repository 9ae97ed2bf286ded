import type { Goal } from '@/lib/domain/goal';
import { text } from '@/lib/messages/text';
import { NumberField } from '../fields/NumberField';
import { TextField } from '../fields/TextField';

type Props = {
  figure: Goal['personal'];
  problemOf: (field: string) => string | undefined;
  onChange: (figure: Goal['personal']) => void;
};

/** The rep's own number behind a revenue goal. It stays on this device: an export takes it only when ticked there. */
export function PersonalFigure({ figure, problemOf, onChange }: Props) {
  const now = figure ?? { label: '', target: null, inExports: false };
  const put = (changes: Partial<NonNullable<Goal['personal']>>): void => {
    const next = { ...now, ...changes };
    onChange(next.label === '' && next.target === null ? null : next);
  };
  return (
    <fieldset class="form-group">
      <legend>{text('plan_personal')}</legend>
      <div class="form-row">
        <TextField
          label={text('plan_personal_label')}
          name="personal.label"
          hint={text('plan_personal_hint')}
          value={now.label}
          limit={300}
          onChange={label => put({ label })}
        />
        <NumberField
          label={text('plan_personal_target')}
          name="personal.target"
          value={now.target}
          isOptional
          problem={problemOf('personal.target')}
          onChange={target => put({ target })}
        />
      </div>
    </fieldset>
  );
}
