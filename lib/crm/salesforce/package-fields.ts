import type { PackageFields } from '@/lib/domain/write-back/write-back';

/** The names in the package for administrators (`package/`). A test holds them against its files. */

/** On tasks and events alike. */
export const activityFields: PackageFields = {
  link: 'Plan_Link_Key__c',
  objective: 'Plan_Objective__c',
  setAside: 'Plan_Set_Aside__c',
};

export const goalObject = 'Plan_Goal__c';
export const objectiveObject = 'Plan_Objective__c';
/** Names a goal or an objective the same way each time: with it a second try finds the first one's record. */
export const keyField = 'External_Key__c';
