import { failed } from '@/lib/result';
import type { OpenCrm } from './crm';
import { openSalesforce } from './salesforce/api';
import { isSalesforceHost } from './salesforce/urls';

/** Opens the rep's session in whichever CRM serves this host. */
export const openCrm: OpenCrm = async (host, outside) =>
  isSalesforceHost(host) ? openSalesforce(host, outside) : failed({ kind: 'unknownPlace' });
