import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type CsvText, csvColumns, objectivesCsv, privateColumns } from '@/lib/domain/plan-file/objectives-csv';
import english from '@/public/_locales/en/messages.json';
import { ABCD, aGoal, anObjective, aPlan } from '../support/builders';
import { workedExample } from '../support/worked-example';

const say = (name: CsvText): string => english[name].message;

function rowsOf(text: string, delimiter = ','): Record<string, string>[] {
  expect(text.charCodeAt(0)).toBe(0xfeff);
  return Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true, delimiter }).data;
}

describe('the objectives of Fernhill as a table', () => {
  const { plan } = workedExample().file;
  const rows = rowsOf(objectivesCsv(plan, { say, withPrivate: false }));

  test('one row an objective, by goals, with a head for each column', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual(csvColumns.map(column => say(`plan_csv_${column}`)));
    expect(rows.map(row => row['Objective'])).toEqual(
      plan.goals.flatMap(goal => plan.objectives.filter(each => each.goalId === goal.id)).map(each => each.statement),
    );
    expect(rows[0]).toMatchObject({
      'Goal kind': 'Revenue',
      Goal: 'Close $1.80M new ACV in the Upper Midwest territory by 31 Dec 2026',
      Where: 'At accounts',
      Accounts: 'ABCD Inc.',
      Starts: '2026-10-01',
      Due: '2026-12-15',
      Unit: 'signed pilot',
      Baseline: '0',
      Target: '1',
      Status: 'Open',
      'Milestone from': '1st meeting',
      'Milestone to': 'Proposal',
    });
    expect(rows[1]?.['Accounts']).toBe('Stannard Steel Works; Pinecrest Paper');
    expect(rows[0]?.['Tactics']).toContain('Reach CEO and VP weekly until pilot scope is agreed; Joint meeting');
  });

  test('private figures are left out, unless they were ticked', () => {
    expect(objectivesCsv(plan, { say, withPrivate: false })).not.toContain('commission');
    const ticked = rowsOf(objectivesCsv(plan, { say, withPrivate: true }));
    expect(Object.keys(ticked[0] ?? {})).toEqual(
      [...csvColumns, ...privateColumns].map(each => say(`plan_csv_${each}`)),
    );
    expect(ticked[0]).toMatchObject({ 'Private figure': 'commission at 6%', 'Private target': '108000' });
  });
});

describe('what a spreadsheet makes of it', () => {
  test.each(['=1+1', '+49 170', '-SUM(A1)', '@cmd', '\tx', '=HYPERLINK("http://x")\nand more'])(
    'the text %j is no formula',
    statement => {
      const plan = aPlan({ objectives: [anObjective({ statement, owner: statement })] });
      const [row] = rowsOf(objectivesCsv(plan, { say, withPrivate: false }));
      expect(row?.['Objective']).toBe(`'${statement}`);
      expect(row?.['Owner']).toBe(`'${statement}`);
    },
  );

  test('a negative number stays a number', () => {
    const measure = { unit: 'points', baseline: -2, target: -4.5, current: 0, accrues: 'level' as const };
    const plan = aPlan({ objectives: [anObjective({ measure })] });
    expect(rowsOf(objectivesCsv(plan, { say, withPrivate: false }))[0]).toMatchObject({
      Baseline: '-2',
      Target: '-4.5',
    });
    const german = rowsOf(objectivesCsv(plan, { say, withPrivate: false, delimiter: ';' }), ';');
    expect(german[0]).toMatchObject({ Baseline: '-2', Target: '-4,5' });
  });

  test('commas, quotes, line breaks and umlauts come back as they were', () => {
    const statement = 'Größe, "Menge"\nund Öl; für Süd';
    const plan = aPlan({ objectives: [anObjective({ statement })] });
    for (const delimiter of [',', ';'] as const) {
      const [row] = rowsOf(objectivesCsv(plan, { say, withPrivate: false, delimiter }), delimiter);
      expect(row?.['Objective']).toBe(statement);
    }
  });

  test('a plan without objectives is a head alone, an unknown account its id', () => {
    expect(rowsOf(objectivesCsv(aPlan({ objectives: [] }), { say, withPrivate: false }))).toEqual([]);
    const plan = aPlan({ accounts: [], goals: [aGoal()], objectives: [anObjective({ goalId: 'gone' })] });
    const [row] = rowsOf(objectivesCsv(plan, { say, withPrivate: true }));
    expect(row).toMatchObject({ Accounts: ABCD, 'Goal kind': '', Goal: '', 'Private target': '' });
  });
});
