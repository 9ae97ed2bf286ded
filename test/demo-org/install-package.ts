/** Installs the package for administrators, as its files describe it: what the demo org then has is what they say. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OrgOptions } from './org';
import type { CustomField } from './schema/schema';

const folder = fileURLToPath(new URL('../../lib/crm/salesforce/package/force-app/main/default', import.meta.url));

/** The package's fields and objects. `withoutAccess`: fields that its permission set does not name. */
export function packageInstalled(
  withoutAccess: readonly string[] = [],
): Pick<OrgOptions, 'customFields' | 'customObjects'> {
  const paths = readdirSync(join(folder, 'objects'), { recursive: true, encoding: 'utf8' });
  const editable = editableFields();
  const customFields = paths
    .filter(path => path.endsWith('.field-meta.xml'))
    .map(path => fieldIn(path, name => editable.has(name) && !withoutAccess.includes(name)));
  const objects = paths.filter(path => path.endsWith('.object-meta.xml'));
  const customObjects = objects.map((path, index) => ({
    name: basename(path, '.object-meta.xml'),
    label: read(join('objects', path)).value('label'),
    keyPrefix: `a0${index}`,
  }));
  return { customFields, customObjects };
}

function fieldIn(path: string, isNamed: (name: string) => boolean): CustomField {
  const object = path.split(/[\\/]/)[0] ?? '';
  const { value } = read(join('objects', path));
  const type = value('type') as CustomField['type'];
  const length = Number(value('length'));
  const name = value('fullName');
  const owners = object === 'Activity' ? ['Task', 'Event'] : [object];
  // What a permission set does not name is no access at all, and Task and Event share theirs.
  const hasAccess = owners.every(owner => isNamed(`${owner}.${name}`));
  return {
    object,
    name,
    label: value('label'),
    type,
    ...(length > 0 ? { length } : {}),
    ...(type === 'Lookup' ? { referenceTo: value('referenceTo') } : {}),
    externalId: value('externalId') === 'true',
    unique: value('unique') === 'true',
    editable: hasAccess,
    readable: hasAccess,
  };
}

/** Which fields the permission set lets people write. */
function editableFields(): Set<string> {
  const text = readFileSync(join(folder, 'permissionsets/Plan_Linker.permissionset-meta.xml'), 'utf8');
  const permissions = text.match(/<fieldPermissions>.*?<\/fieldPermissions>/gs) ?? [];
  return new Set(permissions.filter(each => valueIn(each, 'editable') === 'true').map(each => valueIn(each, 'field')));
}

function read(path: string) {
  const text = readFileSync(join(folder, path), 'utf8');
  return { value: (name: string): string => valueIn(text, name) };
}

function valueIn(text: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '';
}
