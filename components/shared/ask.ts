import { createContext } from 'preact';
import { onChange } from '@/lib/messages/changes';
import { request } from '@/lib/messages/request';

/** The two ways a screen touches the world: it asks, and it hears that something changed. Tests pass their own. */
export type Asking = { request: typeof request; onChange: typeof onChange };

export const AskContext = createContext<Asking>({ request, onChange });
