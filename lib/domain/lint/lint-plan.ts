import type { Goal } from '../goal';
import type { Objective } from '../objective';
import type { Plan } from '../plan';
import type { Sections } from '../sections';
import type { Waiver } from '../waiver';
import { goalsAround } from './around/goals-around';
import { objectivesAround } from './around/objectives-around';
import { type Finding, type Period, type SmartCheck, smartChecks, YEAR } from './finding';
import type { LintContext, LintOf, ObjectiveAround } from './lint';
import { lints } from './lints';
import { remembering } from './remembering';

/**
 * Everything the plan still lacks, in reading order: the plan, each goal with its objectives and their tactics, the
 * sections of the year and of each quarter, the accounts. Waived findings are left out; a past plan lacks nothing.
 * Quick enough for every keystroke: what did not change is not looked at again.
 */
export function lintPlan(plan: Plan, context: LintContext): Finding[] {
  const waived = waiversOf(plan);
  return everyFinding(plan, context).filter(({ id }) => !waived.has(id));
}

/** The findings that still hold but were waived, each with its reason, in reading order. */
export function waivedFindings(plan: Plan, context: LintContext): { finding: Finding; waiver: Waiver }[] {
  const waivers = waiversOf(plan);
  if (waivers.size === 0) return [];
  return everyFinding(plan, context).flatMap(finding => {
    const waiver = waivers.get(finding.id);
    return waiver === undefined ? [] : { finding, waiver };
  });
}

/**
 * The five checks of one objective, ended or not: what each has against it, and nothing when it passes. A waived
 * finding counts as passing.
 */
export function smartOf(plan: Plan, objective: Objective, context: LintContext): Record<SmartCheck, Finding[]> {
  const waived = waiversOf(plan);
  const around = objectivesAround(plan, context);
  const found = findingsOfObjective(objective, around.keysOf(objective), () => around.of(objective));
  const failing = (check: SmartCheck) => found.filter(({ id, smart }) => smart === check && !waived.has(id));
  const [specific, measurable, attainable, realistic, timeBound] = smartChecks;
  return {
    specific: failing(specific),
    measurable: failing(measurable),
    attainable: failing(attainable),
    realistic: failing(realistic),
    timeBound: failing(timeBound),
  };
}

function waiversOf(plan: Plan): Map<string, Waiver> {
  return new Map((plan.waivers ?? []).map(waiver => [waiver.finding, waiver]));
}

const planLints = lints.filter((lint): lint is LintOf<'plan'> => lint.looksAt === 'plan');
const goalLints = lints.filter((lint): lint is LintOf<'goal'> => lint.looksAt === 'goal');
const objectiveLints = lints.filter((lint): lint is LintOf<'objective'> => lint.looksAt === 'objective');
const sectionLints = lints.filter((lint): lint is LintOf<'sections'> => lint.looksAt === 'sections');
const accountLints = lints.filter((lint): lint is LintOf<'accounts'> => lint.looksAt === 'accounts');

/** A screen asks for the findings of one plan from several places. */
const ofPlans = remembering<Plan>();

function everyFinding(plan: Plan, context: LintContext): readonly Finding[] {
  const { today, language, history } = context;
  return ofPlans(plan, [today, language, history], () => findInPlan(plan, context));
}

function findInPlan(plan: Plan, context: LintContext): Finding[] {
  if (plan.status === 'archived') return [];
  const found = planLints.flatMap(lint => lint.find(plan, context));
  const aroundGoals = goalsAround(plan, context);
  const aroundObjectives = objectivesAround(plan, context);
  const add = (objective: Objective): void => {
    if (objective.status !== 'open') return;
    const around = () => aroundObjectives.of(objective);
    found.push(...findingsOfObjective(objective, aroundObjectives.keysOf(objective), around));
  };
  const byGoal = objectivesByGoal(plan);
  for (const goal of plan.goals) {
    found.push(
      ...ofGoals(goal, aroundGoals.keysOf(goal), () =>
        goalLints.flatMap(lint => lint.find(goal, aroundGoals.of(goal))),
      ),
    );
    byGoal.get(goal.id)?.forEach(add);
    byGoal.delete(goal.id);
  }
  for (const withoutGoal of byGoal.values()) withoutGoal.forEach(add);
  found.push(...findingsOfSections(plan.sections.year, YEAR));
  for (const [quarter, sections] of Object.entries(plan.sections.quarters)) {
    found.push(...findingsOfSections(sections, quarter));
  }
  return [...found, ...accountLints.flatMap(lint => lint.find(plan))];
}

function objectivesByGoal(plan: Plan): Map<string, Objective[]> {
  const byGoal = new Map<string, Objective[]>();
  for (const objective of plan.objectives) {
    const same = byGoal.get(objective.goalId);
    if (same === undefined) byGoal.set(objective.goalId, [objective]);
    else same.push(objective);
  }
  return byGoal;
}

const ofGoals = remembering<Goal>();
const ofObjectives = remembering<Objective>();
const ofSections = remembering<Sections>();

function findingsOfObjective(
  objective: Objective,
  keys: readonly unknown[],
  around: () => ObjectiveAround,
): readonly Finding[] {
  return ofObjectives(objective, keys, () => {
    const known = around();
    return objectiveLints.flatMap(lint => lint.find(objective, known));
  });
}

function findingsOfSections(sections: Sections, period: Period): readonly Finding[] {
  return ofSections(sections, [period], () => sectionLints.flatMap(lint => lint.find(sections, period)));
}
