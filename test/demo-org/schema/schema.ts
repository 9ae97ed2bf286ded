/** All objects of an org: the standard ones and what an administrator added. */
import { activityObjects, type TaskStatus } from './activity-objects';
import { crmObjects } from './crm-objects';
import { type Features, withFeatures } from './features';
import { type Field, type FieldType, field, reference, text } from './field';
import { type SObject, sObject } from './s-object';
import { setupObjects } from './setup-objects';

/** A field an administrator made. Fields of `Activity` appear on both Task and Event. */
export interface CustomField {
  object: string;
  name: string;
  label?: string;
  type: 'Text' | 'Lookup' | 'Checkbox' | 'Date' | 'Number' | 'TextArea';
  length?: number;
  referenceTo?: string;
  externalId?: boolean;
  unique?: boolean;
  /** Whether the signed-in people may write it; and whether they are told that it is there. */
  editable?: boolean;
  readable?: boolean;
}

/** An object an administrator made; its own fields come as custom fields. */
export interface CustomObject {
  name: string;
  label: string;
  keyPrefix: string;
}

export type Schema = ReadonlyMap<string, SObject>;

/** Puts an org's objects together. Objects are found by their lower-case name. */
export function createSchema(
  customFields: CustomField[],
  customObjects: CustomObject[],
  statuses: TaskStatus[],
  features: Features = {},
): Schema {
  const whatTargets = ['Account', 'Opportunity', ...customObjects.map(object => object.name)];
  const activityFields = fieldsOf('Activity', customFields);
  const standard = [
    ...crmObjects(),
    ...activityObjects(whatTargets, activityFields, statuses),
    ...setupObjects(),
    ...customObjects.map(({ name, label, keyPrefix }) =>
      sObject(
        name,
        keyPrefix,
        [text('Name', 80, { nameField: true }), reference('OwnerId', ['User'], { nillable: false })],
        { label },
      ),
    ),
  ];
  for (const object of standard) object.fields.push(...fieldsOf(object.name, customFields));
  const objects = withFeatures(standard, features);
  return new Map(objects.map(object => [object.name.toLowerCase(), object]));
}

/** The object with this name, however it is capitalised. */
export function objectNamed(schema: Schema, name: string): SObject | undefined {
  return schema.get(name.toLowerCase());
}

/** The field with this name, however it is capitalised; none that the people may not see. */
export function fieldNamed(object: SObject, name: string): Field | undefined {
  const wanted = name.toLowerCase();
  return object.fields.find(field => field.name.toLowerCase() === wanted && !field.hidden);
}

/** The field whose relationship has this name: `What` leads to `WhatId`. */
export function relationshipNamed(object: SObject, name: string): Field | undefined {
  const wanted = name.toLowerCase();
  return object.fields.find(field => field.relationshipName?.toLowerCase() === wanted && !field.hidden);
}

/** The object that an id belongs to, by its key prefix. */
export function objectOfId(schema: Schema, id: string): SObject | undefined {
  return [...schema.values()].find(object => id.startsWith(object.keyPrefix));
}

const typeOf: Record<CustomField['type'], FieldType> = {
  Text: 'string',
  Lookup: 'reference',
  Checkbox: 'boolean',
  Date: 'date',
  Number: 'double',
  TextArea: 'textarea',
};

/** A field that people may not read is, to them, not there: not described, and no column of any query. */
function fieldsOf(object: string, customFields: CustomField[]): Field[] {
  return customFields.filter(custom => custom.object === object && custom.readable !== false).map(toField);
}

function toField(custom: CustomField): Field {
  const editable = custom.editable ?? true;
  const details = {
    label: custom.label ?? custom.name.replace(/__c$/, '').replaceAll('_', ' '),
    length: custom.length ?? (custom.type === 'Text' ? 255 : 0),
    externalId: custom.externalId ?? false,
    unique: custom.unique ?? false,
    createable: editable,
    updateable: editable,
  };
  if (custom.type !== 'Lookup') return field(custom.name, typeOf[custom.type], details);
  return reference(custom.name, [custom.referenceTo ?? 'Account'], { ...details, length: 18 });
}
