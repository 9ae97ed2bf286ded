// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ImportPlan } from '@/components/shared/ImportPlan';
import { failed, ok } from '@/lib/result';
import { axeFinds } from '../../support/axe';
import { drawScreen } from '../../support/draw-screen';
import { putAway } from '../../support/put-away';

afterEach(putAway);

const bad = [{ name: 'Agree a pilot', field: 'measure.target', words: 'expected number' }];

describe('a file with one bad objective among good ones', () => {
  async function chosen() {
    let imported = '';
    const screen = await drawScreen(<ImportPlan present={null} onImported={title => (imported = title)} />, {
      importPlan: ({ withoutBad }) =>
        withoutBad === true
          ? ok({ title: 'Mended', objectives: 3, links: 0 })
          : failed({ kind: 'badObjectives', field: 'plan.objectives[2]', words: 'expected number', bad }),
    });
    fireEvent.change(screen.getByLabelText('Plan file'), {
      target: { files: [new File(['{}'], 'plan.json', { type: 'application/json' })] },
    });
    await screen.findByRole('alert');
    return { ...screen, imported: () => imported };
  }

  test('says which objective and which field, and takes nothing in', async () => {
    const screen = await chosen();
    expect(screen.getByText('1 objective of this file does not fit')).toBeTruthy();
    expect(screen.getByText('“Agree a pilot”: measure.target, expected number')).toBeTruthy();
    expect(screen.imported()).toBe('');
    expect(await axeFinds(screen.container)).toEqual([]);
  });

  test('takes in the rest only when the rep asks for it', async () => {
    const screen = await chosen();
    fireEvent.click(screen.getByRole('button', { name: 'Take in the rest' }));
    await expect.poll(screen.imported).toBe('Mended');
    expect(screen.background.askedFor('importPlan')).toEqual([
      { text: '{}', replace: false },
      { text: '{}', replace: false, withoutBad: true },
    ]);
  });
});

test('a file that is not there any more is said, and nothing is taken in', async () => {
  const screen = await drawScreen(<ImportPlan present={null} onImported={() => undefined} />, {});
  const file = new File(['{}'], 'plan.json', { type: 'application/json' });
  Object.assign(file, { text: () => Promise.reject(new Error('moved')) });
  fireEvent.change(screen.getByLabelText('Plan file'), { target: { files: [file] } });
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.background.askedFor('importPlan')).toEqual([]);
});
