import { type StoreKey, type StoreValue, unwrap } from 'idb';
import type { Database, Schema, StoreName, WriteTransaction } from './database';

/**
 * All of the work is stored, or none of it. When the work throws, the transaction is taken back and the error goes on.
 * Inside, await nothing but the stores: anything else lets the transaction close under the work.
 */
export async function write<Value>(
  db: Database,
  stores: StoreName[],
  work: (tx: WriteTransaction) => Promise<Value>,
): Promise<Value> {
  const tx = db.transaction(stores, 'readwrite') as WriteTransaction;
  // Whoever awaits `done` below hears of it; this keeps an abort during the work from being an unhandled rejection.
  tx.done.catch(() => undefined);
  try {
    const value = await work(tx);
    commit(tx);
    await tx.done;
    return value;
  } catch (error) {
    abortQuietly(tx);
    throw error;
  }
}

/** Everything has been asked for: no need to wait for each answer before saying so. */
function commit(tx: WriteTransaction): void {
  try {
    tx.commit();
  } catch (error) {
    // It had nothing left to do and ended by itself; `done` tells how.
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
  }
}

function abortQuietly(tx: WriteTransaction): void {
  try {
    tx.abort();
  } catch (error) {
    // Already aborted or finished: the error that brought us here is the one that counts.
    if (!(error instanceof DOMException)) throw error;
  }
}

/**
 * Put a record without waiting for it. Requests of one transaction are carried out in order, and one that fails takes
 * the whole transaction back: `write` hears of that. No promise is made, which halves what a thousand puts cost.
 */
export function putUnheard<Name extends StoreName>(tx: WriteTransaction, name: Name, value: StoreValue<Schema, Name>) {
  unwrap(tx).objectStore(name).put(value);
}

/** The same for deleting. */
export function deleteUnheard<Name extends StoreName>(tx: WriteTransaction, name: Name, key: StoreKey<Schema, Name>) {
  unwrap(tx).objectStore(name).delete(key);
}
