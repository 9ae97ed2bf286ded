/** `/__demo/…`: moving the stand-in by hand, from a terminal or a test in another process. */
import { z } from 'zod';
import type { DemoOrg } from './demo-org';
import type { Fault } from './faults';
import { clientApp } from './org';
import { json, type WebReply, type WebRequest } from './web';

const faultInput = z.looseObject({
  kind: z.string(),
  times: z.number().int().positive().optional(),
  match: z
    .object({ method: z.string().optional(), path: z.string().optional(), host: z.string().optional() })
    .optional(),
});

/** Answers the control addresses. */
export async function answerControl(demo: DemoOrg, request: WebRequest): Promise<WebReply> {
  switch (`${request.method} ${request.path}`) {
    case 'POST /__demo/faults':
      return addFault(demo, request.body);
    case 'DELETE /__demo/faults':
      demo.faults.clear();
      return json(200, { faults: 'none' });
    case 'POST /__demo/expire-session':
      demo.expireSession();
      return json(200, { sessions: 'expired' });
    case 'POST /__demo/reset':
      await demo.reset();
      return json(200, { records: 'as at the start' });
    case 'POST /__demo/settings':
      return changeSettings(demo, request.body);
    case 'GET /__demo/requests':
      return json(200, demo.requests);
    default:
      return json(404, { error: 'try POST /__demo/faults, /__demo/settings, /__demo/expire-session or /__demo/reset' });
  }
}

/** What an admin switches in the org, and how far away it is. */
const settingsInput = z.strictObject({
  apiAccess: z.enum(['open', 'restricted']).optional(),
  apiLimit: z.number().int().positive().optional(),
  latencyMs: z.number().int().min(0).max(60_000).optional(),
  /** An External Client App with this key and callback. */
  app: z.strictObject({ consumerKey: z.string().min(1), callback: z.string().min(1) }).optional(),
});

function changeSettings(demo: DemoOrg, body: string): WebReply {
  const input = settingsInput.safeParse(JSON.parse(body || '{}'));
  if (!input.success) return json(400, { error: z.prettifyError(input.error) });
  const { apiAccess, apiLimit, latencyMs, app } = input.data;
  if (apiAccess !== undefined) demo.org.apiAccess = apiAccess;
  if (apiLimit !== undefined) demo.org.apiLimit = apiLimit;
  if (latencyMs !== undefined) demo.org.latencyMs = latencyMs;
  if (app !== undefined) demo.org.apps.push(clientApp(app.consumerKey, app.callback));
  return json(200, { settings: input.data });
}

function addFault(demo: DemoOrg, body: string): WebReply {
  const input = faultInput.safeParse(JSON.parse(body || '{}'));
  if (!input.success) return json(400, { error: z.prettifyError(input.error) });
  const { match, ...rest } = input.data;
  const path = match?.path ? { path: new RegExp(match.path) } : {};
  // The person at the terminal names one of the kinds; an unknown one fails when it happens.
  demo.faults.add({ ...rest, match: { ...match, ...path } } as unknown as Fault);
  return json(200, { fault: rest.kind });
}
