import type { Plan } from '@/lib/domain/plan';
import { language, text } from '@/lib/messages/text';

/** The objectives as a table for a spreadsheet. What writes it is loaded only when it is asked for. */
export async function openCsv(plan: Plan, withPrivate: boolean): Promise<{ fileName: string; content: string }> {
  const { objectivesCsv } = await import('@/lib/domain/plan-file/objectives-csv');
  // Where 1.5 is written 1,5, spreadsheets expect another separator.
  const isCommaDecimal = new Intl.NumberFormat(language()).format(1.5).includes(',');
  const name = plan.title.replace(/[^\p{Letter}\p{Number}]+/gu, '-').toLowerCase();
  return {
    fileName: `${name || 'plan'}-objectives.csv`,
    content: objectivesCsv(plan, {
      say: each => text(each),
      withPrivate,
      delimiter: isCommaDecimal ? ';' : ',',
    }),
  };
}
