import { readFileSync, writeFileSync } from 'node:fs';
import { readPlanFile } from '@/lib/domain/plan-file/plan-file';

/** Writes `public/sample-plan.json`, the plan that the first run offers, from the worked example. */
let made = 0;
const read = readPlanFile(readFileSync('test/data/fernhill.json', 'utf8'), () => `s${++made}`);
if (!read.ok) throw new Error(JSON.stringify(read.problem));
writeFileSync('public/sample-plan.json', `${JSON.stringify(read.value)}\n`);
console.log(
  `${read.value.plan.title}: ${read.value.plan.objectives.length} objectives, ${read.value.links.length} links`,
);
