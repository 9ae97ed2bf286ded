/** An object (a table) of the org, as data. */
import { type Field, systemFields } from './field';

export interface SObject {
  name: string;
  label: string;
  labelPlural: string;
  keyPrefix: string;
  custom: boolean;
  /** Whether records can be made and changed through the API. */
  writable: boolean;
  fields: Field[];
}

type Details = Partial<Pick<SObject, 'label' | 'labelPlural' | 'writable'>>;

/** An object with its own fields and the ones all objects have. */
export function sObject(name: string, keyPrefix: string, fields: Field[], details: Details = {}): SObject {
  const label = details.label ?? name.replace(/__c$/, '').replaceAll('_', ' ');
  return {
    name,
    label,
    labelPlural: details.labelPlural ?? `${label}s`,
    keyPrefix,
    custom: name.endsWith('__c'),
    writable: details.writable ?? true,
    fields: [...systemFields(), ...fields],
  };
}
