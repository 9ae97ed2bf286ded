import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { goalKinds } from '@/lib/domain/goal';
import { countedForms, sentenceForms } from '@/lib/domain/lint/finding';
import { lints } from '@/lib/domain/lint/lints';
import { roleDeadlines, rolePacks, roleTacticNames } from '@/lib/domain/role-packs';
import { assessmentPrompts } from '@/lib/domain/sections';
import { strategyTemplates, templateGoalKinds } from '@/lib/domain/strategy-templates';
import { roles } from '@/lib/domain/targets/role-targets';
import english from '@/public/_locales/en/messages.json';

const texts: Record<string, { message: string }> = english;
const missing = (names: readonly string[]): string[] => names.filter(name => (texts[name]?.message ?? '') === '');

describe('every kind of finding', () => {
  const folder = new URL('../../../lib/domain/lint/kinds/', import.meta.url);
  const files = readdirSync(folder);

  test('has a file of its own, which is in the list', () => {
    const list = readFileSync(new URL('../lints.ts', folder), 'utf8');
    expect(files.filter(file => !list.includes(`./kinds/${file.replace('.ts', '')}'`))).toEqual([]);
    expect(lints).toHaveLength(files.length);
    const named = files.map(file =>
      file.replace('.ts', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    );
    expect(lints.map(({ kind }) => kind).sort()).toEqual(named.sort());
  });

  test('is told in words, gives its reason and what to do about it', () => {
    const plain = Object.entries(sentenceForms).flatMap(([kind, forms]) =>
      forms.map(form => (form === '' ? `lint_${kind}` : `lint_${kind}_${form}`)),
    );
    const counted = Object.entries(countedForms).flatMap(([kind, forms]) =>
      forms.flatMap(form => {
        const stem = form === '' ? `lint_${kind}` : `lint_${kind}_${form}`;
        return [`${stem}_one`, `${stem}_other`];
      }),
    );
    const kinds = [...Object.keys(sentenceForms), ...Object.keys(countedForms)];
    expect(kinds.sort()).toEqual(lints.map(({ kind }) => kind).sort());
    expect(
      missing([...plain, ...counted, ...kinds.flatMap(kind => [`lint_${kind}_why`, `lint_${kind}_remedy`])]),
    ).toEqual([]);
  });
});

test('what a remedy makes or asks has its words', () => {
  const remedies = readFileSync(new URL('../../../lib/domain/lint/finding.ts', import.meta.url), 'utf8');
  const kinds = [...remedies.matchAll(/^ {2}\| \{ kind: '(\w+)'|^ {6}kind: '(\w+)';/gm)].map(
    match => match[1] ?? match[2],
  );
  expect(kinds.length).toBeGreaterThan(10);
  expect(missing(kinds.map(kind => `lint_do_${kind}`))).toEqual([]);
  expect(missing(goalKinds.map(kind => `lint_newGoal_${kind}`))).toEqual([]);
  expect(missing(['what', 'why', 'how', 'when'].map(question => `lint_question_${question}`))).toEqual([]);
});

describe('what a plan can begin with', () => {
  test('every role has tactics, each with its words and its why', () => {
    expect(missing(roleTacticNames.flatMap(name => [`plan_roleTactic_${name}`, `plan_roleWhy_${name}`]))).toEqual([]);
    expect(missing(roleDeadlines.map(name => `plan_roleDeadline_${name}`))).toEqual([]);
    expect(missing(roles.map(role => `targets_role_${role}`))).toEqual([]);
    const used = roles.flatMap(role => rolePacks[role].map(({ name }) => name));
    expect(used.sort()).toEqual([...roleTacticNames].sort());
  });

  test('every strategy says what it is, how it goes, and which goals it asks for', () => {
    expect(
      missing(
        strategyTemplates.flatMap(name => [
          ...['template', 'templateWhat', 'templateStrategy', 'templateApproach'].map(part => `plan_${part}_${name}`),
          ...templateGoalKinds.map(kind => `plan_templateGoal_${name}_${kind}`),
        ]),
      ),
    ).toEqual([]);
  });

  test('every question of the assessment has its words', () => {
    expect(missing(assessmentPrompts.map(prompt => `plan_prompt_${prompt}`))).toEqual([]);
  });
});
