import { text } from '@/lib/messages/text';
import { LongField, SENTENCE } from '../fields/LongField';

/** What a resource is, on one line: the same for those there are and those that are missing. */
export function ResourceText({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  return (
    <LongField
      label={text('plan_resource_text')}
      value={words}
      limit={SENTENCE}
      isRequired
      isLabelHidden
      isLong={false}
      onChange={onChange}
    />
  );
}
