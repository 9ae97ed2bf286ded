/** A certificate for the stand-in's hosts, made afresh at every start and trusted by nobody. */
import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
}

export async function makeCertificate(): Promise<Certificate> {
  const names = ['*.lightning.force.com', '*.my.salesforce.com', '*.sandbox.lightning.force.com', 'localhost'];
  const made = await generate([{ name: 'commonName', value: 'demo org' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names.map(value => ({ type: 2 as const, value })) }],
  });
  return { key: made.private, cert: made.cert };
}
