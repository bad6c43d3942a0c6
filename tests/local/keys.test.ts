import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMac } from '../../functions/kernel/outside/mac';
import { startKeys } from '../../local/keys/server';

const arn = 'arn:aws:kms:eu-central-1:000000000000:key/register';
const other = 'arn:aws:kms:eu-central-1:000000000000:key/table';

const keyOf = (attribute: string, KeySpec?: string) => ({
  attribute: () => attribute,
  properties: { KeySpec },
});
const template = { all: () => [keyOf(arn, 'HMAC_256'), keyOf(other)] } as never;

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'diwan-keys-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

/** The codes that a function gets from a server over this folder, by its deployed client. */
const within = async <T>(
  { data, key = arn, who = 'identity' }: { data: string; key?: string; who?: string },
  work: (mac: ReturnType<typeof openMac>) => Promise<T>,
): Promise<T> => {
  const refused: string[] = [];
  const server = await startKeys({
    template,
    data,
    check: (name, { action, resource }) =>
      name === 'identity' ? undefined : `${name}: ${action} ${resource}`,
    onRefused: (name) => refused.push(name),
  });
  const environment = {
    ...{ REGISTER_KEY: key, AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: who },
    ...{ AWS_SECRET_ACCESS_KEY: 'local', AWS_ENDPOINT_URL_KMS: server.endpoint },
  };
  try {
    return await work(openMac(environment, 'REGISTER_KEY', Date.now));
  } finally {
    await server.stop();
  }
};

it('makes the same code of the same text, also after a restart, and no other', async () => {
  const data = folder();
  const [first, again, another] = await within({ data }, async (mac) => [
    await mac.of('9871002345'),
    await mac.of('9871002345'),
    await mac.of('9871002346'),
  ]);
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(again).toBe(first);
  expect(another).not.toBe(first);
  expect(await within({ data }, (mac) => mac.of('9871002345'))).toBe(first);
  expect(await within({ data: folder() }, (mac) => mac.of('9871002345'))).not.toBe(first);
});

it.each([
  ['who is not granted it', { who: 'complaints' }, 'AccessDeniedException'],
  ['a key that encrypts', { key: other }, 'InvalidKeyUsageException'],
  ['a key that there is not', { key: `${arn}-gone` }, 'NotFoundException'],
])('refuses %s, and says nothing of the text', async (_, given, type) => {
  const asked = within({ data: folder(), ...given }, (mac) => mac.of('9871002345'));
  await expect(asked).rejects.toThrow(type);
  await expect(asked).rejects.not.toThrow('9871002345');
});
