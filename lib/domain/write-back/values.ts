import type { Choice } from '../link';
import { objectiveOfPlan, type Plan } from '../plan';
import { type Mark, markIn, markOf, readMark, textWithMark } from './mark';
import type { Standing } from './meet';
import { fieldOfLinks, type WriteInto } from './write-back';

/** What stands in some of a record's fields, by field; null: nothing. */
export type FieldValues = Record<string, string | null>;

/** What is written has to be said in words by those who know the language, and where the objective's record is. */
export type Saying = {
  plan: Plan | null;
  setAside: (choice: Extract<Choice, { kind: 'setAside' }>) => string;
  /** The CRM's record of an objective, null where there is none. */
  recordOf: (objectiveId: string) => string | null;
};

/** The values that say a tag. Null when the field is too short even for the shortest way to say it. */
export function valuesFor(mark: Mark, into: WriteInto, saying: Saying): FieldValues | null {
  const { choice } = mark;
  if (into.kind === 'package') {
    const link = markOf(mark);
    if (link.length > into.length) return null;
    return {
      [into.fields.link]: link,
      [into.fields.objective]: choice?.kind === 'objective' ? saying.recordOf(choice.objectiveId) : null,
      [into.fields.setAside]: choice?.kind === 'setAside' ? saying.setAside(choice).slice(0, SET_ASIDE_LENGTH) : null,
    };
  }
  // Where nothing is tagged the field is as empty as it was.
  const text = choice === null ? null : textWithMark(wordsFor(choice, saying), mark, into.length);
  return choice !== null && text === null ? null : { [into.field]: text };
}

/** As long as the package's field for it is. */
const SET_ASIDE_LENGTH = 80;

/** The objective with the goal it serves, or why it was set aside. */
function wordsFor(choice: Choice, { plan, setAside }: Saying): string {
  if (choice.kind === 'setAside') return setAside(choice);
  const objective = plan === null ? undefined : objectiveOfPlan(plan, choice.objectiveId);
  if (objective === undefined) return '';
  const goal = plan?.goals.find(({ id }) => id === objective.goalId);
  return goal === undefined ? objective.statement : `${objective.statement} › ${goal.statement}`;
}

/** What the fields say. */
export function standingIn(values: FieldValues, into: WriteInto): { text: string; standing: Standing } {
  const text = values[fieldOfLinks(into)] ?? '';
  if (text.trim() === '') return { text: '', standing: { kind: 'nothing' } };
  const mark = into.kind === 'package' ? readMark(text) : markIn(text);
  return { text, standing: mark === null ? { kind: 'words' } : { kind: 'mark', mark } };
}
