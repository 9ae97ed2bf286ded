/**
 * Runs the stand-in from a terminal: `npm run demo-org`, with `-- --port 8443`, or `-- --http 8080` for plain http.
 * `--restricted`: only the company's own app gets in; `--account-plans`: they are on; `--latency 300`: so far away.
 */
import { parseArgs } from 'node:util';
import { startDemoOrg } from './demo-org';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    http: { type: 'string' },
    activities: { type: 'string' },
    restricted: { type: 'boolean' },
    'account-plans': { type: 'boolean' },
    latency: { type: 'string' },
  },
});
const demo = await startDemoOrg({
  protocol: values.http === undefined ? 'https' : 'http',
  port: Number(values.http ?? values.port ?? 0),
  activities: Number(values.activities ?? 0),
  apiAccess: values.restricted === true ? 'restricted' : 'open',
  accountPlans: values['account-plans'] === true ? 'on' : 'off',
  latencyMs: Number(values.latency ?? 0),
});
const sessionId = demo.signIn();
if (values.http === undefined) {
  console.info(`The demo org listens on ${demo.address}. Start Chromium with:`);
  for (const argument of demo.browserArgs) console.info(`  '${argument}'`);
  console.info(`and open ${demo.loginUrl}`);
} else console.info(JSON.stringify({ address: demo.address, sessionId, orgId: demo.org.id, version: '67.0' }));
process.once('SIGINT', () => {
  demo.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
