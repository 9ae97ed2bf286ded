import { randomBytes } from 'node:crypto';
import { json, type WebReply } from '../../demo-org/web';
import { entities, timeAttributes } from './entities';

/** The stand-in's data, and the rules of writing it. */

export type Row = Record<string, unknown> & { id: string };
export type User = {
  id: string;
  userName: string;
  password: string;
  name: string;
  timeZone: string;
  /** What a role keeps from them. */
  may: { create: boolean; edit: boolean; see: (entity: string) => boolean };
  isAdmin: boolean;
};

export class Records {
  private readonly tables = new Map<string, Map<string, Row>>(
    Object.keys(entities).map(entity => [entity, new Map<string, Row>()]),
  );

  constructor(
    readonly now: () => Date,
    private readonly users: () => readonly User[],
  ) {}

  all(entity: string): Row[] {
    return [...(this.tables.get(entity)?.values() ?? [])];
  }

  find(entity: string, id: string): Row | undefined {
    return this.tables.get(entity)?.get(id);
  }

  create(entity: string, body: Record<string, unknown>, user: User): Row | WebReply {
    const id = randomBytes(9).toString('hex').slice(0, 17);
    const at = timeText(this.now());
    const row: Row = { id, ...known(entity, body), createdAt: at, modifiedAt: at, deleted: false };
    row['createdById'] = user.id;
    if (entity === 'Contact') row['name'] = [row['firstName'], row['lastName']].filter(Boolean).join(' ');
    const wrong = this.whatIsWrong(entity, row);
    if (wrong !== null) return wrong;
    if (entity === 'Account' && this.all('Account').some(each => each['name'] === row['name'] && !each['deleted'])) {
      return json(409, [{ id: '', name: row['name'] }], { 'X-Status-Reason': 'duplicate' });
    }
    this.tables.get(entity)?.set(id, this.derived(entity, row));
    return this.derived(entity, row);
  }

  change(entity: string, before: Row, body: Record<string, unknown>): Row | WebReply {
    const row: Row = { ...before, ...known(entity, body), id: before.id, modifiedAt: timeText(this.now()) };
    const wrong = this.whatIsWrong(entity, row);
    if (wrong !== null) return wrong;
    this.tables.get(entity)?.set(row.id, this.derived(entity, row));
    return this.derived(entity, row);
  }

  /** Rows are kept, and nobody but an admin sees them again. */
  remove(entity: string, before: Row): void {
    this.tables.get(entity)?.set(before.id, { ...before, deleted: true, modifiedAt: timeText(this.now()) });
  }

  private whatIsWrong(entity: string, row: Row): WebReply | null {
    for (const field of entities[entity]?.required ?? []) {
      if (row[field] === undefined || row[field] === null || row[field] === '') return invalid(field, 'required');
    }
    if (/[<>=]/.test(String(row['name'] ?? '')) && entity !== 'Email') return invalid('name', 'pattern');
    for (const field of timeAttributes) {
      const value = row[field];
      if (value != null && !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(value))) return invalid(field, 'valid');
    }
    return null;
  }

  /** Names of what it points to, and the account behind its parent. */
  private derived(entity: string, row: Row): Row {
    const named = (type: string, id: unknown) => this.find(type, String(id))?.['name'] ?? null;
    const userName = (id: unknown) => this.users().find(user => user.id === id)?.name ?? null;
    const next: Row = { ...row, createdByName: userName(row['createdById']) };
    if ('assignedUserId' in row) next['assignedUserName'] = userName(row['assignedUserId']);
    const parentType = row['parentType'];
    if (typeof parentType === 'string') {
      const parent = this.find(parentType, String(row['parentId']));
      next['parentName'] = parent?.['name'] ?? null;
      next['accountId'] = parentType === 'Account' ? row['parentId'] : (parent?.['accountId'] ?? null);
    }
    if (next['accountId'] != null) next['accountName'] = named('Account', next['accountId']);
    if (Array.isArray(row['contactsIds'])) {
      next['contactsNames'] = Object.fromEntries(row['contactsIds'].map(id => [id, named('Contact', id)]));
    }
    if (entity === 'Task' && row['status'] === 'Completed') next['dateCompleted'] ??= timeText(this.now());
    return next;
  }
}

export function timeText(at: Date): string {
  return at.toISOString().slice(0, 19).replace('T', ' ');
}

function known(entity: string, body: Record<string, unknown>): Record<string, unknown> {
  const attributes = entities[entity]?.attributes ?? [];
  return Object.fromEntries(Object.entries(body).filter(([name]) => attributes.includes(name)));
}

function invalid(field: string, type: string): WebReply {
  const body = { messageTranslation: { label: 'validationFailure', scope: null, data: { field, type } } };
  return json(400, body, { 'X-Status-Reason': `Field validation failure; field: ${field}, type: ${type}.` });
}
