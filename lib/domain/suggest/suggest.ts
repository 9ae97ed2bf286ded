import type { Objective } from '../objective';
import type { Plan } from '../plan';
import type { PlainDate } from '../words';
import { type Because, becauseOf } from './because';
import { nothingFeatures, objectiveFeatures } from './features';
import type { Asked } from './said';
import { type Known, type Situation, situationOf } from './situation';
import { nothingWeights, objectiveWeights } from './weights';
import { type WhyNothing, whyNothing } from './why-nothing';

/** `probability`: that this is what the activity serves, "nothing" being one of the possibilities. */
export type Ranked = { objectiveId: string; probability: number };
export type Suggestion = Ranked & { because: Because };

export type Guess = {
  /** Every objective that could be meant, best first. */
  ranked: Ranked[];
  /** Those of them that are worth a key, at most three, and why. */
  offered: Suggestion[];
  /** What a bare Enter takes; null when the best is not likely enough, or nothing fits. */
  preselected: string | null;
  /** How likely it is that the activity serves nothing. With the probabilities of `ranked` it makes 1. */
  nothing: number;
  /** Why nothing fits; null while something may. */
  whyNothing: WhyNothing | null;
};

/** A preselection must be at least this likely. */
const SURE_ENOUGH = 0.4;
/** From here on it is said that nothing fits. */
const NOTHING_FITS = 0.5;
/** What is so much less likely than the best is found under "another objective": here it would be in the way. */
const WORTH_A_KEY = 0.08;
const OFFERED = 3;

/**
 * Which objective an activity serves, if any: a choice among all of them and "nothing", each with a score that is the
 * sum of its weighted features, and probabilities in proportion to the exponentials of the scores (conditional logit,
 * McFadden 1974).
 */
export function suggest(activity: Asked, plan: Plan, known: Known): Guess {
  const situation = situationOf(activity, plan, known);
  const scored = candidatesOn(situation)
    .map(({ place, objective }) => {
      const features = objectiveFeatures(situation, place);
      return { place, features, objectiveId: objective.id, score: weighed(features, objectiveWeights) };
    })
    .sort((one, other) => other.score - one.score || one.place - other.place);
  const [best] = scored;
  if (best === undefined) {
    return { ranked: [], offered: [], preselected: null, nothing: 1, whyNothing: { kind: 'nothingInPlan' } };
  }
  const forNothing = nothingFeatures(situation);
  const nothingScore = weighed(forNothing, nothingWeights);
  const highest = Math.max(nothingScore, best.score);
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - highest), Math.exp(nothingScore - highest));
  const probabilityOf = (score: number): number => Math.exp(score - highest) / total;
  const nothing = probabilityOf(nothingScore);
  const sureness = probabilityOf(best.score);
  const isNothing = nothing >= NOTHING_FITS;
  return {
    ranked: scored.map(({ objectiveId, score }) => ({ objectiveId, probability: probabilityOf(score) })),
    offered: scored
      .slice(0, OFFERED)
      .filter(({ score }) => probabilityOf(score) >= sureness * WORTH_A_KEY)
      .map(({ objectiveId, score, place, features }) => ({
        objectiveId,
        probability: probabilityOf(score),
        because: becauseOf(situation, place, features),
      })),
    preselected: !isNothing && sureness >= SURE_ENOUGH ? best.objectiveId : null,
    nothing,
    whyNothing: isNothing ? whyNothing(situation, forNothing) : null,
  };
}

/** The objectives that were open on the day. Dates weigh; only what was ended before is out of the question. */
function candidatesOn({ plan, activity }: Situation): { place: number; objective: Objective }[] {
  return plan.objectives
    .map(({ objective }, place) => ({ place, objective }))
    .filter(({ objective }) => couldBeMeant(objective, activity.day));
}

function couldBeMeant({ status, endedOn }: Objective, day: PlainDate): boolean {
  return status === 'open' || (endedOn !== null && day <= endedOn);
}

function weighed<Name extends string>(features: Record<Name, number>, weights: Readonly<Record<Name, number>>): number {
  let score = 0;
  for (const name in weights) score += weights[name] * features[name];
  return score;
}
