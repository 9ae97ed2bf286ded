/** Where things stand in EspoCRM's page: a name, since when it is known to be true. Newest first. */

/** The bar across the top; at the side or hidden it measures nothing that counts. 2026-11, version 8.4. */
export const topBars = ['body:not([data-navbar=side]) #navbar > .navbar', 'body:not([data-navbar=side]) #navbar'];

/** "Saved", "Created": stands in the body for two seconds. 2026-11, version 8.4. */
export const savedNotice = '.alert-success';

/** Stays while one navigates; what is in it is replaced. 2026-11, version 8.4. */
export const mainContents = '#main > *';
