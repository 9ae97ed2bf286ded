import { useId } from 'preact/hooks';
import { text } from '@/lib/messages/text';

/** For a CRM that does not list its fields: the name the administrator gave it. */
export function NamedField({
  crm,
  field,
  onChange,
}: {
  crm: string;
  field: string;
  onChange: (field: string) => void;
}) {
  const id = useId();
  return (
    <div class="write-back-named">
      <label for={id}>{text('options_writeBack_named', crm)}</label>
      <p id={`${id}-why`}>{text('options_writeBack_namedWhy')}</p>
      <input
        id={id}
        type="text"
        value={field}
        maxLength={100}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-why`}
        onInput={event => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
