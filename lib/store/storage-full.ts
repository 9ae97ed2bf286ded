import { failed, type Result } from '@/lib/result';

/** The work's result, or `storageFull` when the device has no room left for it; nothing of it is stored then. */
export async function unlessFull<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return failed({ kind: 'storageFull' });
    throw error;
  }
}
