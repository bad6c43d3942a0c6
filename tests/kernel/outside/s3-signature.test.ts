import { openBucket } from '../../../functions/kernel/outside/bucket';
import {
  type AwsSigner,
  sha256,
  signForm,
  signHeaders,
  signLink,
} from '../../../functions/kernel/outside/s3-signature';

/** The key pair of the examples in the S3 API Reference, "Authenticating Requests". */
const signer: AwsSigner = {
  region: 'us-east-1',
  credentials: {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  },
};
const may24 = Date.parse('2013-05-24T00:00:00Z');

test('a link is signed as in the example of the reference', () => {
  const link = signLink(signer, 'https://examplebucket.s3.amazonaws.com/test.txt', may24, 86_400);
  expect(new URL(link).searchParams.get('X-Amz-Signature')).toBe(
    'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});

test('headers are signed as in the examples of the reference', () => {
  const headers = signHeaders(
    signer,
    {
      method: 'GET',
      address: 'https://examplebucket.s3.amazonaws.com/test.txt',
      headers: { range: 'bytes=0-9' },
    },
    may24,
  );
  expect(headers.authorization).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
  const put = signHeaders(
    signer,
    {
      method: 'PUT',
      address: 'https://examplebucket.s3.amazonaws.com/test%24file.text',
      headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      body: Buffer.from('Welcome to Amazon S3.'),
    },
    may24,
  );
  expect(put.authorization).toContain(
    'Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  );
  expect(put['x-amz-content-sha256']).toBe(sha256('Welcome to Amazon S3.'));
});

test('a policy says what the form may do, and is signed with the key of its day', () => {
  const now = Date.parse('2026-03-01T08:00:00Z');
  const bucket = openBucket({ name: 'files', signer });
  const { url, fields, until } = bucket.upload(
    { key: 'incoming/x', mediaType: 'image/png', bytes: 5 },
    now,
    900,
  );
  expect(url).toBe('https://files.s3.us-east-1.amazonaws.com/');
  expect(until).toBe('2026-03-01T08:15:00.000Z');
  expect(JSON.parse(Buffer.from(fields.policy ?? '', 'base64').toString())).toEqual({
    expiration: until,
    conditions: [
      { bucket: 'files' },
      { key: 'incoming/x' },
      { 'content-type': 'image/png' },
      { 'x-amz-algorithm': 'AWS4-HMAC-SHA256' },
      { 'x-amz-credential': 'AKIAIOSFODNN7EXAMPLE/20260301/us-east-1/s3/aws4_request' },
      { 'x-amz-date': '20260301T080000Z' },
      ['content-length-range', 5, 5],
    ],
  });
});

test("a role's token is signed with all three", () => {
  const role = { ...signer, credentials: { ...signer.credentials, sessionToken: 'a+token/of=a role' } };
  const address = 'https://files.s3.us-east-1.amazonaws.com/x';
  expect(signLink(role, address, may24, 60)).toContain('&X-Amz-Security-Token=a%2Btoken%2Fof%3Da%20role&');
  expect(signHeaders(role, { method: 'DELETE', address }, may24)).toMatchObject({
    'x-amz-security-token': 'a+token/of=a role',
    authorization: expect.stringContaining('x-amz-date;x-amz-security-token,'),
  });
  const fields = signForm(role, { bucket: 'files', fields: {}, conditions: [] }, may24, 60);
  expect(Buffer.from(fields.policy ?? '', 'base64').toString()).toContain(
    '{"x-amz-security-token":"a+token/of=a role"}',
  );
});

test('a key is written as S3 reads it', () => {
  const bucket = openBucket({ name: 'files', signer });
  expect(bucket.address("a b(c)*'!/ü~x")).toBe(
    'https://files.s3.us-east-1.amazonaws.com/a%20b%28c%29%2A%27%21/%C3%BC~x',
  );
  const local = openBucket({ name: 'files', signer, endpoint: 'http://127.0.0.1:9000' });
  expect(local.address('a')).toBe('http://127.0.0.1:9000/files/a');
});
