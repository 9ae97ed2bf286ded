/**
 * Values as they stand in a query. They are written out instead of passed as variables, because Twenty's names for the
 * types of variables differ from version to version. Each kind has its own way in; nothing is pasted in as it came.
 */

/** A word of the schema: an enum's value, `DONE`. */
export type Word = { word: string };
export type Value = string | number | boolean | null | Word | Value[] | { [name: string]: Value };

export function word(name: string): Word {
  if (!/^[A-Za-z]\w*$/.test(name)) throw new Error('not a word of the schema');
  return { word: name };
}

export function literal(value: Value): string {
  // JSON's strings are GraphQL's.
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (isWord(value)) return value.word;
  return `{${Object.entries(value)
    .map(([name, part]) => `${word(name).word}: ${literal(part)}`)
    .join(', ')}}`;
}

/** `(filter: {…}, first: 60)`; what is undefined is left out. */
export function parameters(values: Record<string, Value | undefined>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${word(name).word}: ${literal(value)}`],
  );
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function isWord(value: object): value is Word {
  return 'word' in value && Object.keys(value).length === 1;
}
