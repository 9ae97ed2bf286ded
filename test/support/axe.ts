import axe from 'axe-core';

/** What axe finds wrong with what is drawn, as readable lines. Colours need a real browser; the stories check those. */
export async function axeFinds(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
}
