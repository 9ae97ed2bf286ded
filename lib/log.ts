/**
 * Three levels, and never a word that came out of a CRM or a plan: only kinds, counts and ids.
 * error = somebody must look; info = something important changed; debug = the rest.
 */
type Facts = Record<string, string | number | boolean | null>;

export const log = {
  error: (what: string, facts: Facts = {}): void => console.error(`throughline: ${what}`, facts),
  info: (what: string, facts: Facts = {}): void => console.info(`throughline: ${what}`, facts),
  debug: (what: string, facts: Facts = {}): void => console.debug(`throughline: ${what}`, facts),
};
