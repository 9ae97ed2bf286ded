import { Button } from '@/components/shared/Button';
import { text } from '@/lib/messages/text';

/** How a form ends. Something new is added on purpose; an edit is kept as it is typed and only needs to be closed. */
export function FormEnds({ addLabel, onClose }: { addLabel: string | null; onClose: () => void }) {
  return (
    <div class="form-ends">
      <Button type="submit" look={addLabel === null ? 'secondary' : 'primary'}>
        {addLabel ?? text('plan_done')}
      </Button>
      {addLabel === null ? null : (
        <Button look="plain" onClick={onClose}>
          {text('cancel')}
        </Button>
      )}
    </div>
  );
}
