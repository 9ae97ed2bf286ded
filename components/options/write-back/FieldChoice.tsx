import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import type { Inputs } from '@/lib/messages/protocol';
import type { WriteTargetsView } from '@/lib/messages/settings-views';
import { text } from '@/lib/messages/text';
import { NamedField } from './NamedField';
import { PackageState } from './PackageState';

type Picked = Inputs['previewWriteBack']['into'];
type Props = {
  targets: WriteTargetsView;
  crm: string;
  picked: Picked | null;
  isBusy: boolean;
  onLook: (into: Picked) => void;
  onCancel: () => void;
};

/** The package's fields, or one text field that is there: what is possible can be picked, what is not says why. */
export function FieldChoice({ targets, crm, picked, isBusy, onLook, onCancel }: Props) {
  const group = useId();
  const listed = targets.kind === 'listed' ? targets : null;
  const hasPackage = listed?.package.state === 'ready';
  const [kind, setKind] = useState<Picked['kind'] | null>(
    picked?.kind ?? (hasPackage ? 'package' : listed?.fields.length === 0 ? null : 'field'),
  );
  const [field, setField] = useState(picked?.kind === 'field' ? picked.field : (listed?.fields[0]?.name ?? ''));
  const form = useRef<HTMLFormElement>(null);
  useEffect(
    () =>
      form.current
        ?.querySelector<HTMLElement>('input:checked, input[type=text], input:not(:disabled), [type=submit]')
        ?.focus(),
    [],
  );
  const canLook = kind === 'package' ? hasPackage : kind === 'field' && field.trim() !== '';

  const look = (): void => {
    if (canLook) onLook(kind === 'package' ? { kind: 'package' } : { kind: 'field', field: field.trim() });
  };
  return (
    <form
      ref={form}
      onSubmit={event => {
        event.preventDefault();
        look();
      }}
    >
      {listed === null ? (
        <NamedField crm={crm} field={field} onChange={setField} />
      ) : (
        <fieldset>
          <legend>{text('options_writeBack_where')}</legend>
          <div class="write-back-choice">
            <input
              id={`${group}-package`}
              type="radio"
              name={group}
              checked={kind === 'package'}
              disabled={!hasPackage}
              onChange={() => setKind('package')}
            />
            <div>
              <label for={`${group}-package`}>{text('options_writeBack_package')}</label>
              <p>{text('options_writeBack_packageWhy')}</p>
              <PackageState state={listed.package} />
            </div>
          </div>
          <div class="write-back-choice">
            <input
              id={`${group}-field`}
              type="radio"
              name={group}
              checked={kind === 'field'}
              disabled={listed.fields.length === 0}
              onChange={() => setKind('field')}
            />
            <div>
              <label for={`${group}-field`}>{text('options_writeBack_field')}</label>
              <p>{text(listed.fields.length === 0 ? 'options_writeBack_fieldNone' : 'options_writeBack_fieldWhy')}</p>
              {listed.fields.length === 0 ? null : (
                <select
                  aria-label={text('options_writeBack_fieldName')}
                  value={field}
                  onChange={event => {
                    setField(event.currentTarget.value);
                    setKind('field');
                  }}
                >
                  {listed.fields.map(({ name, label }) => (
                    <option key={name} value={name}>
                      {label === name ? name : `${label} (${name})`}
                    </option>
                  ))}
                </select>
              )}
            </div>
          </div>
        </fieldset>
      )}
      <div class="write-back-buttons">
        <Button look="primary" type="submit" disabled={!canLook || isBusy}>
          {text('options_writeBack_preview')}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {text('options_writeBack_cancel')}
        </Button>
      </div>
    </form>
  );
}
