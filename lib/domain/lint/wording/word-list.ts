/**
 * The words of one language by which a sentence is judged: plain words, compared by their stems (`vocabulary`).
 */
export type WordList = {
  /** Verbs that say in which direction but not what: improve, strengthen. */
  hollowVerbs: string;
  /** Nouns and adjectives nobody can see afterwards: relationship, presence, better. */
  hollowWords: string;
  /** Verbs that only mean something with what they take: get, win, make. */
  lightVerbs: string;
  /** What every seller has: revenue, pipeline, growth. */
  everybodys: string;
  /** Whom every seller has: customers, leads, partners. */
  everyone: string;
  /** What one can see afterwards: what is signed, sent, held or measured, and the verbs that make it so. */
  outcomes: string;
  /** Beginnings that announce work, not a result: "work on". */
  hollowBeginnings: string[];
  /** Doings that are logged: call, send. Said of all, or for ever, they are a tactic and change nothing. */
  activities: string;
  /** Said of a doing, they make it one without an end: weekly, regularly, all. */
  endless: string[];
  /** Whom one sells to or works with, by trade or office: "12 clinics". */
  audiences: string;
  /** What is sold, signed, done or measured: counting them says nothing of for or with whom. */
  countables: string;
  /** Words after which stands with or for whom, from where, or where. */
  whomPrepositions: string;
  /** Words without a meaning of their own. */
  stopWords: string;
  /** Nouns are written together: the ends by which such a noun belongs to one of the lists. */
  compoundEnds: { hollowWords: string; everybodys: string; everyone: string; countables: string; outcomes: string };
  /** A sentence may end with its verb. */
  isVerbLast: boolean;
  /** 1,8 and not 1.8. */
  isCommaDecimal: boolean;
  numbers: Record<string, number>;
  /** Before a number that is no quantity: "number one". */
  rank: string;
  /** January to December, long and short. */
  months: string[][];
  /** Words in a date: quarter, end, year. */
  timeWords: string;
  /** Before the last day: by, until. */
  untilWords: string;
  endOf: string;
  /** Before and between the two ends of a change (from … to), before its size, and in "9 of 12". */
  change: { from: string; to: string; by: string; of: string };
  /** Units that are no number of anything. */
  hollowUnits: string;
  /** What the weekly targets count, as units of a measure say it. */
  metricWords: { firstConversations: string; meetings: string; outreach: string };
  /** Words around a bare figure: quota, number, target. */
  quotaWords: string;
  money: { thousand: string; million: string; billion: string };
};
