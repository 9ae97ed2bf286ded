// @vitest-environment jsdom
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { activityFields, goalObject, keyField, objectiveObject } from '@/lib/crm/salesforce/package-fields';
import { deployable, filesIn, zipped } from '@/lib/crm/salesforce/package-zip';

const source = filesIn('lib/crm/salesforce/package');
const deployed = deployable(source);

function parsed(text: string | undefined): Document {
  const document = new DOMParser().parseFromString(text ?? '', 'text/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

function textsOf(root: ParentNode, name: string): string[] {
  return [...root.querySelectorAll(name)].map(each => each.textContent ?? '');
}

/** `Activity.Plan_Objective__c` and so on, as the project's folders name them. */
const fields = Object.keys(source).flatMap(path => {
  const [, object, field] = /objects\/(\w+)\/fields\/(\w+)\.field-meta\.xml$/.exec(path) ?? [];
  return object === undefined ? [] : `${object}.${field}`;
});

describe('the package an administrator deploys', () => {
  test.each(
    Object.entries({ ...source, ...deployed }).filter(([path]) => /(xml|object|permissionset|reportType)$/.test(path)),
  )('%s is well-formed and Salesforce’s own', (_, text) =>
    expect(parsed(text).documentElement.namespaceURI).toBe('http://soap.sforce.com/2006/04/metadata'),
  );

  test('lists every file, field and object it has, and no other', () => {
    const listed = [...parsed(deployed['package.xml']).querySelectorAll('types')].map(type => [
      textsOf(type, 'name')[0],
      textsOf(type, 'members'),
    ]);
    expect(Object.fromEntries(listed)).toEqual({
      CustomField: [...fields].sort(),
      CustomObject: [goalObject, objectiveObject],
      PermissionSet: ['Plan_Linker'],
      ReportType: ['Plan_Goals_with_Objectives'],
    });
    expect(Object.keys(deployed).sort()).toEqual([
      'objects/Activity.object',
      'objects/Plan_Goal__c.object',
      'objects/Plan_Objective__c.object',
      'package.xml',
      'permissionsets/Plan_Linker.permissionset',
      'reportTypes/Plan_Goals_with_Objectives.reportType',
    ]);
    expect(textsOf(parsed(deployed['package.xml']), 'version')).toEqual(['67.0']);
  });

  test('the objects hold each field once, the one on Activity too', () => {
    for (const object of ['Activity', goalObject, objectiveObject]) {
      const names = textsOf(parsed(deployed[`objects/${object}.object`]), 'fields > fullName').map(
        name => `${object}.${name}`,
      );
      expect(names.sort()).toEqual(fields.filter(each => each.startsWith(`${object}.`)).sort());
    }
    const activity = parsed(deployed['objects/Activity.object']);
    expect(textsOf(activity, 'fields > referenceTo')).toEqual([objectiveObject]);
    expect(activity.querySelector('nameField')).toBeNull();
  });

  test('the permission set names every field, those of activities for tasks and for events', () => {
    const set = parsed(deployed['permissionsets/Plan_Linker.permissionset']);
    const wanted = fields.flatMap(each =>
      each.startsWith('Activity.') ? [each.replace('Activity', 'Task'), each.replace('Activity', 'Event')] : [each],
    );
    expect(textsOf(set, 'fieldPermissions > field').sort()).toEqual(wanted.sort());
    expect(new Set(textsOf(set, 'fieldPermissions > editable'))).toEqual(new Set(['true']));
    expect(textsOf(set, 'objectPermissions > object').sort()).toEqual([goalObject, objectiveObject]);
    expect(new Set(textsOf(set, 'allowDelete'))).toEqual(new Set(['false']));
  });

  test('has the fields that tags are written into, under the names that are used', () => {
    for (const name of Object.values(activityFields)) expect(fields).toContain(`Activity.${name}`);
    for (const object of [goalObject, objectiveObject]) expect(fields).toContain(`${object}.${keyField}`);
  });

  test('comes as a zip of exactly these files, the same bytes each time', () => {
    const bytes = zipped(deployed);
    const unpacked = unzipSync(bytes);
    expect(
      Object.fromEntries(Object.entries(unpacked).map(([path, text]) => [path, new TextDecoder().decode(text)])),
    ).toEqual(deployed);
    expect(zipped(deployed)).toEqual(bytes);
    expect(Object.keys(unzipSync(zipped(source)))).toContain('sfdx-project.json');
  });
});
