import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';

/** Asks once, in place: remove an added CRM and keep what was read there, or forget that too. */
export function RemoveCrm({ site, crm, onCancel }: { site: string; crm: string; onCancel: () => void }) {
  const request = useRequest();
  const [problem, setProblem] = useState<Problem | null>(null);
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => choices.current?.querySelector('button')?.focus(), []);

  const remove = async (forget: boolean): Promise<void> => {
    const removed = await request('removeCrm', { site, forget });
    // Where it worked the list is drawn anew without this one.
    if (!removed.ok) setProblem(removed.problem);
  };

  return (
    <fieldset class="remove-crm">
      <legend>{text('options_crm_removeTitle', crm, site)}</legend>
      <p>{text('options_crm_removeWhy')}</p>
      <div class="remove-crm-choices" ref={choices}>
        <Button onClick={() => void remove(false)}>{text('options_crm_removeKeep')}</Button>
        <Button onClick={() => void remove(true)}>{text('options_crm_removeForget')}</Button>
        <Button look="plain" onClick={onCancel}>
          {text('options_crm_cancel')}
        </Button>
      </div>
      {problem === null ? null : <ErrorNotice problem={problem} />}
    </fieldset>
  );
}
