/** A field of an object, as data, and short ways to write one down. */

export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'picklist'
  | 'combobox'
  | 'reference'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'phone'
  | 'email'
  | 'url';

export interface Field {
  name: string;
  label: string;
  type: FieldType;
  length: number;
  createable: boolean;
  updateable: boolean;
  nillable: boolean;
  required: boolean;
  filterable: boolean;
  groupable: boolean;
  custom: boolean;
  externalId: boolean;
  unique: boolean;
  nameField: boolean;
  restricted: boolean;
  /** The signed-in people may not see it: for the API it is not there. */
  hidden: boolean;
  picklist: string[];
  referenceTo: string[];
  relationshipName: string | null;
  /** Leads to records of several objects, of which only a few fields can be read: Who and What. */
  namePointing: boolean;
  /** What a new record gets when nothing was sent. */
  startsAs: string | number | boolean | null;
  /** For fields that are worked out while reading: SQL over the row called `row`. */
  sql?: (row: string) => string;
}

type Details = Partial<Omit<Field, 'name' | 'type'>>;

/** A field; what is not said is as for an ordinary, writable, optional one. */
export function field(name: string, type: FieldType, details: Details = {}): Field {
  return {
    name,
    label: details.label ?? labelOf(name),
    type,
    length: 0,
    createable: true,
    updateable: true,
    nillable: !details.required,
    required: false,
    filterable: type !== 'textarea',
    groupable: type !== 'textarea' && type !== 'datetime' && type !== 'currency' && type !== 'double',
    custom: name.endsWith('__c'),
    externalId: false,
    unique: false,
    nameField: false,
    restricted: false,
    hidden: false,
    picklist: [],
    referenceTo: [],
    relationshipName: null,
    namePointing: false,
    startsAs: type === 'boolean' ? false : null,
    ...details,
  };
}

/** A text of one line. */
export function text(name: string, length = 255, details: Details = {}): Field {
  return field(name, 'string', { length, ...details });
}

/** A choice from a list. */
export function picklist(name: string, values: string[], details: Details = {}): Field {
  return field(name, 'picklist', { length: 255, picklist: values, ...details });
}

/** A pointer to a record of one of the objects. */
export function reference(name: string, referenceTo: string[], details: Details = {}): Field {
  const relationshipName = name.endsWith('__c') ? name.replace(/__c$/, '__r') : name.replace(/Id$/, '');
  return field(name, 'reference', { length: 18, referenceTo, relationshipName, ...details });
}

/** Says that people and programs can see a field but not write it. */
export const readOnly = { createable: false, updateable: false } as const;

/** The fields that every object has. */
export function systemFields(): Field[] {
  return [
    field('Id', 'id', { label: 'Record ID', length: 18, nillable: false, ...readOnly }),
    field('IsDeleted', 'boolean', { label: 'Deleted', nillable: false, ...readOnly }),
    field('CreatedDate', 'datetime', { nillable: false, ...readOnly }),
    reference('CreatedById', ['User'], { nillable: false, ...readOnly }),
    field('LastModifiedDate', 'datetime', { nillable: false, ...readOnly }),
    reference('LastModifiedById', ['User'], { nillable: false, ...readOnly }),
    field('SystemModstamp', 'datetime', { nillable: false, ...readOnly }),
  ];
}

/** "CallDurationInSeconds" is shown as "Call Duration In Seconds". */
function labelOf(name: string): string {
  const bare = name.replace(/__c$/, '').replace(/Id$/, ' ID').replaceAll('_', ' ');
  return bare
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/\s+/g, ' ')
    .trim();
}
