import { ok, type Result } from '@/lib/result';
import type { WriteTargets } from '../crm';
import type { Connection } from './connection';
import { activityFields, objectiveObject } from './package-fields';
import type { DescribedObject } from './shapes';

/** A shorter field has no room for a tag and a few words before it. */
const SHORTEST = 80;

type Field = DescribedObject['fields'][number];

/** Where tags can be written: what tasks and events both have, and the rep may write in both. */
export async function writeTargets(connection: Connection): Promise<Result<WriteTargets>> {
  const [tasks, events] = [await connection.describe('Task'), await connection.describe('Event')];
  if (!tasks.ok) return tasks;
  if (!events.ok) return events;
  const ofEvents = new Map(events.value.fields.map(field => [field.name, field]));
  const both = tasks.value.fields.flatMap(field => {
    const other = ofEvents.get(field.name);
    return other === undefined ? [] : { ...field, updateable: field.updateable && other.updateable };
  });
  const objective = await connection.describe(objectiveObject);
  const isInstalled = objective.ok || both.some(({ name }) => name === activityFields.link);
  return ok({ package: isInstalled ? packageIn(both, objective.ok) : { state: 'missing' }, fields: textsIn(both) });
}

function packageIn(fields: readonly Field[], hasObjectives: boolean): WriteTargets['package'] {
  const wanted = Object.values(activityFields);
  const missing = wanted.filter(name => !fields.some(field => field.name === name && field.updateable));
  if (missing.length > 0 || !hasObjectives) {
    return { state: 'notAllowed', fields: hasObjectives ? missing : [...missing, objectiveObject] };
  }
  const length = fields.find(({ name }) => name === activityFields.link)?.length ?? 255;
  return { state: 'ready', fields: activityFields, length };
}

/** Fields that an administrator made for texts. The standard ones hold what the rep typed, and are never written over. */
function textsIn(fields: readonly Field[]): WriteTargets['fields'] {
  const ours = Object.values(activityFields);
  return fields
    .filter(({ type, custom, updateable }) => custom && updateable && (type === 'string' || type === 'textarea'))
    .filter(({ name, length }) => !ours.includes(name) && (length ?? 0) >= SHORTEST)
    .map(({ name, label, length }) => ({ name, label: label ?? name, length: length ?? SHORTEST }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
