/**
 * The entities of the stand-in and their attributes, as EspoCRM's own. What is not listed does not exist: it is dropped
 * from a body without a word, and refused in a condition.
 */
type Entity = { attributes: readonly string[]; required?: readonly string[] };

const always = ['id', 'name', 'createdAt', 'modifiedAt', 'createdById', 'createdByName', 'deleted'];
const assigned = ['assignedUserId', 'assignedUserName'];
const hanging = ['parentType', 'parentId', 'parentName', 'accountId', 'accountName', 'description', 'status'];
const timed = ['dateStart', 'dateEnd', 'contactsIds', 'contactsNames'];

export const entities: Record<string, Entity> = {
  Account: { attributes: [...always, ...assigned, 'website', 'description'], required: ['name'] },
  Contact: {
    attributes: [...always, ...assigned, 'firstName', 'lastName', 'title', 'accountTitle', 'accountId', 'accountName'],
    required: ['lastName'],
  },
  Opportunity: {
    attributes: [...always, ...assigned, 'accountId', 'accountName', 'amount', 'stage', 'closeDate'],
    required: ['name', 'amount', 'closeDate'],
  },
  Call: {
    attributes: [...always, ...assigned, ...hanging, ...timed, 'direction', 'duration'],
    required: ['name', 'dateStart', 'dateEnd', 'assignedUserId'],
  },
  Meeting: {
    attributes: [...always, ...assigned, ...hanging, ...timed, 'dateStartDate', 'dateEndDate', 'duration'],
    required: ['name', 'dateStart', 'dateEnd', 'assignedUserId'],
  },
  Task: {
    attributes: [
      ...always,
      ...assigned,
      ...hanging,
      'dateStart',
      'dateEnd',
      'dateEndDate',
      'dateCompleted',
      'contactId',
      'contactName',
    ],
    required: ['name'],
  },
  Email: { attributes: [...always, ...assigned, ...hanging, 'dateSent', 'subject'], required: ['name'] },
};

export const timeAttributes = ['dateStart', 'dateEnd', 'dateSent', 'dateCompleted'];
