import type { Objective } from '../../objective';
import type { Finding, PlainSentence, Remedy } from '../finding';
import type { Lint, ObjectiveAround } from '../lint';
import { finding, words } from '../new-finding';
import { measureIn } from '../wording/measure-in';
import { type Token, tokensOf } from '../wording/tokens-of';
import { isIn, vocabularyOf } from '../wording/vocabulary';

/** Measurable: it has a unit one can count, a baseline, and a target that differs from it (a level may be held). */
export const smartMeasurable: Lint = {
  kind: 'smartMeasurable',
  looksAt: 'objective',
  find: (objective, around) => {
    const { measure } = objective;
    if (measure === null)
      return [lacking(objective, 'lint_smartMeasurable_none', 'measure', offered(objective, around))];
    const { unit, baseline, target, accrues } = measure;
    if (unit === '') {
      return [lacking(objective, 'lint_smartMeasurable_unit', 'measure.unit', withUnit(objective, around))];
    }
    if (isHollow(unit, around.language)) {
      return [{ ...lacking(objective, 'lint_smartMeasurable_vagueUnit', 'measure.unit', null), isHeuristic: true }];
    }
    if (target < 0 && baseline >= 0) {
      return [lacking(objective, 'lint_smartMeasurable_negative', 'measure.target', null)];
    }
    if (target === baseline && accrues === 'cumulative') {
      return [lacking(objective, 'lint_smartMeasurable_same', 'measure.target', null)];
    }
    return [];
  },
};

function lacking({ id, measure }: Objective, sentence: PlainSentence, field: string, remedy: Remedy | null): Finding {
  return finding(sentence, {
    kind: 'smartMeasurable',
    subject: { on: 'objective', id },
    field,
    facts: [words(measure?.unit ?? '')],
    remedy,
    smart: 'measurable',
  });
}

/** The measure its own sentence speaks of. */
function offered({ id, statement }: Objective, { language, currency }: ObjectiveAround): Remedy | null {
  const measure = measureIn(statement, { language, currency });
  return measure === null ? null : { kind: 'setMeasure', on: 'objective', id, measure };
}

/** The rep's own numbers with the unit the sentence speaks of. */
function withUnit({ id, statement, measure }: Objective, { language, currency }: ObjectiveAround): Remedy | null {
  const said = measureIn(statement, { language, currency });
  if (said === null || measure === null) return null;
  return { kind: 'setMeasure', on: 'objective', id, measure: { ...measure, unit: said.unit } };
}

/** A unit that is no number of anything: "customer satisfaction". */
function isHollow(unit: string, language: string): boolean {
  const vocabulary = vocabularyOf(language);
  if (vocabulary === null) return false;
  const content = tokensOf(unit, vocabulary).filter(({ isContent }) => isContent);
  const isHollowWord = ({ stem }: Token): boolean => vocabulary.hollowUnits.has(stem);
  return content.some(isHollowWord) && content.every(each => isHollowWord(each) || isIn(vocabulary, 'everyone', each));
}
