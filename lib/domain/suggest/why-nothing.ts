import type { PlainDate } from '../words';
import type { NothingFeatures } from './features';
import type { Situation } from './situation';
import { nothingWeights } from './weights';

/** Why nothing fits, as facts; the sentence is `nothing_<kind>` in the locale files. */
export type WhyNothing =
  | { kind: 'nothingInPlan' }
  /** The same thing, for the same contact, is there already. */
  | { kind: 'loggedTwice'; subject: string; day: PlainDate }
  /** Nearly the same text at so many accounts, this one included; as a list e-mail, nobody counted: null. */
  | { kind: 'massMail'; count: number | null }
  | { kind: 'greeting' | 'brochure' | 'checkingIn' | 'looksLikeAdmin' | 'looksLikeService' }
  /** Words that earlier activities had which served nothing, as they are written here. */
  | { kind: 'likeSetAside'; words: string[] }
  /** What was done with this contact served nothing before. */
  | { kind: 'contactServesNothing' }
  | { kind: 'taskWithoutAccount' }
  /** The plan has no objective for this account. */
  | { kind: 'noObjectiveCovers' }
  | { kind: 'nothingFits' };

/** The strongest of what spoke for nothing. */
export function whyNothing(situation: Situation, features: NothingFeatures): WhyNothing {
  const { around, activity } = situation;
  const by = (...names: (keyof NothingFeatures)[]): number =>
    names.reduce((sum, name) => sum + features[name] * nothingWeights[name], 0);
  const reasons: { strength: number; why: WhyNothing }[] = [
    { strength: by('greeting'), why: { kind: 'greeting' } },
    { strength: by('brochure'), why: { kind: 'brochure' } },
    { strength: by('checkingIn'), why: { kind: 'checkingIn' } },
    { strength: by('admin'), why: { kind: 'looksLikeAdmin' } },
    { strength: by('taskWithoutAccount'), why: { kind: 'taskWithoutAccount' } },
    { strength: by('service'), why: { kind: 'looksLikeService' } },
    { strength: by('uncovered'), why: { kind: 'noObjectiveCovers' } },
    { strength: by('nothingWithContact'), why: { kind: 'contactServesNothing' } },
  ];
  if (around.twin !== null) {
    reasons.push({
      strength: by('twin'),
      why: { kind: 'loggedTwice', subject: around.twin.subject, day: around.twin.day },
    });
  }
  if (activity.isListEmail || around.sameTextAccounts > 1) {
    const count = around.sameTextAccounts === 0 ? null : around.sameTextAccounts + 1;
    reasons.push({ strength: by('sameText', 'exclaimed', 'email'), why: { kind: 'massMail', count } });
  }
  const words = wordsOfNothing(situation);
  if (words.length > 0)
    reasons.push({
      strength: by('nothingWords', 'nothingWord', 'nothingSameSubject'),
      why: { kind: 'likeSetAside', words },
    });
  const [strongest] = reasons.sort((one, other) => other.strength - one.strength);
  return strongest !== undefined && strongest.strength > WORTH_SAYING ? strongest.why : { kind: 'nothingFits' };
}

const WORTH_SAYING = 0.5;
const WORDS_SAID = 3;

/** Words met more often in what served nothing than in everything else. */
function wordsOfNothing({ said, plan, lessons }: Situation): string[] {
  const nothing = plan.objectives.length;
  return [...said.words]
    .flatMap(([beginning, word]) => {
      const meant = lessons.words.get(beginning) ?? [];
      const here = meant.find(({ place }) => place === nothing)?.count ?? 0;
      const all = meant.reduce((sum, { count }) => sum + count, 0);
      return here > all / 2 ? [{ word, here }] : [];
    })
    .sort((one, other) => other.here - one.here)
    .slice(0, WORDS_SAID)
    .map(({ word }) => word);
}
