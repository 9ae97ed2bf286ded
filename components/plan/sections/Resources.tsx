import { Button } from '@/components/shared/Button';
import type { Sections } from '@/lib/domain/sections';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { sectionsOf, withSections } from '../draft/edits';
import { AddLine } from '../lists/AddLine';
import { ItemRow } from '../lists/ItemRow';
import { listEdits } from '../lists/list-edits';
import { ObjectivePicks } from './ObjectivePicks';
import { ResourceText } from './ResourceText';
import { SectionHead } from './SectionHead';

type Have = Sections['resources']['have'][number];
type Missing = Sections['resources']['missing'][number];

/** Section 9: what we have, and what is missing; a missing one can block objectives until it has come. */
export function Resources({ editor }: { editor: Editor }) {
  const { plan, period, edits, generation } = editor;
  const { resources } = sectionsOf(plan, period);
  const change = (edit: (resources: Sections['resources']) => Sections['resources']) => (before: typeof plan) =>
    withSections(before, period, sections => ({ ...sections, resources: edit(sections.resources) }));
  const missing = listEdits<Missing>(edits, 'missing', (before, edit) =>
    change(all => ({ ...all, missing: edit(all.missing) }))(before),
  );
  const have = listEdits<Have>(edits, 'have', (before, edit) =>
    change(all => ({ ...all, have: edit(all.have) }))(before),
  );
  const arrived = ({ id, text: words }: Missing): void =>
    edits.change(
      change(all => ({
        missing: all.missing.filter(each => each.id !== id),
        have: [...all.have, { id, text: words }],
      })),
    );
  return (
    <div class="plan-section">
      <SectionHead part="resources" editor={editor} />
      <section class="plan-part">
        <h2>{text('plan_resources_missing')}</h2>
        <ul class="item-list">
          {resources.missing.map((resource, index) => (
            <ItemRow
              key={`${resource.id} ${generation}`}
              {...missing.row(resource, index, resources.missing, text('plan_resourceDeleted'))}
              name={resource.text}
            >
              <ResourceText words={resource.text} onChange={words => missing.put({ ...resource, text: words })} />
              <ObjectivePicks
                legend={text('plan_resource_blocks')}
                objectives={plan.objectives}
                chosen={resource.blocks}
                onChange={blocks => missing.put({ ...resource, blocks })}
              />
              <div>
                <Button
                  look="plain"
                  aria-label={text('plan_resource_cameOf', resource.text)}
                  onClick={() => arrived(resource)}
                >
                  {text('plan_resource_came')}
                </Button>
              </div>
            </ItemRow>
          ))}
        </ul>
        <AddLine
          label={text('plan_resources_missingAdd')}
          placeholder={text('plan_resources_missingExample')}
          onAdd={words => missing.add({ id: edits.newId(), text: words, blocks: [] })}
        />
      </section>
      <section class="plan-part">
        <h2>{text('plan_resources_have')}</h2>
        <ul class="item-list">
          {resources.have.map((resource, index) => (
            <ItemRow
              key={`${resource.id} ${generation}`}
              {...have.row(resource, index, resources.have, text('plan_resourceDeleted'))}
              name={resource.text}
            >
              <ResourceText words={resource.text} onChange={words => have.put({ ...resource, text: words })} />
            </ItemRow>
          ))}
        </ul>
        <AddLine
          label={text('plan_resources_haveAdd')}
          placeholder={text('plan_resources_haveExample')}
          onAdd={words => have.add({ id: edits.newId(), text: words })}
        />
      </section>
    </div>
  );
}
