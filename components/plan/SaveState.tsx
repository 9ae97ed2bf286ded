import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { text } from '@/lib/messages/text';
import type { PlanDraft } from './use-plan-draft';

/** Saved, saving, or what is in the way and how to go on. */
export function SaveState({ draft }: { draft: PlanDraft }) {
  const { saving } = draft;
  if (typeof saving === 'string') {
    return (
      <p class={saving === 'saved' ? 'save-state save-state-saved' : 'save-state'} role="status">
        {text(saving === 'saved' ? 'plan_saved' : 'plan_saving')}
      </p>
    );
  }
  if (saving.kind === 'changedElsewhere') {
    return (
      <div class="save-trouble">
        <ErrorNotice problem={saving} />
        <Button onClick={draft.loadNewer}>{text('plan_loadNewer')}</Button>
      </div>
    );
  }
  return (
    <div class="save-trouble">
      <p class="save-state">{text('plan_notSaved')}</p>
      <ErrorNotice problem={saving} onRetry={() => void draft.saveNow()} />
    </div>
  );
}
