import type { CrmApi } from '@/lib/crm/crm';
import type { PickedField, WriteInto } from '@/lib/domain/write-back/write-back';
import type { Inputs } from '@/lib/messages/protocol';
import type { WriteTargetsView } from '@/lib/messages/settings-views';
import { failed, ok, type Result } from '@/lib/result';
import type { StoredPlace } from '@/lib/store/database';
import { countEarlier } from '@/lib/store/earlier-links';
import { placeOfHost } from '@/lib/store/places';
import { dropConflicts, saveWriteBack } from '@/lib/store/write-back-setting';
import type { Deps } from './deps';
import { sendOutbox } from './send-outbox';
import { newestOf } from './tagged-lately';

/** As many characters as a text field of a CRM has that does not tell. */
const USUAL_LENGTH = 255;

/** Where tags could be written in a CRM. Asks it: the rep pressed for it. */
export async function readWriteTargets(
  deps: Deps,
  { host }: Inputs['readWriteTargets'],
): Promise<Result<WriteTargetsView>> {
  const opened = await deps.openCrm(host);
  if (!opened.ok) return opened;
  if (opened.value.writeTargets === undefined) return ok({ kind: 'named' });
  const targets = await opened.value.writeTargets();
  return targets.ok ? ok({ kind: 'listed', ...targets.value }) : targets;
}

/** What the rep picked, with what the CRM tells of it now. */
export async function resolveInto(deps: Deps, api: CrmApi, picked: PickedField): Promise<Result<WriteInto>> {
  if (api.writeTargets === undefined) return resolveNamed(deps, api, picked);
  const targets = await api.writeTargets();
  if (!targets.ok) return targets;
  const { package: installed, fields } = targets.value;
  if (picked.kind === 'package') {
    if (installed.state === 'ready') {
      return ok({ kind: 'package', fields: installed.fields, length: Math.max(1, installed.length) });
    }
    return failed({
      kind: 'notAllowed',
      field: installed.state === 'notAllowed' ? installed.fields.join(', ') : undefined,
    });
  }
  const field = fields.find(({ name }) => name === picked.field);
  if (field === undefined) return failed({ kind: 'notAllowed', field: picked.field });
  return ok({ kind: 'field', field: field.name, label: field.label, length: Math.max(1, field.length) });
}

/** As many activities as are looked at for one that is still there. */
const EXAMPLES = 5;

/** A CRM that does not list its fields shows with one activity, tagged or not, whether it knows the one that was named. */
async function resolveNamed(deps: Deps, api: CrmApi, picked: PickedField): Promise<Result<WriteInto>> {
  if (picked.kind === 'package') return failed({ kind: 'notAllowed' });
  const read = await api.readFields(await newestOf(deps.db, api.place, EXAMPLES), [picked.field]);
  if (!read.ok) return read;
  const shown = [...read.value.values()];
  const refused = shown.flatMap(each => (each.ok ? [] : [each.problem]));
  // Each kind of activity has its own fields, all of them need this one. A single record may be closed to the rep.
  const unknown = refused.find(({ field }) => field === picked.field);
  if (unknown !== undefined) return failed(unknown);
  if (refused.length === shown.length) return failed(refused[0] ?? { kind: 'noExample' });
  return ok({ kind: 'field', field: picked.field, label: picked.field, length: USUAL_LENGTH });
}

/** Turn writing on, into what was picked and previewed, or with null off. Nothing in the CRM is deleted by it. */
export async function setWriteBack(deps: Deps, { host, into }: Inputs['setWriteBack']): Promise<Result<null>> {
  const stored = await placeOfHost(deps.db, host);
  if (stored === undefined) return failed({ kind: 'missing' });
  const saved = into === null ? await turnOff(deps, stored) : await turnOn(deps, stored, into);
  await deps.announceChange();
  if (saved.ok && into !== null) void sendOutbox(deps, { entryId: null });
  return saved;
}

async function turnOff(deps: Deps, { place }: StoredPlace): Promise<Result<null>> {
  await saveWriteBack(deps.db, place, null);
  return ok(null);
}

async function turnOn(deps: Deps, stored: StoredPlace, picked: PickedField): Promise<Result<null>> {
  const opened = await deps.openCrm(stored.host);
  if (!opened.ok) return opened;
  const user = await opened.value.currentUser();
  if (!user.ok) return user;
  const into = await resolveInto(deps, opened.value, picked);
  if (!into.ok) return into;
  // What another field held is nothing to compare this one with.
  await saveWriteBack(deps.db, stored.place, null);
  await saveWriteBack(deps.db, stored.place, {
    into: into.value,
    turnedOnAt: deps.now(),
    userId: user.value.id,
    earlier: null,
    plan: null,
  });
  return ok(null);
}

/** The rep wants what was tagged before to be written, too. It goes a part at a time. */
export async function writeEarlier(deps: Deps, { host }: Inputs['writeEarlier']): Promise<Result<null>> {
  const stored = await placeOfHost(deps.db, host);
  if (stored?.writeBack == null) return failed({ kind: 'missing' });
  if (stored.writeBack.earlier === null) {
    const total = await countEarlier(deps.db, stored.place);
    const earlier = { after: `${stored.place}/`, queued: 0, total };
    await saveWriteBack(deps.db, stored.place, { ...stored.writeBack, earlier });
  }
  await deps.announceChange();
  void sendOutbox(deps, { entryId: null });
  return ok(null);
}

/** The rep has seen which tags were changed on both sides. */
export async function seeConflicts(deps: Deps, { activityIds }: Inputs['seeConflicts']): Promise<Result<null>> {
  await dropConflicts(deps.db, activityIds);
  await deps.announceChange();
  return ok(null);
}
