import { Begin } from './begin/Begin';
import { Details } from './details/Details';
import type { Editor } from './draft/editor';
import { Lacks } from './findings/Lacks';
import { Goals } from './goals/Goals';
import type { Part } from './hash';
import { Paper } from './paper/Paper';
import { Plans } from './plans/Plans';
import { Accountability } from './sections/Accountability';
import { Approach } from './sections/Approach';
import { Assessment } from './sections/Assessment';
import { Opportunities } from './sections/Opportunities';
import { Organisation } from './sections/Organisation';
import { Resources } from './sections/Resources';
import { Risks } from './sections/Risks';
import { Targets } from './targets/Targets';
import { Accounts } from './whole/Accounts';
import { Process } from './whole/Process';
import { Questions } from './whole/Questions';
import { Roles } from './whole/Roles';

type Props = { part: Part; editor: Editor; onAddedFrom: (activityId: string, objectiveId: string) => void };

/** The part of the plan that the address names. */
export function PlanPart({ part, editor, onAddedFrom }: Props) {
  if (part === 'goals') return <Goals editor={editor} onAddedFrom={onAddedFrom} />;
  const Shown = shown[part];
  return <Shown editor={editor} />;
}

const shown = {
  begin: Begin,
  assessment: Assessment,
  organisation: Organisation,
  opportunities: Opportunities,
  approach: Approach,
  risks: Risks,
  resources: Resources,
  accountability: Accountability,
  accounts: Accounts,
  process: Process,
  roles: Roles,
  questions: Questions,
  targets: Targets,
  details: Details,
  lacks: Lacks,
  plans: Plans,
  paper: Paper,
} as const;
