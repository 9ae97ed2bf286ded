import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ZodType } from 'zod';
import { fieldProblems } from './field-problems';

export type Form<Value> = {
  value: Value;
  set: (changes: Partial<Value>) => void;
  /** All that a field takes to show one part of the value and to change it. */
  at: <Name extends keyof Value & string>(name: Name) => Part<Name, Value[Name]>;
  /** What is wrong with a field, as a sentence; only once the rep has been there or wants to be done. */
  problemOf: (field: string) => string | undefined;
  touch: (field: string) => void;
  /** Nobody has typed into it yet. */
  isUntouched: boolean;
  /** The value when all of it fits; else every problem is shown and the first field has the focus. */
  finish: () => Value | null;
  root: RefObject<HTMLFormElement | null>;
};

type Part<Name, Value> = {
  name: Name;
  value: Value;
  problem: string | undefined;
  onLeave: () => void;
  onChange: (value: Value) => void;
};

/**
 * A form held against a schema while it is typed. `onFit` hears each change that fits: editing needs no save button. A
 * field that does not fit holds back nothing but itself; its last good value stands in for it.
 */
export function useForm<Value extends object>(
  schema: ZodType<Value>,
  start: Value,
  onFit: (value: Value) => void = () => {},
): Form<Value> {
  const [opened] = useState(start);
  const [value, setValue] = useState(opened);
  const [touched, setTouched] = useState<readonly string[]>([]);
  const [isAllShown, setIsAllShown] = useState(false);
  const root = useRef<HTMLFormElement>(null);
  const good = useRef(opened);
  const problems = fieldProblems(schema, value);

  const put = (next: Value): void => {
    setValue(next);
    const fitting = withWhatFits(schema, good.current, next);
    if (fitting === good.current) return;
    good.current = fitting;
    onFit(fitting);
  };
  const problemOf = (field: string): string | undefined =>
    isAllShown || touched.includes(field) ? problems[field] : undefined;
  const touch = (field: string): void => {
    if (!touched.includes(field)) setTouched([...touched, field]);
  };

  return {
    value,
    isUntouched: value === opened,
    root,
    problemOf,
    touch,
    set: changes => put({ ...value, ...changes }),
    at: name => ({
      name,
      value: value[name],
      problem: problemOf(name),
      onLeave: () => touch(name),
      onChange: next => put({ ...value, [name]: next }),
    }),
    finish: () => {
      const read = schema.safeParse(value);
      if (read.success) return read.data;
      setIsAllShown(true);
      const first = Object.keys(problems)[0] ?? '';
      const fields = [...(root.current?.querySelectorAll<HTMLElement>('[name]') ?? [])];
      fields.find(field => field.getAttribute('name') === first)?.focus();
      return null;
    },
  };
}

/** The new value where all of it fits; else the good one with as many of the new one's fields as fit together. */
function withWhatFits<Value extends object>(schema: ZodType<Value>, good: Value, next: Value): Value {
  const read = schema.safeParse(next);
  if (read.success) return read.data;
  let fitting = good;
  let left = fieldsOf(next).filter(field => JSON.stringify(next[field]) !== JSON.stringify(good[field]));
  // A field may fit only after another one: the day something ended, once it has ended.
  for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
    before = left.length;
    left = left.filter(field => {
      const more = schema.safeParse({ ...fitting, [field]: next[field] });
      if (more.success) fitting = more.data;
      return !more.success;
    });
  }
  return fitting;
}

function fieldsOf<Value extends object>(value: Value): (keyof Value)[] {
  // A form's value has no fields but those of its schema.
  return Object.keys(value) as (keyof Value)[];
}
