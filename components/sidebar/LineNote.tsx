import type { Choice } from '@/lib/domain/link';
import type { ActivityLine, ObjectiveBrief } from '@/lib/messages/views';
import { ConflictNote } from './ConflictNote';
import { WaitingNote } from './WaitingNote';

type Props = {
  line: ActivityLine;
  objectives: Record<string, ObjectiveBrief>;
  onTag: (line: ActivityLine, choice: Choice | null) => void;
};

/** What is to be known of one activity and the CRM: that it waits for it, or that it was tagged there too. */
export function LineNote({ line, objectives, onTag }: Props) {
  const { id, waiting, conflict = null } = line;
  if (waiting !== null) return <WaitingNote waiting={waiting} />;
  if (conflict === null) return null;
  return <ConflictNote activityId={id} {...{ conflict, objectives }} onTake={choice => onTag(line, choice)} />;
}
