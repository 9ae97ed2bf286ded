/** Which fields the pages of each object show. */
import type { Org } from '../org';

interface Layout {
  highlights: string[];
  sections: { title: string; fields: string[] }[];
}

const system = {
  title: 'System Information',
  fields: ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'],
};

export const layouts: Record<string, Layout> = {
  Account: {
    highlights: ['Type', 'Phone', 'Website', 'OwnerId', 'Industry'],
    sections: [
      {
        title: 'Account Information',
        fields: ['Name', 'OwnerId', 'Type', 'Phone', 'Industry', 'Website', 'NumberOfEmployees', 'AnnualRevenue'],
      },
      { title: 'Address Information', fields: ['BillingStreet', 'BillingCity', 'BillingState', 'BillingPostalCode'] },
      { title: 'Description Information', fields: ['Description'] },
      system,
    ],
  },
  Contact: {
    highlights: ['Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
    sections: [
      {
        title: 'Contact Information',
        fields: ['Name', 'OwnerId', 'AccountId', 'Title', 'Phone', 'Email', 'Department'],
      },
      system,
    ],
  },
  Opportunity: {
    highlights: ['AccountId', 'CloseDate', 'Amount', 'OwnerId'],
    sections: [
      {
        title: 'Opportunity Information',
        fields: ['Name', 'OwnerId', 'AccountId', 'CloseDate', 'Amount', 'StageName', 'Type', 'Probability', 'NextStep'],
      },
      { title: 'Description Information', fields: ['Description'] },
      system,
    ],
  },
  Task: {
    highlights: ['WhoId', 'WhatId', 'ActivityDate', 'Status', 'OwnerId'],
    sections: [
      {
        title: 'Task Information',
        fields: ['OwnerId', 'Status', 'Subject', 'WhoId', 'ActivityDate', 'WhatId', 'Priority', 'Type', 'TaskSubtype'],
      },
      { title: 'Call Information', fields: ['CallType', 'CallDisposition', 'CallDurationInSeconds'] },
      { title: 'Description Information', fields: ['Description'] },
      system,
    ],
  },
  Event: {
    highlights: ['WhoId', 'WhatId', 'StartDateTime', 'EndDateTime', 'OwnerId'],
    sections: [
      {
        title: 'Event Information',
        fields: ['OwnerId', 'Subject', 'StartDateTime', 'EndDateTime', 'WhoId', 'WhatId', 'Location', 'Type'],
      },
      { title: 'Description Information', fields: ['Description'] },
      system,
    ],
  },
};

/** What the org calls a task that is done. */
export function closedStatusName(org: Org): string {
  return org.taskStatuses.find(status => status.isClosed)?.name ?? 'Completed';
}
