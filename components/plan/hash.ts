/** The parts of the plan page, and the addresses other screens open it with. */
export const parts = ['goals', 'targets', 'details'] as const;
export type Part = (typeof parts)[number];

export type Place = {
  part: Part;
  objectiveId: string | null;
  /** A new objective was asked for, perhaps from an activity. */
  fresh: { activityId: string | null; statement: string } | null;
};

/** `#targets`, `#objective=O5`, `#objective?id=O5`, `#new-objective?activity=…&subject=…`. Anything else: the goals. */
export function placeOf(hash: string): Place {
  const [, name = '', rest = ''] = /^#?([\w-]*)[?=]?(.*)$/.exec(hash) ?? [];
  const asked = new URLSearchParams(rest);
  const nowhere: Place = { part: 'goals', objectiveId: null, fresh: null };
  if (name === 'objective') return { ...nowhere, objectiveId: asked.get('id') ?? decoded(rest) };
  if (name === 'new-objective') {
    const activityId = asked.get('activity');
    return { ...nowhere, fresh: { activityId, statement: (asked.get('subject') ?? '').slice(0, 1_000) } };
  }
  return { ...nowhere, part: parts.find(part => part === name) ?? 'goals' };
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    // A half-typed address: taken as it is, it names nothing.
    return words;
  }
}
