import { dayOf, plusDays } from '@/lib/domain/calendar';
import { objectiveOfPlan, type Plan } from '@/lib/domain/plan';
import { isMine } from '@/lib/domain/standing';
import {
  conditionsFrom,
  isTelling,
  likenessesOf,
  MAX_TAG_RULES,
  meets,
  namesFrom,
  type TagRule,
} from '@/lib/domain/tag-rule';
import type { Inputs } from '@/lib/messages/protocol';
import type { TagRuleLine, TagRulePreview } from '@/lib/messages/settings-views';
import { failed, ok, type Result } from '@/lib/result';
import { activitiesBetween } from '@/lib/store/activities';
import { bare } from '@/lib/store/judged';
import { readJudging } from '@/lib/store/judging';
import { changeTagRules, readSettings } from '@/lib/store/settings';
import { briefOf, briefsFor } from './activity-line';
import type { Deps } from './deps';
import { readLines } from './read-lines';
import { todayOf } from './show-badge';

const PREVIEW_DAYS = 14;
/** As many of them as a preview lists. */
const LISTED = 20;

/** What "always tag like this" would have tagged lately: the rep sees it before it holds. */
export async function previewTagRule(
  deps: Deps,
  { activityId, choice, by }: Inputs['previewTagRule'],
): Promise<Result<TagRulePreview>> {
  const example = await deps.db.get('activities', activityId);
  if (example === undefined) return failed({ kind: 'missing' });
  const judging = await readJudging(deps.db, deps.now());
  const { today } = todayOf(deps.now(), judging.plan ?? undefined);
  const asked = conditionsFrom(bare(example), by);
  const recent = await activitiesBetween(deps.db, plusDays(today, 1 - PREVIEW_DAYS), today);
  const met = recent.filter(row => isMine(row, judging.myIds) && meets(row, asked));
  const links = await Promise.all(met.map(row => deps.db.get('links', row.id)));
  const lines = await readLines(deps, met.slice(0, LISTED), judging, []);
  const isOther = (index: number): boolean => {
    const chosen = links[index]?.choice ?? null;
    return chosen !== null && JSON.stringify(chosen) !== JSON.stringify(choice);
  };
  return ok({
    likenesses: likenessesOf(bare(example)),
    count: met.length,
    otherwise: met.filter((_, index) => isOther(index)).length,
    lines,
    objectives: briefsFor(judging.plan, lines, choice.kind === 'objective' ? [choice.objectiveId] : [], today),
  });
}

/** From now on; what is there already is not touched. */
export async function addTagRule(
  deps: Deps,
  { activityId, choice, by }: Inputs['addTagRule'],
): Promise<Result<{ ruleId: string }>> {
  const example = await deps.db.get('activities', activityId);
  if (example === undefined) return failed({ kind: 'missing' });
  const asked = conditionsFrom(bare(example), by);
  if (!isTelling(asked)) return failed({ kind: 'badInput', words: 'nothing in common' });
  const rule: TagRule = {
    id: deps.newId(),
    choice,
    conditions: asked,
    names: namesFrom(example, by),
    madeAt: deps.now(),
  };
  const isRoom = await changeTagRules(deps.db, deps.now(), rules =>
    rules.length < MAX_TAG_RULES ? [...rules, rule] : null,
  );
  if (!isRoom) return failed({ kind: 'badInput', words: `${MAX_TAG_RULES} rules are the most` });
  await deps.announceChange();
  return ok({ ruleId: rule.id });
}

/** The rules in the order in which they are tried. */
export async function readTagRules(deps: Deps): Promise<Result<TagRuleLine[]>> {
  const [{ tagRules }, { plan }] = await Promise.all([
    readSettings(deps.db, deps.now()),
    readJudging(deps.db, deps.now()),
  ]);
  return ok(await Promise.all(tagRules.map(rule => lineOf(deps, rule, plan))));
}

/** Those named stay, in that order; one that was dropped lately comes back when it is named again. */
export async function keepTagRules(deps: Deps, { ruleIds }: Inputs['keepTagRules']): Promise<Result<null>> {
  await changeTagRules(deps.db, deps.now(), (rules, dropped) =>
    [...new Set(ruleIds)].flatMap(ruleId => [...rules, ...dropped].find(rule => rule.id === ruleId) ?? []),
  );
  await deps.announceChange();
  return ok(null);
}

async function lineOf(
  deps: Deps,
  { id, choice, conditions, names, madeAt }: TagRule,
  plan: Plan | null,
): Promise<TagRuleLine> {
  const { today } = todayOf(deps.now(), plan ?? undefined);
  const objective =
    plan !== null && choice.kind === 'objective' ? objectiveOfPlan(plan, choice.objectiveId) : undefined;
  const range = IDBKeyRange.bound(`${id} `, `${id} \uffff`);
  const tagged = await deps.db.countFromIndex('links', 'byAction', range);
  return {
    id,
    choice,
    objective: objective === undefined || plan === null ? null : briefOf(objective, plan, today),
    kind: conditions.kind,
    subject: conditions.subject,
    names,
    madeOn: dayOf(madeAt, plan?.calendar.timeZone ?? 'UTC'),
    tagged,
  };
}
