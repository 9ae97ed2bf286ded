import { numberLabel } from '@/components/shared/dates';
import { short } from '@/components/shared/short';
import type { Path } from '@/lib/domain/merge-plans';
import type { Plan } from '@/lib/domain/plan';
import { type TextName, text } from '@/lib/messages/text';

/** What changed in a plan, said so that a person finds the place again. */

/** "“Agree a pilot…”: Due", "Working days": the things on the way by what they say, the field by its label. */
export function placeWords(path: Path, plan: Plan, other: Plan): string {
  const names: string[] = [];
  const fields: string[] = [];
  let [here, there]: unknown[] = [plan, other];
  let isThing = false;
  for (const step of path) {
    const isItem = Array.isArray(here) || Array.isArray(there);
    isThing = isItem;
    [here, there] = [stepInto(here, step), stepInto(there, step)];
    if (isItem) names.push(`“${short(saying(here) ?? saying(there) ?? step, 60)}”`);
    else fields.push(step);
  }
  // A thing as a whole is named already.
  const field = isThing ? '' : (labelOf(fields.at(-1) ?? '') ?? labelOf(fields[0] ?? '') ?? '');
  return [names.join(' › '), field].filter(words => words !== '').join(': ') || text('plan_changed_other');
}

/** A value in short: words as they are, a number, a list by its length. */
export function valueWords(value: unknown): string {
  if (value === undefined) return text('plan_changed_gone');
  if (value === null || value === '') return text('plan_changed_nothing');
  if (typeof value === 'string') return short(value, 120);
  if (typeof value === 'number') return numberLabel(value, 2);
  if (Array.isArray(value)) return numberLabel(value.length);
  return saying(value) ?? text('plan_changed_other');
}

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value.find(item => Object.values(item ?? {}).includes(step));
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === step)?.[1]
    : undefined;
}

/** How a thing of the plan calls itself. */
function saying(thing: unknown): string | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const { statement, what, text: words, name, ifText, quarter, role, on } = thing as Record<string, unknown>;
  const said = [statement, what, words, name, ifText, quarter, role, on].find(
    each => typeof each === 'string' && each !== '',
  );
  return typeof said === 'string' ? said : null;
}

/** The label of a field where the page has one of that name. */
function labelOf(field: string): string | null {
  const label = text(`plan_changed_${field}` as TextName);
  return label === '' ? null : label;
}
