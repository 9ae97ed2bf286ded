import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { sectionsOf, withSections } from '../draft/edits';
import { LongField } from '../fields/LongField';
import { SectionHead } from './SectionHead';

const fields = ['summary', 'pursuitTeam', 'backing', 'innerResources'] as const;

/** Section 2: one's own house: who pursues with me, who backs it, what we can draw on. */
export function Organisation({ editor }: { editor: Editor }) {
  const { plan, period, edits, generation } = editor;
  const { organisation } = sectionsOf(plan, period);
  return (
    <div class="plan-section">
      <SectionHead part="organisation" editor={editor} />
      {fields.map(field => (
        <LongField
          key={`${field} ${period} ${generation}`}
          label={text(`plan_organisation_${field}`)}
          hint={text(`plan_organisationHint_${field}`)}
          value={organisation[field]}
          onChange={words =>
            edits.change(
              before =>
                withSections(before, period, sections => ({
                  ...sections,
                  organisation: { ...sections.organisation, [field]: words },
                })),
              `organisation ${field}`,
            )
          }
        />
      ))}
    </div>
  );
}
