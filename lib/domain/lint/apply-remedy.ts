import { blankGoal, blankObjective, blankTactic } from '../blank';
import type { Goal } from '../goal';
import { type Objective, type Tactic, withChanges } from '../objective';
import { accountOfPlan, type Plan } from '../plan';
import { isQuarter, quartersOfPlan } from '../quarters/plan-quarters';
import { tacticOfRole } from '../role-packs';
import type { Sections } from '../sections';
import type { PlainDate } from '../words';
import { type Period, type Remedy, type Say, YEAR } from './finding';
import { spreadWeights } from './spread-weights';
import { usualTactic } from './usual-tactic';

type Means = { newId: () => string; today: PlainDate; say: Say };

/**
 * The plan after one click on a remedy. Nothing else of it changes, and what the remedy speaks of may have gone
 * meanwhile: then the plan stays as it is. What is made new is written in the rep's language by `say`.
 */
export function applyRemedy(plan: Plan, remedy: Remedy, { newId, today, say }: Means): Plan {
  switch (remedy.kind) {
    case 'addGoal': {
      const statement = say(`lint_newGoal_${remedy.goalKind}`);
      return { ...plan, goals: [...plan.goals, { ...blankGoal(newId(), remedy.goalKind, 0), statement }] };
    }
    case 'spreadWeights':
      return { ...plan, goals: spreadWeights(plan.goals) };
    case 'setMeasure': {
      const { on, id, measure } = remedy;
      return on === 'goal'
        ? withGoal(plan, id, goal => ({ ...goal, measure }))
        : withObjective(plan, id, objective => ({ ...objective, measure }));
    }
    case 'setQuarterTarget':
      return withGoal(plan, remedy.goalId, goal => withQuarterTarget(plan, goal, remedy));
    case 'addObjective':
      return { ...plan, objectives: [...plan.objectives, newObjective(plan, remedy, { newId, today, say })] };
    case 'moveToGoal':
      return withObjective(plan, remedy.objectiveId, objective => ({ ...objective, goalId: remedy.goalId }));
    case 'setDates': {
      const { objectiveId, start, due } = remedy;
      return withObjective(plan, objectiveId, objective => withChanges(objective, { start, due }, today));
    }
    case 'addTactic':
      return withObjective(plan, remedy.objectiveId, objective => {
        const tactic = newTactic(plan, objective, { newId, say });
        return { ...objective, tactics: [...objective.tactics, tactic] };
      });
    case 'setTacticOwner':
      return withTactic(plan, remedy, tactic => ({ ...tactic, owner: remedy.owner }));
    case 'setTacticCount':
      return withTactic(plan, remedy, tactic => ({ ...tactic, count: remedy.count, per: 'week' }));
    case 'tacticToStrategy':
      return tacticToStrategy(plan, remedy);
    case 'addContingency':
      return withSections(plan, remedy.period, sections => withContingency(sections, remedy.riskId, newId));
    case 'resourceArrived':
      return withSections(plan, remedy.period, sections => withResource(sections, remedy.resourceId));
  }
}

function withGoal(plan: Plan, goalId: string, change: (goal: Goal) => Goal): Plan {
  return { ...plan, goals: plan.goals.map(goal => (goal.id === goalId ? change(goal) : goal)) };
}

function withObjective(plan: Plan, objectiveId: string, change: (objective: Objective) => Objective): Plan {
  const objectives = plan.objectives.map(each => (each.id === objectiveId ? change(each) : each));
  return { ...plan, objectives };
}

type TacticPlace = { objectiveId: string; tacticId: string };

function withTactic(plan: Plan, { objectiveId, tacticId }: TacticPlace, change: (tactic: Tactic) => Tactic): Plan {
  return withObjective(plan, objectiveId, objective => ({
    ...objective,
    tactics: objective.tactics.map(tactic => (tactic.id === tacticId ? change(tactic) : tactic)),
  }));
}

function withQuarterTarget(plan: Plan, goal: Goal, { quarter, target }: { quarter: string; target: number }): Goal {
  const meant = quartersOfPlan(plan).find(each => isQuarter(quarter, each));
  const isMeant = (key: string): boolean => key === quarter || (meant !== undefined && isQuarter(key, meant));
  return {
    ...goal,
    quarters: goal.quarters.map(each => (isMeant(each.quarter) ? { ...each, target } : each)),
  };
}

/** For the accounts it names, else for the whole territory. It starts today, inside the plan, and is due at its end. */
function newObjective(
  plan: Plan,
  { goalId, accountIds }: { goalId: string; accountIds: string[] },
  { newId, today, say }: Means,
): Objective {
  const start = today > plan.start && today < plan.end ? today : plan.start;
  const account = accountIds[0] === undefined ? undefined : accountOfPlan(plan, accountIds[0]);
  return {
    ...blankObjective(newId(), goalId, start, plan.owner.name),
    statement: account === undefined ? say('lint_newObjective') : say('lint_newObjectiveAt', account.name),
    scope: accountIds.length === 0 ? { kind: 'territory' } : { kind: 'accounts', accountIds },
    due: plan.end,
  };
}

function newTactic(plan: Plan, objective: Objective, { newId, say }: Pick<Means, 'newId' | 'say'>): Tactic {
  const usual = usualTactic(plan);
  const owner = objective.owner || plan.owner.role || plan.owner.name || say(`targets_role_${usual.role}`);
  if (usual.from === 'role') return tacticOfRole(usual.tactic, { id: newId(), owner, say });
  return { ...blankTactic(newId(), owner), what: usual.what };
}

/** What reaches too far to be a tactic is added to the strategy statement. */
function tacticToStrategy(plan: Plan, { objectiveId, tacticId }: TacticPlace): Plan {
  const objective = plan.objectives.find(({ id }) => id === objectiveId);
  const tactic = objective?.tactics.find(({ id }) => id === tacticId);
  if (tactic === undefined) return plan;
  const { text } = plan.strategy;
  const strategy = { ...plan.strategy, text: text.trim() === '' ? tactic.what : `${text.trimEnd()}\n${tactic.what}` };
  return withObjective({ ...plan, strategy }, objectiveId, each => ({
    ...each,
    tactics: each.tactics.filter(({ id }) => id !== tacticId),
  }));
}

function withSections(plan: Plan, period: Period, change: (sections: Sections) => Sections): Plan {
  const { year, quarters } = plan.sections;
  if (period === YEAR) return { ...plan, sections: { ...plan.sections, year: change(year) } };
  const sections = quarters[period];
  if (sections === undefined) return plan;
  return { ...plan, sections: { ...plan.sections, quarters: { ...quarters, [period]: change(sections) } } };
}

/** "If" is the risk itself; "then" is for the rep to write. */
function withContingency(sections: Sections, riskId: string, newId: () => string): Sections {
  const risk = sections.risks.find(({ id }) => id === riskId);
  if (risk === undefined || sections.contingencies.some(each => each.riskId === riskId)) return sections;
  const contingency = { id: newId(), riskId, ifText: risk.text, thenText: '', happenedOn: null };
  return { ...sections, contingencies: [...sections.contingencies, contingency] };
}

/** What was missing is among what one has. */
function withResource(sections: Sections, resourceId: string): Sections {
  const { have, missing } = sections.resources;
  const arrived = missing.find(({ id }) => id === resourceId);
  if (arrived === undefined) return sections;
  const rest = missing.filter(({ id }) => id !== resourceId);
  return { ...sections, resources: { have: [...have, { id: arrived.id, text: arrived.text }], missing: rest } };
}
