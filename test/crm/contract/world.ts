import type { CrmApi } from '@/lib/crm/crm';
import type { Asked, Network } from './network';

/** One CRM with a rep signed in, as the contract's checks need it: a stand-in, or a real one they were pointed at. */
export type World = {
  readonly name: string;
  /** The rep's session, opened anew. Everything it asks goes over `network`. */
  open(): Promise<CrmApi>;
  readonly network: Network;
  /** Hosts that may be asked. */
  readonly hosts: readonly string[];
  isWrite(asked: Asked): boolean;
  /** The browser loses the session; and the rep signs in again. */
  signOut(): void;
  signIn(): Promise<void>;
  now(): string;
  /** A text field of an activity that anybody may write. */
  readonly chosenField: string;
  /** Records made for the checks, each by the name the adapter gives it, without place. */
  readonly account: { record: string; name: string };
  readonly person: { record: string; name: string; title: string };
  readonly opportunity: { record: string };
  /** What a rep does in the CRM itself, past the extension. */
  readonly inCrm: {
    /** Log a call on the account, or on a person of it. Returns its record. */
    logCall(subject: string, on?: 'account' | 'person'): Promise<string>;
    rename(record: string, subject: string): Promise<void>;
    remove(record: string): Promise<void>;
    /** How many records there are with exactly this subject. */
    count(subject: string): Promise<number>;
  };
  /** The name of an account record that is not there. */
  readonly noAccount: string;
  /** Remove everything that was made, also after a failure. Returns what could not be removed. */
  cleanUp(): Promise<string[]>;
};
