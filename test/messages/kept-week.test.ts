import { beforeEach, expect, test } from 'vitest';
import { announceChange, lastChange } from '@/lib/messages/changes';
import { storeWeek, weekAnswer } from '@/lib/messages/kept-week';
import { answering } from '../support/browser';
import { aWeek } from '../support/week-view';

const until = '2026-11-21T06:00:00Z';
const before = Date.parse(until) - 1;
const fromBackground = { ok: true, value: aWeek({ isEnoughForToday: true }) };
let asked: unknown[] = [];

beforeEach(async () => {
  asked = [];
  answering.reply = message => {
    asked.push(message);
    return fromBackground;
  };
  await announceChange(crypto.randomUUID());
  await storeWeek({ changed: await lastChange(), until, view: aWeek() });
});

test('a week that was kept is the answer, and nobody is woken', async () => {
  expect(await weekAnswer(before)).toEqual({ ok: true, value: aWeek() });
  expect(asked).toEqual([]);
});

test.each<[string, () => Promise<unknown>, number]>([
  ['something has changed since', () => announceChange(crypto.randomUUID()), before],
  ['its time is over', async () => undefined, Date.parse(until)],
])('the background is asked once %s', async (_, happen, nowMs) => {
  await happen();
  expect(await weekAnswer(nowMs)).toEqual(fromBackground);
  expect(asked).toEqual([{ name: 'readWeek', input: {} }]);
});
