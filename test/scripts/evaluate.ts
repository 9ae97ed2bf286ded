import { readFileSync } from 'node:fs';
import { evaluate } from '@/lib/domain/evaluate/evaluate';
import type { Problem } from '@/lib/result';

/** `npm run -s evaluate -- FILE`: a worked example judged by the product's own functions, as one JSON object. */
const path = process.argv.slice(2).find(argument => argument !== '--');
if (path === undefined) fail('Name the file to evaluate: npm run -s evaluate -- FILE.');
const evaluation = evaluate(read(path));
if (!evaluation.ok) fail(`${path} cannot be evaluated: ${whyNot(evaluation.problem)}.`);
const { activities, summary, unreadable } = evaluation.value;
process.stdout.write(`${JSON.stringify({ activities, summary }, null, 1)}\n`);
if (unreadable.length > 0) {
  process.stderr.write(`No readable day or time of logging, so no standing: ${unreadable.join(', ')}.\n`);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function whyNot({ kind, field, words }: Problem): string {
  const what = kind === 'notJson' ? 'it is no JSON' : (field ?? kind);
  return words ? `${what}: ${words}` : what;
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence.replace(/\.+$/, '.')}\n`);
  process.exit(1);
}
