/**
 * Where things stand in a Lightning page: a name, since when it is known to be true. Newest first, never a generated
 * class (`forcegenerated-…`, `lwc-…`), never a translated text.
 */

/** The bar across the top. 2026-11, standard and console apps. */
export const globalHeaders = ['#oneHeader', '.oneHeader', '.slds-global-header_container'];

/** The bar below it: app navigation (standard) or the workspace tabs (console). 2026-11. */
export const appBars = [
  '.navexStandardManager .oneAppNavContainer',
  '.navexWorkspace.active .tabsetHeader',
  '.tabsetHeader',
];

/** Aura toasts, which most record saves raise. 2026-11. Lives as long as the app. */
export const auraToastManagers = ['.forceToastManager'];
export const auraToasts = ['.forceToastMessage'];

/** LWC toasts. 2026-11. The container is made for the first toast and may keep its toasts in an open shadow root. */
export const lwcToastContainers = ['lightning-toast-container'];
export const lwcToasts = ['lightning-toast'];
