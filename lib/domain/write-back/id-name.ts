/**
 * An id as it stands in a CRM among other words. Ids may hold any sign; those that would end the name, or join two names
 * into one, are written as `%5B` and the like.
 */
export function nameOfId(id: string): string {
  return id.replace(/[%\s[\]:/|]/g, sign => encodeURIComponent(sign));
}

/** The id that a name stands for; null: nobody's name. */
export function idOfName(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    // It only looks like one: a sign that was cut, or somebody's own words.
    return null;
  }
}
