import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/**
 * The package for administrators, out of the files in `package/`: as they are, for the Salesforce CLI, or in the form
 * that every deployment tool takes. There an object is one file with its fields inside, and a list names everything.
 * It is packed once, when the extension is built.
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** Files by their path in the package. */
export type PackageFiles = Record<string, string>;

/** The project's files, read from its folder. Always in the same order. */
export function filesIn(folder: string): PackageFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/'));
  const isFile = (path: string): boolean => /\.(xml|json)$/.test(path);
  const files = paths.filter(isFile).sort();
  return Object.fromEntries(files.map(path => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The same to be deployed: `package.xml` and what it lists. */
export function deployable(files: PackageFiles): PackageFiles {
  const parts = Object.entries(files).flatMap(([path, text]) => partOf(path, text) ?? []);
  const objects = new Map<string, { own: string; fields: string[] }>();
  const out: PackageFiles = {};
  const members = new Map<string, string[]>();
  const list = (type: string, name: string): unknown => members.set(type, [...(members.get(type) ?? []), name]);
  for (const part of parts) {
    if (part.kind === 'file') {
      out[part.path] = part.text;
      list(part.type, part.name);
      continue;
    }
    const object = objects.get(part.object) ?? { own: '', fields: [] };
    if (part.kind === 'field') object.fields.push(asField(part.text));
    else object.own = insideOf(part.text, 'CustomObject');
    objects.set(part.object, object);
    list(part.kind === 'field' ? 'CustomField' : 'CustomObject', part.name);
  }
  for (const [name, { own, fields }] of objects) {
    out[`objects/${name}.object`] = `${HEAD}<CustomObject ${NAMESPACE}>\n${fields.join('')}${own}</CustomObject>\n`;
  }
  return { 'package.xml': listing(members, versionIn(files['sfdx-project.json'] ?? '')), ...out };
}

export function zipped(files: PackageFiles): Uint8Array<ArrayBuffer> {
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  // The same files make the same bytes, whenever they are packed.
  return new Uint8Array(zipSync(bytes, { mtime: new Date(1980, 0, 2) }));
}

type Part =
  | { kind: 'field'; object: string; name: string; text: string }
  | { kind: 'object'; object: string; name: string; text: string }
  | { kind: 'file'; type: string; name: string; path: string; text: string };

/** Which piece a file of the project is; null for the project's own description. */
function partOf(path: string, text: string): Part | null {
  const [, folder = '', rest = ''] = /^force-app\/main\/default\/(\w+)\/(.+)-meta\.xml$/.exec(path) ?? [];
  const name = rest.slice(rest.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const object = rest.split('/')[0] ?? '';
  switch (folder) {
    case 'objects':
      return rest.endsWith('.field')
        ? { kind: 'field', object, name: `${object}.${name}`, text }
        : { kind: 'object', object, name: object, text };
    case 'permissionsets':
      return { kind: 'file', type: 'PermissionSet', name, path: `${folder}/${rest}`, text };
    case 'reportTypes':
      return { kind: 'file', type: 'ReportType', name, path: `${folder}/${rest}`, text };
    default:
      return null;
  }
}

/** A field of its own becomes one among an object's. */
function asField(text: string): string {
  return `    <fields>\n${insideOf(text, 'CustomField').replace(/^/gm, '    ').trimEnd()}\n    </fields>\n`;
}

/** What stands in a file's outermost element, line by line. */
function insideOf(text: string, element: string): string {
  const from = text.indexOf('>', text.indexOf(`<${element}`)) + 2;
  return text.slice(from, text.lastIndexOf(`</${element}>`));
}

function listing(members: ReadonlyMap<string, readonly string[]>, version: string): string {
  const types = [...members]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([type, names]) => {
      const each = [...names].sort().map(name => `        <members>${name}</members>\n`);
      return `    <types>\n${each.join('')}        <name>${type}</name>\n    </types>\n`;
    });
  return `${HEAD}<Package ${NAMESPACE}>\n${types.join('')}    <version>${version}</version>\n</Package>\n`;
}

function versionIn(project: string): string {
  return /"sourceApiVersion":\s*"([\d.]+)"/.exec(project)?.[1] ?? '';
}
