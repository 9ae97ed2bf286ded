/** Reads a GraphQL question: what the stand-in needs of the language, and no more. */
export type Selection = { alias: string; name: string; parameters: Record<string, unknown>; selections: Selection[] };
export type Query = { kind: 'query' | 'mutation'; selections: Selection[] };

/** A word of the schema, told apart from a text in quotes. */
export class EnumWord {
  constructor(readonly word: string) {}
}

const tokenShape = /\s*,*\s*("(?:[^"\\]|\\.)*"|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|\$\w+|[{}()[\]:!=])/gy;

/** Throws an error with words for what is no question. */
export function readQuery(text: string, variables: Record<string, unknown> = {}): Query {
  const tokens = tokensIn(text);
  let at = 0;
  const peek = (): string => tokens[at] ?? '';
  const take = (expected?: string): string => {
    const token = tokens[at];
    if (token === undefined || (expected !== undefined && token !== expected)) {
      throw new Error(`Syntax Error: Expected "${expected ?? 'more'}", found "${token ?? '<EOF>'}".`);
    }
    at += 1;
    return token;
  };

  function value(): unknown {
    const token = take();
    if (token.startsWith('"')) return JSON.parse(token);
    if (token.startsWith('$')) return variables[token.slice(1)];
    if (token === '[') {
      const items: unknown[] = [];
      while (peek() !== ']') items.push(value());
      take(']');
      return items;
    }
    if (token === '{') return fields('}');
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    return /^-?\d/.test(token) ? Number(token) : new EnumWord(token);
  }

  function fields(end: string): Record<string, unknown> {
    const found: [string, unknown][] = [];
    while (peek() !== end) {
      const name = take();
      take(':');
      found.push([name, value()]);
    }
    take(end);
    return Object.fromEntries(found);
  }

  function selections(): Selection[] {
    const found: Selection[] = [];
    take('{');
    while (peek() !== '}') {
      const first = take();
      const hasAlias = peek() === ':';
      if (hasAlias) take(':');
      const name = hasAlias ? take() : first;
      const parameters = peek() === '(' && take('(') ? fields(')') : {};
      found.push({ alias: first, name, parameters, selections: peek() === '{' ? selections() : [] });
    }
    take('}');
    return found;
  }

  const kind = peek() === '{' ? 'query' : take();
  if (kind !== 'query' && kind !== 'mutation') throw new Error(`Syntax Error: Unexpected Name "${kind}".`);
  // Its name and the types of its variables say nothing the stand-in needs.
  while (peek() !== '{') take();
  return { kind, selections: selections() };
}

function tokensIn(text: string): string[] {
  const tokens: string[] = [];
  tokenShape.lastIndex = 0;
  for (let match = tokenShape.exec(text); match !== null; match = tokenShape.exec(text)) tokens.push(match[1] ?? '');
  return tokens;
}
