import { expect, it } from 'vitest';
import { idFrom } from '@/lib/crm/twenty/new-id';

it('the same words always name the same record, others another one', async () => {
  const id = await idFrom('localhost:3000', 'click', 'task');
  expect(await idFrom('localhost:3000', 'click', 'task')).toBe(id);
  const others = [
    await idFrom('localhost:3000', 'click', 'company'),
    await idFrom('localhost:3001', 'click', 'task'),
    await idFrom('localhost:3000', 'clicktask'),
  ];
  expect(new Set([id, ...others]).size).toBe(4);
});

it('it is a UUID that every checker takes', async () => {
  for (const word of ['', 'a', 'ä', 'x'.repeat(500)]) {
    expect(await idFrom(word)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
