/** The page's own line to its server. Nothing of it goes through the public API. */

/** Runs an action. When the session has ended, the page starts again, which leads to the login. */
export async function ask(action, params = {}) {
  const answer = await fetch('/aura', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ action, params }),
  });
  if (answer.status === 401) {
    location.reload();
    return new Promise(() => {});
  }
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.message);
  return body;
}
