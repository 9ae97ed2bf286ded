/** What the pages themselves ask of the server. These requests are the page's own and never count as API calls. */
import { z } from 'zod';
import { ApiError } from '../api-error';
import { type Org, requireObject } from '../org';
import { createRecord, nameOf, updateRecord } from '../records';
import { objectOfId } from '../schema/schema';
import { json, type WebReply, type WebRequest } from '../web';
import { accountList, recordPage } from './record-page';

const call = z.object({ action: z.string(), params: z.record(z.string(), z.unknown()).default({}) });

type Params = Record<string, unknown>;

/** Runs one action for the person whose page asks. */
export function answerAura(org: Org, userId: string | undefined, request: WebRequest): WebReply {
  if (!userId) return json(401, { message: 'Your session has ended.' });
  const input = call.safeParse(JSON.parse(request.body || '{}'));
  if (!input.success) return json(400, { message: 'no such action' });
  const action = actions[input.data.action];
  if (!action) return json(400, { message: `no action ${input.data.action}` });
  try {
    return json(200, action(org, userId, input.data.params));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return json(400, { message: error.message });
  }
}

const actions: Record<string, (org: Org, userId: string, params: Params) => unknown> = {
  getAccounts: org => accountList(org),
  getRecord: (org, userId, { id }) => recordPage(org, userId, String(id)),
  create(org, userId, { object, fields }) {
    const target = requireObject(org, String(object));
    const id = createRecord(org, target, z.record(z.string(), z.unknown()).parse(fields), userId);
    return { id, label: target.label, name: nameOf(org, target.name, id) };
  },
  update(org, userId, { id, fields }) {
    const target = objectOfId(org.schema, String(id));
    if (!target) throw new ApiError(400, 'MALFORMED_ID', 'There is no such record.');
    updateRecord(org, target, String(id), z.record(z.string(), z.unknown()).parse(fields), userId);
    return { id, label: target.label, name: nameOf(org, target.name, String(id)) };
  },
};
