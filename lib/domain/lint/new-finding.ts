import type { CountedSentence, Fact, Finding, FindingKind, PlainSentence, Subject } from './finding';

/** The parts that most findings have not are left out: no facts, no remedy, no judging of words, none of the five checks. */
type Parts = { kind: FindingKind; subject: Subject; field: string } & Partial<
  Pick<Finding, 'facts' | 'remedy' | 'isHeuristic' | 'smart'>
>;

/** A finding with its id, under a sentence of one form. */
export function finding(sentence: PlainSentence, parts: Parts): Finding {
  return { ...whole(sentence, parts), sentence, count: null };
}

/** A finding whose sentence speaks of a number of things: `$1` is that number, the facts follow. */
export function countedFinding(sentence: CountedSentence, count: number, parts: Parts): Finding {
  return { ...whole(sentence, parts), sentence, count };
}

function whole(sentence: string, parts: Parts) {
  return { id: idOf(sentence, parts), facts: [], remedy: null, isHeuristic: false, smart: null, ...parts };
}

/** Kind and subject; dust has three findings on one plan, so its form is part of it. */
function idOf(sentence: string, { kind, subject }: Parts): string {
  const what = kind === 'dust' ? sentence.replace('lint_', '') : kind;
  const of = 'id' in subject ? [subject.id] : [];
  const where = 'period' in subject ? [subject.period] : 'objectiveId' in subject ? [subject.objectiveId] : [];
  return [what, subject.on, ...where, ...of].join(':');
}

export function words(value: string): Fact {
  return { is: 'words', value };
}

export function number(value: number): Fact {
  return { is: 'number', value };
}

export function amount(value: number, unit: string): Fact {
  return { is: 'amount', value, unit };
}

export function day(value: string): Fact {
  return { is: 'day', value };
}
