/** What an org has switched on, hidden from its people, or renamed. */
import { accountPlanObjects } from './account-plan-objects';
import { field, picklist, readOnly, reference } from './field';
import type { SObject } from './s-object';

export interface Features {
  /** What the signed-in people may not do with a field, by `Object.Field`. Hidden ones are unknown to the API. */
  fieldAccess?: Record<string, 'hidden' | 'readOnly'>;
  /** Values that stand in place of a picklist's usual ones, by `Object.Field`. */
  picklists?: Record<string, string[]>;
  /** People can be accounts of their own. */
  personAccounts?: boolean;
  /** With more than one, every amount has a currency; the first is the org's own. */
  currencies?: string[];
  accountPlans?: 'on' | 'off';
}

const withAmounts = ['Account', 'Contact', 'Opportunity', 'AccountPlan', 'AccountPlanObjectiveMeasure'];

/** The objects as this org has them. */
export function withFeatures(standard: SObject[], features: Features): SObject[] {
  const objects = features.accountPlans === 'on' ? [...standard, ...accountPlanObjects()] : standard;
  const [own, ...others] = features.currencies ?? [];
  for (const object of objects) {
    if (features.personAccounts) object.fields.push(...personFields(object.name));
    if (others.length > 0 && withAmounts.includes(object.name))
      object.fields.push(
        picklist('CurrencyIsoCode', features.currencies ?? [], { label: 'Currency', startsAs: own ?? null }),
      );
  }
  for (const [name, values] of Object.entries(features.picklists ?? {})) {
    const found = required(objects, name);
    Object.assign(found, {
      picklist: values,
      startsAs: values.includes(String(found.startsAs)) ? found.startsAs : null,
    });
  }
  for (const [name, access] of Object.entries(features.fieldAccess ?? {}))
    Object.assign(required(objects, name), access === 'hidden' ? { hidden: true } : readOnly);
  return objects;
}

function personFields(object: string) {
  const isPerson = field('IsPersonAccount', 'boolean', { label: 'Is Person Account', ...readOnly });
  if (object === 'Contact') return [isPerson];
  return object === 'Account' ? [isPerson, reference('PersonContactId', ['Contact'], readOnly)] : [];
}

function required(objects: SObject[], name: string) {
  const [object, wanted] = name.split('.');
  const found = objects.find(each => each.name === object)?.fields.find(each => each.name === wanted);
  if (!found) throw new Error(`this org has no field ${name}`);
  return found;
}
