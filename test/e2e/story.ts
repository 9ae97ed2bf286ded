import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { type DemoOrg, type DemoOrgOptions, startDemoOrg } from '@/test/demo-org/demo-org';
import { type Launched, launchBrowser } from '../browser/launch-browser';
import { CrmPage } from './pages/crm-page';
import { PopupPage } from './pages/popup-page';
import { WelcomePage } from './pages/welcome-page';

/** The production build: the same folder that is published. */
export const builtExtension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** ABCD Inc. of the worked example: one of its calls is not tied to the plan. */
export const ABCD = '001Kx0000000100IAA';
/** Tessellate Packaging, whose untied meeting is past its grace. */
export const TESSELLATE = '001Kx0000000102IAA';

export type StoryOptions = {
  org?: DemoOrgOptions;
  /** Block what Chromium calls third-party storage: cookies and storage of frames from elsewhere. */
  blocksThirdParties?: boolean;
  isHeadless?: boolean;
  /** Further extensions, for comparing. */
  alsoLoad?: string[];
  windowSize?: { width: number; height: number };
  /** Further switches of the browser. */
  switches?: string[];
  say?: (line: string) => void;
};

/** A rep's machine: a demo org, a browser with the extension, and the screens as a person uses them. */
export type Story = {
  org: DemoOrg;
  browser: Launched;
  crm: CrmPage;
  /** Opens the popup as a page of its own: the toolbar cannot be clicked from here. */
  openPopup(): Promise<PopupPage>;
  openWelcome(): Promise<WelcomePage>;
  openScreen(path: string): Promise<Page>;
  /** Waits until the background has read what it reads by itself: the CRM is asked nothing any more. */
  quiet(): Promise<void>;
  /** Ends the background at once, as browsers do when it has been idle. */
  stopBackground(): Promise<void>;
  /** Closes the browser and opens it again with the same profile. */
  restartBrowser(): Promise<void>;
  end(): Promise<void>;
};

export async function startStory(options: StoryOptions = {}): Promise<Story> {
  const org = await startDemoOrg(options.org);
  const size = options.windowSize ?? { width: 1400, height: 1000 };
  const launch = async (profile?: string): Promise<Launched> => {
    const launched = await launchBrowser({
      extension: builtExtension,
      ...(options.alsoLoad === undefined ? {} : { alsoLoad: options.alsoLoad }),
      ...(profile === undefined ? {} : { profile }),
      ...(options.isHeadless === undefined ? {} : { isHeadless: options.isHeadless }),
      ...(options.say === undefined ? {} : { say: options.say }),
      // What the settings page sets for "block third-party cookies".
      ...(options.blocksThirdParties === true && profile === undefined
        ? { preferences: { profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } } }
        : {}),
      switches: [...org.browserArgs, `--window-size=${size.width},${size.height}`, ...(options.switches ?? [])],
    });
    return options.blocksThirdParties === true ? withoutFrameStorage(launched) : launched;
  };
  const browser = await launch();
  const story: Story = {
    org,
    browser,
    crm: new CrmPage(await newPage(browser, size), org),
    async quiet() {
      const asked = (): number => org.requests.filter(request => request.apiCall).length;
      for (let before = -1; before !== asked(); ) {
        before = asked();
        await story.crm.page.waitForTimeout(2_000);
      }
    },
    openPopup: async () =>
      new PopupPage(await openExtensionPage(story.browser, 'popup.html', { width: 388, height: 600 })),
    openWelcome: async () => new WelcomePage(await openExtensionPage(story.browser, 'welcome.html', size)),
    openScreen: path => openExtensionPage(story.browser, path, size),
    async stopBackground() {
      const session = await story.browser.browser.newBrowserCDPSession();
      const running = async () =>
        (await session.send('Target.getTargets')).targetInfos.find(
          ({ type, url }) => type === 'service_worker' && url.includes(story.browser.extensionId),
        );
      const worker = await running();
      // A stop that stops nothing would prove nothing.
      if (worker === undefined) throw new Error('the background is not running');
      await session.send('Target.closeTarget', { targetId: worker.targetId });
      await expect.poll(running, 'the background has ended').toBeUndefined();
      await session.detach();
    },
    async restartBrowser() {
      const { profile } = story.browser;
      await story.browser.close();
      story.browser = await launch(profile);
      story.crm = new CrmPage(await newPage(story.browser, size), org);
    },
    async end() {
      await story.browser.close({ forget: true });
      await org.stop();
    },
  };
  return story;
}

/**
 * The setting alone leaves a frame its storage where the extension may act on the page around it; other browsers and
 * policies take it away. So it is taken away here too.
 */
async function withoutFrameStorage(browser: Launched): Promise<Launched> {
  await browser.context.addInitScript(() => {
    if (location.pathname !== '/sidebar.html') return;
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) {
      Object.defineProperty(globalThis, name, { value: undefined });
    }
  });
  return browser;
}

async function newPage(browser: Launched, size: { width: number; height: number }): Promise<Page> {
  const page = await browser.context.newPage();
  await page.setViewportSize(size);
  return page;
}

async function openExtensionPage(
  browser: Launched,
  path: string,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await newPage(browser, size);
  await page.goto(`chrome-extension://${browser.extensionId}/${path}`);
  return page;
}

/** A test with a story of its own: `story` starts with a fresh profile and a fresh org. */
export const test = base.extend<{ story: Story; storyOptions: StoryOptions }>({
  storyOptions: [{}, { option: true }],
  story: async ({ storyOptions }, use) => {
    const story = await startStory(storyOptions);
    await use(story);
    await story.end();
  },
});

export { expect };
