import { startEspocrm } from './espocrm/espocrm';
import { startTwenty } from './twenty/twenty';

/** `npx vite-node test/stand-ins/main.ts espocrm|twenty [port]`: a stand-in to look at, or to point `test:crm` at. */
const [kind, port] = process.argv.slice(2).filter(argument => argument !== '--');
const options = port === undefined ? {} : { port: Number(port) };
const standIn = kind === 'twenty' ? await startTwenty(options) : await startEspocrm({ path: '/crm/', ...options });
console.log(`${standIn.address} (${kind === 'twenty' ? 'tim@apple.dev, tim' : 'rep, rep'})`);
