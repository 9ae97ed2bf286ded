import { findBrowser } from './find-browser';

/** Finds a browser for the tests, fetching one if need be, before they count on it. */
try {
  console.log(findBrowser(line => console.log(line)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
