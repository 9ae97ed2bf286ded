import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { text } from '@/lib/messages/text';
import type { PlanDraft } from './use-plan-draft';

/** Saved, saving, or what is in the way and how to go on. */
export function SaveState({ draft }: { draft: PlanDraft }) {
  const { saving, plan } = draft;
  if (plan.status === 'archived') return <p class="save-state">{text('plan_readOnly')}</p>;
  if (typeof saving === 'string') {
    return (
      <p class={saving === 'saved' ? 'save-state save-state-saved' : 'save-state'} role="status">
        {text(saving === 'saved' ? 'plan_saved' : 'plan_saving')}
      </p>
    );
  }
  return (
    <div class="save-trouble">
      <p class="save-state">{text('plan_notSaved')}</p>
      {/* What another tab changed is asked about beside the plan itself. */}
      {draft.conflict === null ? <ErrorNotice problem={saving} onRetry={() => void draft.saveNow()} /> : null}
    </div>
  );
}
