import { dayOf, daysBetween, startOfWeek } from '@/lib/domain/calendar';
import { emptyPlan } from '@/lib/domain/empty-plan';
import { moveDates } from '@/lib/domain/move-dates';
import type { PlanFile } from '@/lib/domain/plan-file/format';
import { readPlanFile, readPlanFileWithoutBad } from '@/lib/domain/plan-file/plan-file';
import type { Inputs } from '@/lib/messages/protocol';
import { failed, ok, type Result } from '@/lib/result';
import { importLinks } from '@/lib/store/import-links';
import { activePlan, startPlan as startStored } from '@/lib/store/plans';
import { saveSettings } from '@/lib/store/settings';
import type { Deps } from './deps';
import { rejudge } from './rejudge';

/** Begin with the sample plan, its dates moved to this week, or with an empty plan for this year. */
export async function startPlan(deps: Deps, { from, timeZone }: Inputs['startPlan']): Promise<Result<null>> {
  const today = dayOf(deps.now(), timeZone);
  // Another window may have begun meanwhile, or the button was pressed twice: that plan stays.
  if ((await activePlan(deps.db)) !== undefined) return failed({ kind: 'changedElsewhere' });
  if (from === 'empty') {
    await saveSettings(deps.db, deps.now(), { isBackfillOn: false });
    return begin(deps, { plan: emptyPlan(deps.newId, today, timeZone), links: [] }, false);
  }
  const sample = await deps.sampleText();
  const read = readPlanFile(sample, deps.newId);
  if (!read.ok) return failed({ kind: 'bug', words: read.problem.field });
  const days = daysBetween(startOfWeek(read.value.savedAt.slice(0, 10)), startOfWeek(today));
  const moved = readPlanFile(moveDates(sample, days), deps.newId);
  if (!moved.ok) return failed({ kind: 'bug', words: moved.problem.field });
  // The sample shows what it does with work that lies behind; one's own plan begins today unless one asks.
  await saveSettings(deps.db, deps.now(), { isBackfillOn: true });
  return begin(deps, moved.value, false);
}

/** Take in a plan from a file. What is there already is only replaced, and what does not fit only left out, when asked. */
export async function importPlan(
  deps: Deps,
  { text, replace, withoutBad = false }: Inputs['importPlan'],
): Promise<Result<{ title: string; objectives: number; links: number }>> {
  const read = withoutBad ? fitting(readPlanFileWithoutBad(text, deps.newId)) : readPlanFile(text, deps.newId);
  if (!read.ok) return read;
  const begun = await begin(deps, read.value, replace);
  if (!begun.ok) return begun;
  const { plan, links } = read.value;
  return ok({ title: plan.title, objectives: plan.objectives.length, links: links.length });
}

function fitting(read: ReturnType<typeof readPlanFileWithoutBad>): Result<PlanFile> {
  return read.ok ? ok(read.value.file) : read;
}

async function begin(
  deps: Deps,
  { plan, links }: Pick<PlanFile, 'plan' | 'links'>,
  replace: boolean,
): Promise<Result<null>> {
  if (!(await startStored(deps.db, plan, deps.now(), replace))) return failed({ kind: 'changedElsewhere' });
  await importLinks(deps.db, links, deps.newId(), deps.now());
  await deps.announceChange();
  void rejudge(deps);
  return ok(null);
}
