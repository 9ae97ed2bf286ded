import { readFileSync, writeFileSync } from 'node:fs';
import type { Plan } from '@/lib/domain/plan';
import { readPlanFile } from '@/lib/domain/plan-file/plan-file';

/**
 * Writes `public/sample-plan.json`, the plan that the first run offers, from the worked example. The example's tactics
 * leave out why they are done; a plan to learn from says it.
 */
const whys: Record<string, string> = {
  'Reach CEO and VP weekly until pilot scope is agreed':
    'up to $50k the CEO decides alone, and their customer’s audit is in March.',
  'Joint meeting with CEO and VP, then IT gateway meeting':
    'quoting before IT was in the room did not work last quarter.',
  'Write pilot scope and one-page business case': 'the CEO can say yes to one page without going to the board.',
  'Confirm budget route and paperwork with each buyer':
    'Stannard’s buyer needs our forms first, and Pinecrest’s money comes from corporate.',
  'Walk the line with maintenance before quoting': 'maintenance knows which bearings fail, and asks for the money.',
  'Follow the quote with engineering and finance': 'engineering recommends, finance sets the terms: we need both.',
  'Quote and payment-terms check': 'they may ask for net 60, and our finance will not go past net 45.',
  'One meeting per executive, with payback sheet': 'the payback sheet is what opens executive doors.',
  'Send payback numbers before each meeting': 'the COO is measured on waste and wants it paid back within a year.',
  'Stay useful to Marlow people at industry events':
    'a group roll-out is easier with people who know us before the budget comes.',
  'One new contact per account per week': 'six people at each by December need a steady pace.',
  'Ask each contact who else decides': 'the people inside know who sits on the committee.',
  'Two site days': 'sensors go live on the floor, and our engineer is shared with two territories.',
  'Weekly status call with maintenance and IT': 'IT opens the ports, and too many alarms are losing the night shift.',
  'Prepare director for the 4 Dec board': 'the director signs, but the board wants to be certain of the cost.',
  'Options, redlines, final paper': 'legal takes four days a round, so the paper has to start early.',
  'Attempts to reach new contacts': 'busy people rarely take the first call.',
  'Site tour with loaner kit': 'a loaner kit shortens the proof.',
  'Weekly proof review': 'a proof that nobody looks at for a week drifts.',
  'Business review on site': 'the president decides alone, and the budget comes in February.',
  'Agenda and follow-up': 'what was agreed is lost unless somebody writes it down.',
  "Log every quote's working days": 'ten in a row only count if every one is counted.',
};

function withWhys(plan: Plan): Plan {
  return {
    ...plan,
    objectives: plan.objectives.map(objective => ({
      ...objective,
      tactics: objective.tactics.map(tactic => ({ ...tactic, why: whyOf(tactic.what) })),
    })),
  };
}

function whyOf(what: string): string {
  const why = whys[what];
  if (why === undefined) throw new Error(`no why for “${what}”`);
  return why;
}

let made = 0;
const read = readPlanFile(readFileSync('test/data/fernhill.json', 'utf8'), () => `s${++made}`);
if (!read.ok) throw new Error(JSON.stringify(read.problem));
const sample = { ...read.value, plan: withWhys(read.value.plan) };
writeFileSync('public/sample-plan.json', `${JSON.stringify(sample)}\n`);
console.log(`${sample.plan.title}: ${sample.plan.objectives.length} objectives, ${sample.links.length} links`);
