import { objectiveOfPlan } from '@/lib/domain/plan';
import { type Saying, standingIn, valuesFor } from '@/lib/domain/write-back/values';
import { fieldOfLinks, type WriteInto } from '@/lib/domain/write-back/write-back';
import type { Inputs } from '@/lib/messages/protocol';
import type { WriteBackPreview } from '@/lib/messages/settings-views';
import { failed, ok, type Result } from '@/lib/result';
import { placeOfHost } from '@/lib/store/places';
import type { Deps } from './deps';
import { sayingIn } from './meet-links';
import { newestTagged } from './tagged-lately';
import { resolveInto } from './write-back';

/** As many activities as are enough to see what would happen. */
const SHOWN = 5;

/** Exactly what would be written where, for the last few tagged activities. Reads the fields, writes nothing. */
export async function previewWriteBack(
  deps: Deps,
  { host, into: picked }: Inputs['previewWriteBack'],
): Promise<Result<WriteBackPreview>> {
  const stored = await placeOfHost(deps.db, host);
  if (stored === undefined) return failed({ kind: 'missing' });
  const opened = await deps.openCrm(host);
  if (!opened.ok) return opened;
  const into = await resolveInto(deps, opened.value, picked);
  if (!into.ok) return into;
  const tagged = await newestTagged(deps.db, stored.place, SHOWN);
  const ids = tagged.map(({ row }) => row.id);
  const there = await opened.value.readFields(ids, fieldsOf(into.value));
  if (!there.ok) return there;
  const [first] = there.value.values();
  if (first?.ok === false) return first;
  const saying = withNames(await sayingIn(deps.db, stored.place));
  const lines = tagged.flatMap(({ row, link }) => {
    const read = there.value.get(row.id);
    const madeBy = link.madeBy === 'rule' ? ('rule' as const) : ('rep' as const);
    const values = valuesFor({ choice: link.choice, at: link.at, madeBy }, into.value, saying);
    if (read === undefined || !read.ok) return [];
    const now = read.value;
    const isOccupied = standingIn(now, into.value).standing.kind === 'words';
    const fields = fieldsOf(into.value).map(field => ({
      field,
      now: now[field] ?? null,
      will: isOccupied ? (now[field] ?? null) : (values?.[field] ?? null),
    }));
    return [{ subject: row.subject, day: row.day, isOccupied, fields }];
  });
  const { plan } = saying;
  return ok({
    label: into.value.kind === 'package' ? null : into.value.label,
    lines,
    plan:
      into.value.kind === 'package' && plan !== null
        ? { title: plan.title, goals: plan.goals.length, objectives: plan.objectives.length }
        : null,
  });
}

function fieldsOf(into: WriteInto): string[] {
  return into.kind === 'package'
    ? [into.fields.objective, into.fields.setAside, into.fields.link]
    : [fieldOfLinks(into)];
}

/** Before the objectives are records, their own words stand for them. */
function withNames(saying: Saying): Saying {
  const { plan } = saying;
  return {
    ...saying,
    recordOf: id => saying.recordOf(id) ?? (plan === null ? null : (objectiveOfPlan(plan, id)?.statement ?? null)),
  };
}
