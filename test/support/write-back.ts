import { linkActivities } from '@/lib/background/link-activities';
import { refreshAccount } from '@/lib/background/refresh-account';
import { savePlan } from '@/lib/background/save-plan';
import { sendOutbox } from '@/lib/background/send-outbox';
import { goOn } from '@/lib/background/start';
import { setWriteBack } from '@/lib/background/write-back';
import type { Choice } from '@/lib/domain/link';
import type { Plan } from '@/lib/domain/plan';
import type { PickedField } from '@/lib/domain/write-back/write-back';
import { activitiesOf } from '@/lib/store/activities';
import { type DemoOrg, type DemoOrgOptions, startDemoOrg } from '../demo-org/demo-org';
import { packageInstalled } from '../demo-org/install-package';
import { ABCD, anObjective, aPlan } from './builders';
import { NOW, toO1 } from './database';
import { TAB } from './fake-crm';
import { anOrgWorld, atRest, type OrgWorld } from './org-world';

/** An org with the package and with text fields of its own, and a rep whose tags are written there. */

export const TEXT: PickedField = { kind: 'field', field: 'Rep_Plan__c' };
export const PACKAGE: PickedField = { kind: 'package' };

/** `withoutAccess`: fields of the package that the rep was given no right to. */
export function orgWithFields(withoutAccess: string[] = [], more: DemoOrgOptions = {}): Promise<DemoOrg> {
  const { customFields = [], customObjects = [] } = packageInstalled(withoutAccess);
  const own = [
    { object: 'Activity', name: 'Rep_Plan__c', label: 'Rep plan', type: 'Text' as const, length: 200 },
    { object: 'Activity', name: 'Locked__c', label: 'Locked', type: 'Text' as const, length: 200, editable: false },
    { object: 'Activity', name: 'Hidden__c', label: 'Hidden', type: 'Text' as const, length: 200, readable: false },
    { object: 'Activity', name: 'Short__c', label: 'Short', type: 'Text' as const, length: 20 },
  ];
  return startDemoOrg({
    protocol: 'http',
    story: 'accounts',
    now: new Date(NOW),
    customFields: [...customFields, ...own],
    customObjects,
    ...more,
  });
}

export const twoObjectives: Plan = aPlan({
  objectives: [anObjective(), anObjective({ id: 'O2', statement: 'Win the Duluth line by 31 Dec 2026' })],
});

/** A plan is in force, and ABCD's activities have been read. */
export async function begun(demo: DemoOrg, calls: readonly string[], plan = twoObjectives): Promise<OrgWorld> {
  demo.clock.set(new Date(NOW));
  await demo.reset();
  const world = await anOrgWorld(demo);
  await savePlan(world.deps, { plan });
  for (const subject of calls) makeCall(demo, subject);
  await refreshed(world);
  return world;
}

/** A call that the rep logged in the CRM itself. */
export function makeCall(demo: DemoOrg, subject: string, more: Record<string, unknown> = {}): void {
  const [account] = demo.query("SELECT Id FROM Account WHERE Name LIKE 'ABCD%'");
  const done = { Status: 'Completed', TaskSubtype: 'Call', ActivityDate: NOW.slice(0, 10) };
  demo.make('Task', { Subject: subject, WhatId: account?.['Id'], ...done, ...more });
}

export async function refreshed(world: OrgWorld): Promise<void> {
  await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
  await atRest(world.deps);
}

export async function turnedOn(world: OrgWorld, into: PickedField): Promise<void> {
  const on = await setWriteBack(world.deps, { host: world.demo.org.pageHost, into });
  if (!on.ok) throw new Error(`${on.problem.kind} ${on.problem.field ?? ''}`);
  await atRest(world.deps);
}

/** The id of the activity with that subject, as it is kept here. */
export async function idOf(world: OrgWorld, subject: string): Promise<string> {
  const found = (await activitiesOf(world.deps.db, ABCD, 5_000)).find(row => row.subject === subject);
  if (found === undefined) throw new Error(`no ${subject}`);
  return found.id;
}

/** The rep tags these, in one go. */
export async function tagged(
  world: OrgWorld,
  subjects: readonly string[],
  choice: Choice | null = toO1,
): Promise<string> {
  const activityIds = await Promise.all(subjects.map(subject => idOf(world, subject)));
  const answer = await linkActivities(world.deps, { activityIds, choice });
  if (!answer.ok) throw new Error(answer.problem.kind);
  // Badge and marks follow by themselves.
  await new Promise(resolve => setTimeout(resolve, 20));
  await atRest(world.deps);
  return answer.value.actionId;
}

/** Half a minute later the alarm rings. */
export async function halfAMinuteLater(world: OrgWorld): Promise<void> {
  world.demo.clock.advance(30_000);
  await sendOutbox(world.deps, { entryId: null });
  await atRest(world.deps);
}

/** Hours later, the background woken by its alarm, and the page read once more. */
export async function hoursLater(world: OrgWorld): Promise<void> {
  world.demo.clock.advance(2 * 3_600_000);
  world.wake();
  await goOn(world.deps);
  await refreshed(world);
}

/** What the CRM's record with that subject holds in a field. */
export function inCrm(world: OrgWorld, subject: string, field = 'Rep_Plan__c'): unknown {
  const rows = [...world.demo.records('Task'), ...world.demo.records('Event')];
  return rows.find(row => row['Subject'] === subject)?.[field];
}
