import type { ComponentChildren, RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { FormEnds } from './FormEnds';

type Props = {
  root: RefObject<HTMLFormElement | null>;
  title: string;
  /** The button's words when something new is made; null for an edit. */
  addLabel: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ComponentChildren;
};

/** A form in the place of what it edits: its first field has the focus, Enter finishes it, Escape closes it. */
export function FormFrame({ root, title, addLabel, onSubmit, onClose, children }: Props) {
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    root.current?.scrollIntoView?.({ block: 'nearest' });
  }, [root]);
  return (
    <form
      ref={root}
      class="form"
      aria-label={title}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <p class="form-title">{title}</p>
      {children}
      <FormEnds addLabel={addLabel} onClose={onClose} />
    </form>
  );
}
