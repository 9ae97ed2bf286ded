import { plusDays } from '@/lib/domain/calendar';
import { HEALTH_DAYS, type RuleHealth, ruleHealth, type Telling } from '@/lib/domain/rule-health';
import { type RuleName, ruleName } from '@/lib/domain/rules/rule-names';
import type { Inputs } from '@/lib/messages/protocol';
import type { RulesView } from '@/lib/messages/settings-views';
import { ok, type Result } from '@/lib/result';
import type { Told } from '@/lib/store/database';
import { readHints } from '@/lib/store/hints';
import { readJudging } from '@/lib/store/judging';
import { readSettings, saveThresholds } from '@/lib/store/settings';
import { toldSince } from '@/lib/store/told';
import { isLearnedEnough } from './better-fit';
import type { Deps } from './deps';
import { guessFor } from './guess';
import { rejudge, upToDate } from './rejudge';
import { todayOf } from './show-badge';

/** Every rule with its thresholds and how it did in the last 30 days. */
export async function readRules(deps: Deps): Promise<Result<RulesView>> {
  const [settings, by, health] = await Promise.all([
    readSettings(deps.db, deps.now()),
    readJudging(deps.db, deps.now()),
    readHealth(deps),
  ]);
  return ok({
    thresholds: by.thresholds,
    changed: settings.thresholds,
    company: settings.companyThresholds,
    rules: [...health].map(([rule, figures]) => ({ rule, ...figures })),
  });
}

/** Thresholds decide verdicts, so everything is judged anew by them. */
export async function saveRules(deps: Deps, { changed }: Inputs['saveRules']): Promise<Result<null>> {
  await saveThresholds(deps.db, deps.now(), { thresholds: changed });
  await deps.announceChange();
  void rejudge(deps);
  return ok(null);
}

/** How each rule did lately. What was told is held against what holds now: that shows what was mended. */
export async function readHealth(deps: Deps): Promise<Map<RuleName, RuleHealth>> {
  await upToDate(deps);
  const by = await readJudging(deps.db, deps.now());
  const { today } = todayOf(deps.now(), by.plan ?? undefined);
  const told = await toldSince(deps.db, plusDays(today, 1 - HEALTH_DAYS));
  const isLearned = await isLearnedEnough(deps.db, by);
  const tellings = (await Promise.all(told.map(each => tellingsOf(deps, each, by, isLearned)))).flat();
  return new Map(ruleName.options.map(rule => [rule, ruleHealth(rule, tellings, today)]));
}

async function tellingsOf(
  deps: Deps,
  { about, rules }: Told,
  by: Awaited<ReturnType<typeof readJudging>>,
  isLearned: boolean,
): Promise<Telling[]> {
  const [row, link] = await Promise.all([deps.db.get('activities', about), deps.db.get('links', about)]);
  const isTagged = row !== undefined && isLearned && link?.objectiveId !== undefined;
  const better = isTagged ? (await guessFor(deps.db, [row], [link], by)).betterFits.get(about) : undefined;
  const betterFitId = better ?? null;
  const hints = row === undefined ? [] : await readHints(deps.db, [{ row, link, betterFitId }], by);
  const holding = new Set<string>([
    ...(row?.verdict.flags ?? []).map(flag => flag.rule),
    ...hints.flat().map(hint => hint.rule),
  ]);
  return Object.entries(rules).flatMap(([name, { on, dismissedOn }]): Telling[] => {
    const rule = ruleName.safeParse(name);
    if (!rule.success || on === null) return [];
    const isFixed =
      row !== undefined && dismissedOn === null && !holding.has(name) && !by.thresholds.off.includes(rule.data);
    return [{ rule: rule.data, on, dismissedOn, isFixed }];
  });
}
