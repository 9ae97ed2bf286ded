/** Accounts, contacts and opportunities. */
import { field, picklist, readOnly, reference, text } from './field';
import { type SObject, sObject } from './s-object';

const industries = ['Agriculture', 'Chemicals', 'Food & Beverage', 'Machinery', 'Manufacturing', 'Retail', 'Other'];

export const stages: { name: string; probability: number; closed: boolean; won: boolean }[] = [
  { name: 'Qualification', probability: 10, closed: false, won: false },
  { name: 'Needs Analysis', probability: 20, closed: false, won: false },
  { name: 'Proposal/Price Quote', probability: 65, closed: false, won: false },
  { name: 'Negotiation/Review', probability: 80, closed: false, won: false },
  { name: 'Closed Won', probability: 100, closed: true, won: true },
  { name: 'Closed Lost', probability: 0, closed: true, won: false },
];

export function crmObjects(): SObject[] {
  return [
    sObject('Account', '001', [
      text('Name', 255, { label: 'Account Name', required: true, nameField: true }),
      picklist('Type', ['Prospect', 'Customer', 'Partner', 'Other'], { label: 'Account Type' }),
      picklist('Industry', industries),
      field('Phone', 'phone', { length: 40, label: 'Account Phone' }),
      field('Website', 'url', { length: 255 }),
      text('BillingStreet'),
      text('BillingCity', 40),
      text('BillingState', 80),
      text('BillingPostalCode', 20),
      text('BillingCountry', 80),
      field('AnnualRevenue', 'currency'),
      field('NumberOfEmployees', 'int', { label: 'Employees' }),
      field('Description', 'textarea', { length: 32000 }),
      reference('ParentId', ['Account'], { label: 'Parent Account' }),
      reference('OwnerId', ['User'], { label: 'Account Owner', nillable: false }),
      field('LastActivityDate', 'date', readOnly),
    ]),
    sObject('Contact', '003', [
      text('LastName', 80, { required: true }),
      text('FirstName', 40),
      picklist('Salutation', ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Prof.']),
      text('Name', 121, { label: 'Full Name', nameField: true, ...readOnly }),
      text('Title', 128),
      text('Department', 80),
      field('Email', 'email', { length: 80 }),
      field('Phone', 'phone', { length: 40, label: 'Business Phone' }),
      reference('AccountId', ['Account'], { label: 'Account Name' }),
      reference('OwnerId', ['User'], { label: 'Contact Owner', nillable: false }),
      field('Description', 'textarea', { length: 32000 }),
    ]),
    sObject(
      'Opportunity',
      '006',
      [
        text('Name', 120, { label: 'Opportunity Name', required: true, nameField: true }),
        reference('AccountId', ['Account'], { label: 'Account Name' }),
        picklist(
          'StageName',
          stages.map(stage => stage.name),
          { label: 'Stage', required: true },
        ),
        field('CloseDate', 'date', { required: true }),
        field('Amount', 'currency'),
        field('Probability', 'percent', { label: 'Probability (%)' }),
        field('IsClosed', 'boolean', { label: 'Closed', ...readOnly }),
        field('IsWon', 'boolean', { label: 'Won', ...readOnly }),
        picklist('Type', ['New Business', 'Existing Business']),
        text('NextStep'),
        picklist('LeadSource', ['Web', 'Referral', 'Trade Show', 'Cold Call']),
        field('Description', 'textarea', { length: 32000 }),
        reference('OwnerId', ['User'], { label: 'Opportunity Owner', nillable: false }),
      ],
      { labelPlural: 'Opportunities' },
    ),
  ];
}
