import { defineConfig } from 'wxt';

function sharedByScreens(id: string): string | undefined {
  return /wxt-html-plugins|node_modules\/(preact|webextension-polyfill)\/|\/components\/shared\/|\/lib\/messages\//.test(
    id,
  )
    ? 'shared'
    : undefined;
}

/** Where a CRM that the rep adds may live: anywhere over https. */
const addedSites = ['https://*/*', 'http://*.localhost/*', 'http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    // The script in the CRM's page stays small and quiet. The polyfill is three times as large as the whole script, which
    // needs none of it: in Manifest V3 every supported browser's own interface answers with promises. And WXT's context
    // talks to the page; `page-context.ts` says what replaces it.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'popup')) {
        // What all screens share is one file: the popup then opens with two scripts instead of six.
        const { rollupOptions } = config.build ?? {};
        const output = { ...rollupOptions?.output, manualChunks: sharedByScreens };
        config.build = { ...config.build, rollupOptions: { ...rollupOptions, output } };
        return;
      }
      if (entrypoints.some(({ type }) => type !== 'content-script' && type !== 'unlisted-script')) return;
      const own = {
        'wxt/browser': '@wxt-dev/browser',
        'wxt/utils/content-script-context': `${config.root}/lib/panel/page-context.ts`,
      };
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
    permissions: ['cookies', 'storage', 'alarms', 'scripting'],
    host_permissions: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
    // For the digest, when the rep switches it on.
    optional_permissions: ['notifications'],
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
