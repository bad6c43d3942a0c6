import { senderOfForm } from '../../../local/bucket/policy';
import { senderOf } from '../../../local/bucket/signature';

/*
 * What others sign is taken: a link and a form that the AWS SDK for JavaScript made (`@aws-sdk/s3-request-presigner` and
 * `@aws-sdk/s3-presigned-post` 3, with these credentials, on 1 March 2026 at 08:00 UTC).
 */

const now = Date.parse('2026-03-01T08:00:30Z');
const token = 'a+token/of=a role';
const verifier = {
  region: 'eu-central-1',
  secrets: (id: string) =>
    id === 'AKIDEXAMPLE' ? { secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', token } : undefined,
  clock: () => now,
};

test('a link of the SDK, to a key of all kinds of letters', () => {
  const query = [
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    'X-Amz-Content-Sha256=UNSIGNED-PAYLOAD',
    'X-Amz-Credential=AKIDEXAMPLE%2F20260301%2Feu-central-1%2Fs3%2Faws4_request',
    'X-Amz-Date=20260301T080000Z',
    'X-Amz-Expires=60',
    'X-Amz-Security-Token=a%2Btoken%2Fof%3Da%20role',
    'X-Amz-Signature=23a873805aea8449919f9f73fac535f92fcbe06bf084c57feed02f8da8d0d866',
    'X-Amz-SignedHeaders=host',
    'x-id=GetObject',
  ].join('&');
  const host = 'files.s3.eu-central-1.amazonaws.com';
  const path = '/incoming/complaint/a%20b%28c%29%2A%27%21/%C3%BC~x';
  const url = new URL(`https://${host}${path}?${query}`);
  const request = { method: 'GET', url, headers: { host }, body: Buffer.alloc(0) };
  expect(senderOf(verifier, request)).toBe('AKIDEXAMPLE');
  const other = { ...request, url: new URL(url.href.replace('%C3%BC', 'u')) };
  expect(() => senderOf(verifier, other)).toThrow('does not match');
});

test('a form of the SDK', () => {
  const fields = {
    'content-type': 'image/png',
    bucket: 'files',
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': 'AKIDEXAMPLE/20260301/eu-central-1/s3/aws4_request',
    'x-amz-date': '20260301T080000Z',
    'x-amz-security-token': token,
    key: 'incoming/x',
    policy:
      'eyJleHBpcmF0aW9uIjoiMjAyNi0wMy0wMVQwODoxNTowMFoiLCJjb25kaXRpb25zIjpbWyJjb250ZW50LWxlbmd0aC1yYW5nZSIsNSw1XSx7ImNvbnRlbnQtdHlwZSI6ImltYWdlL3BuZyJ9LHsiYnVja2V0IjoiZmlsZXMifSx7IlgtQW16LUFsZ29yaXRobSI6IkFXUzQtSE1BQy1TSEEyNTYifSx7IlgtQW16LUNyZWRlbnRpYWwiOiJBS0lERVhBTVBMRS8yMDI2MDMwMS9ldS1jZW50cmFsLTEvczMvYXdzNF9yZXF1ZXN0In0seyJYLUFtei1EYXRlIjoiMjAyNjAzMDFUMDgwMDAwWiJ9LHsiWC1BbXotU2VjdXJpdHktVG9rZW4iOiJhK3Rva2VuL29mPWEgcm9sZSJ9LHsia2V5IjoiaW5jb21pbmcveCJ9XX0=',
    'x-amz-signature': '0b8e802d04237b59c51db21e92703fb534ab341483eb99b6fb5c46516013ff2f',
  };
  const file = { name: 'x', content: Buffer.from('hello') };
  expect(senderOfForm(verifier, 'files', { fields, file })).toBe('AKIDEXAMPLE');
  const longer = { ...file, content: Buffer.from('hello!') };
  expect(() => senderOfForm(verifier, 'files', { fields, file: longer })).toThrow('maximum allowed size');
  const elsewhere = { ...fields, key: 'incoming/y' };
  expect(() => senderOfForm(verifier, 'files', { fields: elsewhere, file })).toThrow(
    'Policy Condition failed',
  );
});
