import { browser } from 'wxt/browser';
import type { Result } from '@/lib/result';
import { takeEarly } from './early';
import type { Answers, Inputs, MessageName } from './protocol';

/** How a screen or a page asks the background. Never throws: what goes wrong comes back as a problem. */
export type Request = <Name extends MessageName>(name: Name, input: Inputs[Name]) => Promise<Result<Answers[Name]>>;

export const request: Request = async (name, input) => {
  try {
    const answer: unknown = await (takeEarly(name) ?? browser.runtime.sendMessage({ name, input }));
    if (isResult(answer)) return answer as never;
    return { ok: false, problem: { kind: 'bug', words: `no answer to ${name}` } };
  } catch (error) {
    // The extension was updated or removed under an open page, or the background could not start.
    return { ok: false, problem: { kind: 'bug', words: error instanceof Error ? error.message : String(error) } };
  }
};

function isResult(answer: unknown): answer is Result<unknown> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
