import type { Plan } from '@/lib/domain/plan';
import { readPlanFile } from '@/lib/domain/plan-file/plan-file';
import fernhill from '../data/fernhill.json';

/** The plan of the worked example, in tests and stories of screens: without the file system. */
export function examplePlan(): Plan {
  let made = 0;
  const read = readPlanFile(JSON.stringify(fernhill), () => `made-${++made}`);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.plan;
}
