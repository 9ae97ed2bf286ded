import { emptyTally } from '@/lib/domain/tally';
import type { Story } from '../e2e/story';

/**
 * Fill the extension's database to that many activities: copies of rows that it stored itself, spread over the plan's
 * year, with the days' tallies to match. Done in one of its own pages, where its database can be reached.
 */
export async function fillTo(story: Story, size: number): Promise<void> {
  const page = await story.openScreen('options.html');
  page.setDefaultTimeout(0);
  await page.evaluate(
    async ({ wanted, empty }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('throughline');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const result = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      type Stored = {
        id: string;
        day: string;
        contribution: { counts: string[]; objectiveId: string | null; kind: string };
      };
      const have = await result<number>(db.transaction('activities').objectStore('activities').count());
      const patterns: Stored[] = (
        await result<Stored[]>(db.transaction('activities').objectStore('activities').getAll(null, 500))
      ).filter(each => each.contribution.counts.includes('logged'));
      const days = Array.from({ length: 320 }, (_, place) => {
        const day = new Date(Date.UTC(2026, 0, 1 + place));
        return day.toISOString().slice(0, 10);
      });
      for (let from = have; from < wanted; from += 5_000) {
        const tx = db.transaction(['activities', 'tallies', 'firstTalks'], 'readwrite', { durability: 'relaxed' });
        const tallies = new Map<
          string,
          Record<string, number> & { byObjective: Record<string, Record<string, number>> }
        >();
        for (let number = from; number < Math.min(wanted, from + 5_000); number += 1) {
          const pattern = patterns[number % patterns.length];
          const day = days[(number * 7) % days.length];
          if (pattern === undefined || day === undefined) continue;
          const copy: Record<string, unknown> = { ...pattern, id: `bench/${String(number).padStart(9, '0')}`, day };
          if (copy['flaggedOn'] !== undefined) copy['flaggedOn'] = day;
          if (copy['accountId'] !== null) copy['accountId'] = `bench/account-${number % 4_000}`;
          // Most work says something of its own, at a time of its own.
          if (copy['said'] !== undefined) copy['said'] = `${number % 20_000}`;
          if (copy['loggedMs'] !== undefined) copy['loggedMs'] = Date.parse(day) + (number % 480) * 60_000;
          if (copy['talkedWith'] !== undefined) copy['talkedWith'] = copy['accountId'];
          delete copy['judgeAgainAtMs'];
          // Of each of the 4,000 accounts two talks a year can be first ones.
          copy['isFirst'] = copy['isFirst'] === true && number < 8_000;
          const { id, accountId, isFirst } = copy;
          if (isFirst === true) tx.objectStore('firstTalks').put({ id, accountId, day });
          tx.objectStore('activities').put(copy);
          let tally = tallies.get(day);
          if (tally === undefined) {
            const stored = await result(tx.objectStore('tallies').get(day));
            tally = stored ?? { ...structuredClone(empty), day };
            tallies.set(day, tally as NonNullable<typeof tally>);
          }
          for (const name of pattern.contribution.counts) if (tally !== undefined) tally[name] = (tally[name] ?? 0) + 1;
        }
        for (const tally of tallies.values()) tx.objectStore('tallies').put(tally);
        await new Promise<void>((resolve, reject) => {
          tx.oncomplete = () => resolve();
          tx.onabort = () => reject(tx.error);
        });
      }
      db.close();
    },
    { wanted: size, empty: emptyTally('') },
  );
  await page.close();
}
