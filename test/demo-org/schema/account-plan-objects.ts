/** Account plans, as far as an org has them switched on: plans, objectives, and what these are measured by. */
import { field, picklist, readOnly, reference, text } from './field';
import { type SObject, sObject } from './s-object';

const long = (name: string) => field(name, 'textarea', { length: 32000 });

export function accountPlanObjects(): SObject[] {
  return [
    sObject('AccountPlan', '1Vp', [
      text('Name', 255, { required: true, nameField: true }),
      reference('AccountId', ['Account']),
      reference('OwnerId', ['User'], { nillable: false }),
      field('StartDate', 'date'),
      field('EndDate', 'date'),
      picklist('Status', ['Not Started', 'Active', 'Inactive'], { startsAs: 'Not Started' }),
      ...[
        'AccountVision',
        'AccountStrategicPriorities',
        'AccountChallenges',
        'AccountIndustryTrends',
        'AccountPrfmIndicators',
        'AccountCompetitors',
        'AccountCompetitiveStrengths',
        'AccountCmptvWeaknesses',
        'RelationshipStrengths',
        'RelationshipWeaknesses',
        'RelationshipOpportunities',
        'RelationshipThreats',
        'Notes',
      ].map(long),
    ]),
    sObject('AccountPlanObjective', '1Vo', [
      text('Name', 255, { required: true, nameField: true }),
      reference('AccountPlanId', ['AccountPlan'], { required: true, updateable: false }),
      reference('ObjectiveOwnerId', ['User']),
      reference('OwnerId', ['User'], { nillable: false }),
      field('StartDate', 'date'),
      field('EndDate', 'date'),
      picklist('Status', ['New', 'In Progress', 'Closed'], { startsAs: 'New', restricted: true }),
      long('Description'),
    ]),
    sObject('AccountPlanObjectiveMeasure', '1Vm', [
      text('Name', 255, { required: true, nameField: true }),
      reference('AccountPlanObjectiveId', ['AccountPlanObjective'], { required: true, updateable: false }),
      picklist('ValueType', ['Number', 'Currency', 'Percent'], { startsAs: 'Number', restricted: true }),
      text('TargetValue'),
      text('CurrentValue'),
      field('CurrentValueTimestamp', 'datetime', readOnly),
    ]),
  ];
}
