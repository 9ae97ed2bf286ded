import type { WriteBackView, WriteTargetsView } from '@/lib/messages/settings-views';
import type { Connection } from '@/lib/messages/views';

/** A CRM that needs no adding, and one that the rep added, both read and without trouble. */
export const salesforce: Connection = {
  place: 'fernhill.lightning.force.com',
  crm: 'Salesforce',
  canSignInByApp: true,
  problem: null,
  refreshedAt: '2026-11-20T15:00:00Z',
  isRefreshing: false,
};
export const espo: Connection = {
  ...salesforce,
  place: 'localhost:8080/crm',
  crm: 'EspoCRM',
  isAdded: true,
  canSignInByApp: false,
};

/** An org with the package and two text fields of its own. */
export const writeTargets: Extract<WriteTargetsView, { kind: 'listed' }> = {
  kind: 'listed',
  package: { state: 'ready' },
  fields: [
    { name: 'Rep_Plan__c', label: 'Rep plan' },
    { name: 'Sales_Notes__c', label: 'Sales notes' },
  ],
};

/** Tags are written into the package's fields, and nothing waits or is refused. */
export const calmWriteBack: NonNullable<WriteBackView['on']> = {
  into: { kind: 'package' },
  turnedOnAt: '2026-11-20T15:00:00Z',
  queued: 0,
  problem: null,
  refusedCount: 0,
  refused: [],
  earlier: null,
  untold: 0,
  plan: null,
  conflicts: [],
};
