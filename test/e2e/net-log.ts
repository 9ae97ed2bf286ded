import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * The browser's own log of its network: every request of every page, frame and background, whoever made it. Complete
 * once the browser has ended.
 */
export type NetRequest = {
  url: string;
  method: string;
  /** The origin that asked; `not an origin` for the browser itself. */
  initiator: string;
};

const log = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.object({
      type: z.number(),
      params: z
        .object({
          url: z.string().optional(),
          method: z.string().optional(),
          initiator: z.string().optional(),
        })
        .optional(),
    }),
  ),
});

export function readNetLog(path: string): NetRequest[] {
  const { constants, events } = log.parse(JSON.parse(readFileSync(path, 'utf8')));
  const started = constants.logEventTypes['URL_REQUEST_START_JOB'];
  return events.flatMap(({ type, params }) => {
    if (type !== started || params?.url === undefined) return [];
    return [{ url: params.url, method: params.method ?? '', initiator: params.initiator ?? 'not an origin' }];
  });
}
