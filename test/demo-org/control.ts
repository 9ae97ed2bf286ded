/** `/__demo/…`: moving the stand-in by hand, from a terminal or a test in another process. */
import { z } from 'zod';
import type { DemoOrg } from './demo-org';
import type { Fault } from './faults';
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
    case 'GET /__demo/requests':
      return json(200, demo.requests);
    default:
      return json(404, { error: 'try POST /__demo/faults, /__demo/expire-session or /__demo/reset' });
  }
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
