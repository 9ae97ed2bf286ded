/**
 * The life of the script in the CRM's page, in place of WXT's own (see `wxt.config.ts`). WXT's announces itself to the
 * page and ends when an event says so, which any script of the CRM could send; this one ends only with the extension.
 */
type ExtensionGlobals = { browser?: { runtime?: { id?: string } }; chrome?: { runtime?: { id?: string } } };

/** WXT makes it with `new`; an object that a function returns serves as well. */
export function ContentScriptContext() {
  const life = new AbortController();
  return {
    signal: life.signal,
    /** False, and the signal ended, once the extension was updated, switched off or removed under the page. */
    get isValid(): boolean {
      if (!hasExtension()) life.abort();
      return !life.signal.aborted;
    },
  };
}

/** Browsers take the id away from scripts whose extension is gone. Asked of the browser itself: it must not be cached. */
function hasExtension(): boolean {
  // A border: what the browser puts here for extensions is in no type of the platform.
  const { browser, chrome } = globalThis as ExtensionGlobals;
  return (browser ?? chrome)?.runtime?.id !== undefined;
}
