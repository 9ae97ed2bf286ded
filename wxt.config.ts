import { mkdirSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { deployable, filesIn, zipped } from './lib/crm/salesforce/package-zip';

const ofScreens =
  /wxt-html-plugins|vite\/(preload-helper|modulepreload-polyfill)|node_modules\/preact\/|\/components\/shared\/|\/lib\/messages\//;

type Modules = {
  getModuleIds: () => Iterable<string>;
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null;
};

/**
 * What the popup loads at once and other screens load too is one file: the popup then opens with two scripts instead of
 * six, and carries nothing that only others need.
 */
function sharedByScreens(): (id: string, modules: Modules) => string | undefined {
  let ofPopup: Set<string> | undefined;
  return (id, modules) => {
    if (!ofScreens.test(id)) return undefined;
    ofPopup ??= reachedFrom(/\/entrypoints\/popup\/(index\.html|main\.tsx)$/, modules);
    return ofPopup.has(id) ? 'shared' : undefined;
  };
}

/** Everything that a module imports before it runs, and what that imports. */
function reachedFrom(start: RegExp, { getModuleIds, getModuleInfo }: Modules): Set<string> {
  const reached = new Set([...getModuleIds()].filter(id => start.test(id)));
  // What is added while it is walked through is walked through too.
  for (const id of reached) for (const next of getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}

type Bundle = Record<string, object> | undefined;

/** The popup's few styles stand in its page: before it is drawn it waits for two files less. */
const stylesInPopup = {
  name: 'styles-in-popup',
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string, { path, bundle }: { path: string; bundle?: Bundle }): string {
      if (!path.includes('/popup/')) return html;
      return html.replace(/<link rel="stylesheet"([^>]*)href="\/([^"]+)">/g, (link, more: string, name: string) => {
        const file = bundle?.[name];
        if (file === undefined || !('source' in file) || typeof file.source !== 'string') return link;
        // A link that is switched off loads nothing. It tells what comes later that these styles are here.
        return `<style>${file.source}</style><link rel="stylesheet"${more}href="/${name}" disabled>`;
      });
    },
  },
};

/** The package for administrators, packed into `folder`: which file the extension carries under which name. */
function packedPackage(root: string, folder: string): { absoluteSrc: string; relativeDest: string }[] {
  const source = filesIn(`${root}/lib/crm/salesforce/package`);
  mkdirSync(folder, { recursive: true });
  return Object.entries({ 'throughline-package.zip': deployable(source), 'throughline-source.zip': source }).map(
    ([name, files]) => {
      writeFileSync(`${folder}/${name}`, zipped(files));
      return { absoluteSrc: `${folder}/${name}`, relativeDest: name };
    },
  );
}

/** Where a CRM that the rep adds may live: anywhere over https. */
const addedSites = ['https://*/*', 'http://*.localhost/*', 'http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    'build:publicAssets': ({ config }, files) => {
      files.push(...packedPackage(config.root, `${config.wxtDir}/package`));
    },
    // The script in the CRM's page stays small and quiet, and the popup is there at once. The polyfill is three times as
    // large as the whole script, and a sixth of what the popup loads; neither needs it: in Manifest V3 every supported
    // browser's own interface answers with promises. And WXT's context talks to the page; `page-context.ts` says what
    // replaces it.
    'vite:build:extendConfig': (entrypoints, config) => {
      const browserAlone = { 'wxt/browser': '@wxt-dev/browser' };
      if (entrypoints.some(({ type }) => type === 'popup')) {
        const { rollupOptions } = config.build ?? {};
        const output = { ...rollupOptions?.output, manualChunks: sharedByScreens() };
        config.build = { ...config.build, rollupOptions: { ...rollupOptions, output } };
        config.plugins = [...(config.plugins ?? []), stylesInPopup];
        config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...browserAlone } };
        return;
      }
      if (entrypoints.some(({ type }) => type !== 'content-script' && type !== 'unlisted-script')) return;
      const own = { ...browserAlone, 'wxt/utils/content-script-context': `${config.root}/lib/panel/page-context.ts` };
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...own } };
    },
  },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    minimum_chrome_version: '123',
    // cookies: the rep's own session in the CRM. storage: settings and the "something changed" signal. alarms: the outbox.
    // scripting: the sidebar on the pages of CRMs that the rep adds.
    permissions: ['cookies', 'storage', 'alarms', 'scripting', ...(browser === 'firefox' ? ['identity'] : [])],
    host_permissions: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
    // notifications: the digest, when the rep switches it on. identity: the window for signing in through a company's own
    // app, when the rep connects by it; Firefox cannot ask for it later, and shows nobody a question for it.
    optional_permissions: ['notifications', ...(browser === 'firefox' ? [] : ['identity'])],
    // Each is asked for by itself, when the rep adds a CRM there. Plain http only on the rep's own computer.
    optional_host_permissions: addedSites,
    // What an administrator may preset for everybody; Firefox takes it without a schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'policy-schema.json' } }),
    action: { default_title: '__MSG_extensionName__' },
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['https://*.lightning.force.com/*', ...addedSites],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'throughline@throughline.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
  vite: () => ({
    // es2022 keeps the output small; every supported browser understands it.
    build: { target: 'es2022' },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  }),
});
