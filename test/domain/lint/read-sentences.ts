import type { SmartCheck } from '@/lib/domain/lint/finding';
import { smartChecks } from '@/lib/domain/lint/finding';
import { smartOf } from '@/lib/domain/lint/lint-plan';
import { newPlanAccount } from '@/lib/domain/new-plan-account';
import type { Measure, Objective } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import { emptySections } from '@/lib/domain/sections';
import { anObjective, aPlan } from '../../support/builders';

/** One row of the table: what is written, and which of the five checks it should pass. */
export type Sentence = {
  language: string;
  objective: Objective;
  isBlocked: boolean;
  passes: Record<SmartCheck, boolean>;
};

const accountNames = [
  'ABCD Inc.',
  'Pinecrest Paper',
  'Tessellate Packaging',
  'Kestrel Brewing',
  'Malwa Agro',
  'Brightwater Dairy',
  'Halvorsen Grain',
  'Orchard Valley Beverages',
  'Bank of Satpura',
  'Delmont Medical',
  'Marlow Foods',
  'Stannard Steel Works',
  'Rook Chemicals',
  'Quillfeather Plastics',
  'Nordfarm',
  'Brandt & Söhne',
  'Klinikum Nord',
  'Huber',
  'Kern',
];

export function readSentences(table: string): Sentence[] {
  return table
    .trim()
    .split(/\n+/)
    .map(line => {
      const [verdict = '', language = '', scope = '', measure = '', dates = '', statement = '', known = ''] = line
        .split(' | ')
        .map(cell => cell.trim());
      const [start = null, due = null] = dates === 'no due date' ? ['2026-02-02'] : dates.split(' to ');
      return {
        language,
        isBlocked: known === 'blocked',
        objective: anObjective({
          statement,
          scope: scopeOf(scope, statement),
          start,
          due,
          measure: measureOf(measure),
          attainableBecause: known.startsWith('because ') ? known.slice(8) : '',
        }),
        passes: Object.fromEntries(smartChecks.map((check, at) => [check, verdict[at] !== '-'])) as Sentence['passes'],
      };
    });
}

function scopeOf(scope: string, statement: string): Objective['scope'] {
  if (scope === 'territory' || scope === 'internal') return { kind: scope };
  const named = accountNames.filter(name => statement.includes(name.split(' ')[0] ?? name));
  return { kind: 'accounts', accountIds: named.length > 0 ? named : ['ABCD Inc.'] };
}

function measureOf(written: string): Measure | null {
  const read = /^(.*) (-?[\d.]+) → (-?[\d.]+)( held)?$/.exec(written);
  if (read === null) return null;
  const baseline = Number(read[2]);
  return {
    unit: read[1] === '(no unit)' ? '' : (read[1] ?? ''),
    baseline,
    target: Number(read[3]),
    current: baseline,
    accrues: read[4] === undefined ? 'cumulative' : 'level',
  };
}

/** The plan of somebody who states what a week holds, and who lacks one resource. */
export function planAround({ objective, isBlocked }: Sentence): Plan {
  const year = emptySections();
  const missing = [{ id: 'X', text: 'A medical reference customer', blocks: isBlocked ? [objective.id] : [] }];
  const target = (metric: 'firstConversations' | 'meetings' | 'outreach', perWeek: number) => ({
    id: metric,
    metric,
    label: '',
    perWeek,
    origin: 'hand' as const,
  });
  return aPlan({
    start: '2026-01-01',
    end: '2026-12-31',
    objectives: [objective],
    accounts: accountNames.map(name => newPlanAccount({ id: name, name }, 'prospect')),
    sections: { year: { ...year, resources: { have: [], missing } }, quarters: {} },
    weeklyTargets: [target('firstConversations', 3), target('meetings', 3), target('outreach', 12)],
    funnel: {
      goalAmount: 1_800_000,
      averageDeal: 75_000,
      opportunityToWin: { value: 1 / 3, n: null, origin: 'typed' },
      firstConversationToOpportunity: { value: 0.5, n: null, origin: 'typed' },
      sellingWeeks: 48,
      attemptsPerFirstConversation: 4,
    },
  });
}

export type Score = { good: number; bad: number; falseAlarms: string[]; misses: string[] };

/** How often each check is wrong: a good sentence it doubts is a false alarm, a bad one it lets pass a miss. */
export function scores(sentences: readonly Sentence[]): Record<SmartCheck, Score> {
  const score = (check: SmartCheck): Score => {
    const result: Score = { good: 0, bad: 0, falseAlarms: [], misses: [] };
    for (const sentence of sentences) {
      const { language, objective, passes } = sentence;
      const found = smartOf(planAround(sentence), objective, { today: '2026-02-02', language })[check];
      const isGood = passes[check];
      if (isGood) result.good += 1;
      else result.bad += 1;
      if (isGood && found.length > 0) result.falseAlarms.push(`${objective.statement} (${found[0]?.sentence})`);
      if (!isGood && found.length === 0) result.misses.push(objective.statement);
    }
    return result;
  };
  return Object.fromEntries(smartChecks.map(check => [check, score(check)])) as Record<SmartCheck, Score>;
}
