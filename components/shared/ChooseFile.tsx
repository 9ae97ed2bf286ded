import { useId, useRef } from 'preact/hooks';
import { Button } from './Button';

type Props = {
  /** What is chosen, for those who hear the page. */
  label: string;
  /** The button's words. */
  words: string;
  look?: 'secondary' | 'plain';
  disabled?: boolean;
  onFile: (file: File | undefined) => void;
};

/** A button that lets the rep choose a plan's file. */
export function ChooseFile({ label, words, look = 'secondary', disabled = false, onFile }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const pickerId = useId();
  return (
    <div>
      <label class="for-screen-readers" for={pickerId}>
        {label}
      </label>
      <input
        id={pickerId}
        ref={picker}
        class="for-screen-readers"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        onChange={event => {
          onFile(event.currentTarget.files?.[0]);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <Button look={look} disabled={disabled} onClick={() => picker.current?.click()}>
        {words}
      </Button>
    </div>
  );
}
