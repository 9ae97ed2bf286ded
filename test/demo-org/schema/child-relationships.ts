/** Which records of other objects hang below a record, and under what name. */
import type { SObject } from './s-object';
import type { Schema } from './schema';

export interface ChildRelationship {
  /** Null when it cannot be used in a query. */
  relationshipName: string | null;
  childSObject: string;
  field: string;
}

const names: Record<string, string> = {
  'Account.Contact.AccountId': 'Contacts',
  'Account.Opportunity.AccountId': 'Opportunities',
  'Account.Account.ParentId': 'ChildAccounts',
  'Account.Task.WhatId': 'Tasks',
  'Account.Event.WhatId': 'Events',
  'Contact.Task.WhoId': 'Tasks',
  'Contact.Event.WhoId': 'Events',
  'Opportunity.Task.WhatId': 'Tasks',
  'Opportunity.Event.WhatId': 'Events',
  'Task.EmailMessage.ActivityId': 'EmailMessages',
};

/** All relationships that lead from other objects to this one. */
export function childRelationships(schema: Schema, parent: SObject): ChildRelationship[] {
  const found: ChildRelationship[] = [];
  for (const child of schema.values())
    for (const field of child.fields) {
      if (!field.referenceTo.includes(parent.name)) continue;
      const ownName = field.custom ? `${child.labelPlural.replaceAll(' ', '_')}__r` : null;
      const relationshipName = names[`${parent.name}.${child.name}.${field.name}`] ?? ownName;
      found.push({ relationshipName, childSObject: child.name, field: field.name });
    }
  return found;
}
