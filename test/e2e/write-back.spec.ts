import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { packageInstalled } from '@/test/demo-org/install-package';
import { expectAccessible } from './axe';
import { ABCD, expect, type Story, test as story } from './story';

/** Tags that are written to Salesforce: off until the rep has seen what would be written, then there for reports. */

async function aTaggedCall(at: Story): Promise<void> {
  const welcome = await at.openWelcome();
  await welcome.startWithSample();
  await at.crm.signIn();
  const sidebar = await at.crm.openRecord('Account', ABCD);
  await sidebar.settled();
  await at.crm.logCall('Morning call', 'wants the gateway answer first');
  await expect(sidebar.card('Morning call')).toBeVisible();
  await sidebar.open('Morning call');
  await sidebar.suggestion('Morning call', 1).click();
  await at.quiet();
}

function keyInCrm(at: Story, subject = 'Morning call'): unknown {
  return at.org.records('Task').find(task => task['Subject'] === subject)?.['Plan_Link_Key__c'];
}

async function setUp(options: Page): Promise<void> {
  await options.getByRole('button', { name: /^Set up tags in Salesforce/ }).click();
}

story.describe('where the package is installed', () => {
  story.use({ storyOptions: { org: packageInstalled() } });

  story(
    'the rep sees what would be written, turns it on, and the org has tags, goals and objectives',
    async ({ story: at }) => {
      await aTaggedCall(at);
      const options = await at.openScreen('options.html');
      await setUp(options);
      await options.getByRole('button', { name: 'Show what would be written' }).click();
      await expect(options.getByText('Nothing has been written yet.')).toBeVisible();
      await expectAccessible(options);
      expect(keyInCrm(at)).toBeNull();
      expect(at.org.records('Plan_Goal__c')).toEqual([]);
      await options.getByRole('button', { name: 'Turn on' }).click();
      await expect(options.getByText(/goals and objectives are records\.$/)).toBeVisible();
      await options.getByRole('button', { name: 'Write those too' }).click();
      await expect.poll(() => keyInCrm(at)).toMatch(/^\S+ \d{4}-/);
      const objective = String(keyInCrm(at)).split(' ')[0];
      const [task] = at.org.query(
        "SELECT Plan_Objective__r.External_Key__c, WhatId FROM Task WHERE Subject = 'Morning call'",
      );
      expect(task).toMatchObject({
        WhatId: ABCD,
        Plan_Objective__r: { External_Key__c: expect.stringMatching(`/${objective}$`) },
      });
      await expectAccessible(options);
    },
  );
});

story.describe('where it is not', () => {
  story('the administrator’s package is downloaded, whole', async ({ story: at }) => {
    await aTaggedCall(at);
    const options = await at.openScreen('options.html');
    await setUp(options);
    const unpacked = async (link: string): Promise<string[]> => {
      const downloading = options.waitForEvent('download');
      await options.getByRole('link', { name: link }).click();
      const download = await downloading;
      return [
        download.suggestedFilename(),
        ...Object.keys(unzipSync(new Uint8Array(readFileSync(await download.path())))),
      ];
    };
    expect(await unpacked('Download to deploy (.zip)')).toEqual(
      expect.arrayContaining(['throughline-package.zip', 'package.xml', 'objects/Activity.object']),
    );
    expect(await unpacked('Download the source (.zip)')).toEqual(
      expect.arrayContaining(['throughline-source.zip', 'sfdx-project.json']),
    );
  });
});
