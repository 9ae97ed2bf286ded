/** Records of what only some orgs have: a queue, a person who is an account, and the plans of an account. */
import type { Row } from './database';
import { idOf } from './ids';
import { store } from './org';
import { objectNamed } from './schema/schema';
import type { Seeding } from './seed';

/** A queue that tasks can wait in. */
export const queueId = idOf('00G', 11);
/** A person account, and the contact that Salesforce keeps behind it. */
export const personId = idOf('001', 901);
export const personContactId = idOf('003', 901);

export const accountPlanId = idOf('1Vp', 1);
const abcd = '001Kx0000000100IAA';

export function seedFeatures(seeding: Seeding): void {
  const { org } = seeding;
  store(org, 'Group', [{ Id: queueId, Name: 'Field support', DeveloperName: 'Field_support', Type: 'Queue' }]);
  const hasPeople = objectNamed(org.schema, 'Account')?.fields.some(field => field.name === 'IsPersonAccount');
  if (hasPeople) seedPerson(seeding);
  if (objectNamed(org.schema, 'AccountPlan')) seedAccountPlan(seeding);
}

function seedPerson({ org }: Seeding): void {
  const Name = 'Ines Vogt';
  const OwnerId = org.userId;
  store(org, 'Account', [{ Id: personId, Name, IsPersonAccount: 1, PersonContactId: personContactId, OwnerId }]);
  const names = { FirstName: 'Ines', LastName: 'Vogt', Name };
  store(org, 'Contact', [{ Id: personContactId, ...names, AccountId: personId, IsPersonAccount: 1, OwnerId }]);
}

function seedAccountPlan({ org, day, moment }: Seeding): void {
  const OwnerId = org.userId;
  const CreatedDate = moment('2026-10-05T14:00:00Z');
  store(org, 'AccountPlan', [
    {
      Id: accountPlanId,
      Name: 'ABCD growth plan',
      AccountId: abcd,
      OwnerId,
      StartDate: day('2026-10-05'),
      EndDate: day('2027-09-24'),
      Status: 'Active',
      AccountVision: 'Every ABCD plant sees its machines before they stop',
      AccountStrategicPriorities: 'Fewer unplanned stops',
      AccountChallenges: 'Two plants on old gateways',
      AccountCompetitors: 'Corvid Sensing',
      RelationshipStrengths: 'Tom Wexler speaks for us',
      CreatedDate,
    },
  ]);
  const objective = (number: number, values: Row): Row => ({
    Id: idOf('1Vo', number),
    AccountPlanId: accountPlanId,
    OwnerId,
    ObjectiveOwnerId: OwnerId,
    StartDate: day('2026-10-05'),
    CreatedDate,
    ...values,
  });
  const objectives = [
    objective(1, {
      Name: 'Win the second plant',
      Status: 'In Progress',
      EndDate: day('2027-06-25'),
      Description: 'Begins once the pilot has run a quarter.',
    }),
    objective(2, { Name: 'Know the people who decide', Status: 'New', EndDate: day('2027-03-26'), Description: null }),
    objective(3, { Name: 'Have a reference case', Status: 'Closed', EndDate: day('2026-11-13'), Description: null }),
  ];
  for (const row of objectives) store(org, 'AccountPlanObjective', [row]);
  const measure = (number: number, of: number, Name: string, ValueType: string, TargetValue: string, now: string) => ({
    Id: idOf('1Vm', number),
    AccountPlanObjectiveId: idOf('1Vo', of),
    Name,
    ValueType,
    TargetValue,
    CurrentValue: now,
    CreatedDate,
  });
  store(org, 'AccountPlanObjectiveMeasure', [
    measure(1, 1, 'New revenue', 'Currency', '180000', '45000'),
    measure(2, 2, 'Sponsors met', 'Number', '4', '1'),
    measure(3, 2, 'Meetings at board level', 'Percent', '50', '12.5'),
    measure(4, 3, 'Reference cases', 'Number', '1', '1'),
  ]);
}
