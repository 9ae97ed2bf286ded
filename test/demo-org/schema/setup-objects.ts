/** The org itself, its people and its list of task statuses. */
import { field, picklist, readOnly, reference, text } from './field';
import { type SObject, sObject } from './s-object';

export function setupObjects(): SObject[] {
  return [
    sObject(
      'User',
      '005',
      [
        text('Name', 121, { label: 'Full Name', nameField: true, ...readOnly }),
        text('FirstName', 40),
        text('LastName', 80, { required: true }),
        text('Username', 80, { required: true }),
        field('Email', 'email', { length: 128, required: true }),
        text('Title', 80),
        field('IsActive', 'boolean', { label: 'Active', startsAs: true }),
        picklist('UserType', ['Standard'], readOnly),
        text('TimeZoneSidKey', 40, { label: 'Time Zone' }),
        text('LocaleSidKey', 40, { label: 'Locale' }),
        text('LanguageLocaleKey', 40, { label: 'Language' }),
        reference('ManagerId', ['User'], { label: 'Manager ID' }),
      ],
      { writable: false },
    ),
    sObject(
      'Group',
      '00G',
      [
        text('Name', 40, { nameField: true }),
        text('DeveloperName', 80),
        picklist('Type', ['Queue', 'Regular'], readOnly),
      ],
      { writable: false },
    ),
    sObject(
      'Organization',
      '00D',
      [
        text('Name', 80, { nameField: true }),
        text('InstanceName', 5, readOnly),
        text('OrganizationType', 40, { label: 'Edition', ...readOnly }),
        field('IsSandbox', 'boolean', { label: 'Is Sandbox', ...readOnly }),
        field('FiscalYearStartMonth', 'int'),
        text('DefaultLocaleSidKey', 40),
        text('TimeZoneSidKey', 40, { label: 'Time Zone' }),
      ],
      { writable: false },
    ),
    sObject(
      'TaskStatus',
      '01T',
      [
        text('MasterLabel', 255, { nameField: true }),
        text('ApiName', 255, readOnly),
        field('SortOrder', 'int', readOnly),
        field('IsDefault', 'boolean', readOnly),
        field('IsClosed', 'boolean', readOnly),
      ],
      { labelPlural: 'Task Status Values', label: 'Task Status Value', writable: false },
    ),
  ];
}
