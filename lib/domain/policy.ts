import { z } from 'zod';
import { changedThresholds } from './rules/thresholds';

/**
 * What an administrator may preset for everybody in the company (the browser's managed storage;
 * `public/policy-schema.json` tells the browser its shape). What it sets, a rep cannot change.
 */
export const policy = z.object({ thresholds: changedThresholds.default({}) });
export type Policy = z.infer<typeof policy>;
