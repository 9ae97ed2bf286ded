import { z } from 'zod';
import { log } from '@/lib/log';
import { failed, type Result } from '@/lib/result';
import { inputs, type MessageName } from './protocol';

/** What a content script may say. Everything else only comes from the extension's own screens. */
const saidByPages: ReadonlySet<string> = new Set<MessageName>(['pageShows', 'pageSaved', 'setPanel']);

const envelope = z.object({ name: z.string(), input: z.unknown() });

/**
 * One of the three places where errors are caught. Checks a message against the protocol, lets `handle` do the work and
 * always answers with a `Result`: a malformed message never reaches a verb, and a bug in one is told as a bug.
 */
export async function answer(
  message: unknown,
  isFromPage: boolean,
  handle: (name: MessageName, input: never) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const opened = envelope.safeParse(message);
  if (!opened.success || !isMessageName(opened.data.name))
    return failed({ kind: 'badInput', words: 'unknown message' });
  const { name } = opened.data;
  if (isFromPage && !saidByPages.has(name)) return failed({ kind: 'badInput', words: `${name} is not for pages` });
  const input = inputs[name].safeParse(opened.data.input);
  if (!input.success) {
    const issue = input.error.issues[0];
    return failed({ kind: 'badInput', field: issue?.path.join('.') || undefined, words: issue?.message });
  }
  try {
    // The schema of this name has just been checked.
    return await handle(name, input.data as never);
  } catch (error) {
    const kind = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'storageFull' : 'bug';
    log.error('a message could not be handled', { name, error: error instanceof Error ? error.name : 'unknown' });
    log.debug(error instanceof Error ? (error.stack ?? '') : String(error));
    return failed({ kind });
  }
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(inputs, name);
}
