/**
 * What this version's schema is known to lack, learned from its errors. Twenty's GraphQL schema changes with nearly every
 * version; an unknown name fails the whole question.
 */
export type Schema = {
  /** `name`, or nothing where the schema has no such field. */
  maybe(name: string, selection?: string): string;
  /** What a task or note is linked to: `company` in older versions, `targetCompany` in newer ones. */
  link(object: 'company' | 'person' | 'opportunity'): string;
};

export type LearningSchema = Schema & {
  /** Learn from an error. False: nothing can be done about it. */
  learn(words: string): boolean;
};

/** Fields one can do without. */
const optional = ['timeZone', 'name', 'jobTitle', 'createdBy', 'workspaceMemberId', 'source', 'bodyV2', 'assignee'];
const links = /^(?:company|person|opportunity)(?:Id)?$/;

export function learningSchema(): LearningSchema {
  const lacking = new Set<string>();
  let hasPrefix = false;
  return {
    maybe: (name, selection) => (lacking.has(name) ? '' : selection === undefined ? name : `${name} { ${selection} }`),
    link: object => (hasPrefix ? `target${object.charAt(0).toUpperCase()}${object.slice(1)}` : object),
    learn(words) {
      const name = /"(\w+)"/.exec(words)?.[1] ?? '';
      if (links.test(name) && !hasPrefix && /Target/.test(words)) {
        hasPrefix = true;
        return true;
      }
      if (!optional.includes(name) || lacking.has(name)) return false;
      lacking.add(name);
      return true;
    },
  };
}
