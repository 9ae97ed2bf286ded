import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { FormEnds } from './FormEnds';
import type { Form } from './use-form';

type Props<Value> = {
  form: Pick<Form<Value>, 'root' | 'finish' | 'isUntouched'>;
  title: string;
  /** The button's words when something new is made; null for an edit, which was heard at every change already. */
  addLabel: string | null;
  /** Something new, once all of it fits. */
  onNew: (made: Value) => void;
  onClose: () => void;
  children: ComponentChildren;
};

/**
 * A form in the place of what it edits: its first field has the focus, Enter finishes it. Escape closes it where nothing
 * is lost by that: else it says what does not fit, or leads to the button that adds what is new.
 */
export function FormFrame<Value>({ form, title, addLabel, onNew, onClose, children }: Props<Value>) {
  const { root } = form;
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    root.current?.scrollIntoView?.({ block: 'nearest' });
  }, [root]);
  const leave = (): void => {
    const isFit = form.isUntouched || form.finish() !== null;
    if (!isFit) return;
    if (form.isUntouched || addLabel === null) onClose();
    else root.current?.querySelector<HTMLElement>('[type=submit]')?.focus();
  };
  return (
    <form
      ref={root}
      class="form"
      aria-label={title}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        const done = form.finish();
        if (done === null) return;
        if (addLabel !== null) onNew(done);
        onClose();
      }}
      onKeyDown={event => {
        // The Escape that ends composing a character is not for the form.
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        leave();
      }}
    >
      <p class="form-title">{title}</p>
      {children}
      <FormEnds addLabel={addLabel} onClose={onClose} />
    </form>
  );
}
