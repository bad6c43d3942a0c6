import type { LookupAddress } from 'node:dns';
import { isCallableUrl, isPublic } from '../../../functions/kernel/outside/addresses';
import { openHttpClient } from '../../../functions/kernel/outside/calls';
import { type Receiver, startReceiver } from '../../webhooks/world';

const address = (text: string): LookupAddress => ({ address: text, family: text.includes(':') ? 6 : 4 });

describe('an address', () => {
  it.each([
    ['this machine', '127.0.0.1', '127.9.9.9', '::1', '0.0.0.0', '::'],
    ['a private network', '10.0.0.1', '172.16.0.1', '192.168.1.1', 'fd00::1', 'fec0::1'],
    ['the link, where clouds keep their metadata', '169.254.169.254', 'fe80::1', 'fd00:ec2::254'],
    ['a network shared by a provider', '100.64.0.1', '100.127.255.254'],
    ['many', '224.0.0.1', '239.1.1.1', 'ff02::1', '255.255.255.255'],
    ['nobody', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '240.0.0.1', '198.18.0.1'],
    ['an address of IPv4 inside one of IPv6', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1'],
    ['a way from IPv6 to IPv4', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1'],
    ['no network at all', '', 'localhost', '1.2.3', 'fe80::1%eth0'],
  ])('of %s is not public: %s', (_, ...addresses) => {
    expect(addresses.filter(isPublic)).toEqual([]);
  });

  it.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111'])('of the internet is public: %s', (text) =>
    expect(isPublic(text)).toBe(true),
  );
});

describe('a URL', () => {
  const deployed = { loopback: false };
  const laptop = { loopback: true };

  it.each([
    'http://cases.example/',
    'https://cases.example:8443/',
    'https://user@cases.example/',
    'https://:secret@cases.example/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:a00:1]/',
    'ftp://cases.example/',
    'http://localhost:3000/',
  ])('may not be called: %s', (url) => expect(isCallableUrl(new URL(url), deployed)).toBe(false));

  it('may be called at the port of https', () => {
    expect(isCallableUrl(new URL('https://cases.example/hook?key=1'), deployed)).toBe(true);
    expect(isCallableUrl(new URL('https://cases.example:443/'), deployed)).toBe(true);
    expect(isCallableUrl(new URL('https://8.8.8.8/'), deployed)).toBe(true);
  });

  it('of this machine may be called on a laptop, and nothing else may be', () => {
    expect(isCallableUrl(new URL('http://localhost:3000/'), laptop)).toBe(true);
    expect(isCallableUrl(new URL('http://127.0.0.1:3000/'), laptop)).toBe(true);
    expect(isCallableUrl(new URL('http://[::1]:3000/'), laptop)).toBe(true);
    expect(isCallableUrl(new URL('http://user:pass@localhost:3000/'), laptop)).toBe(false);
    expect(isCallableUrl(new URL('http://10.0.0.1:3000/'), laptop)).toBe(false);
    expect(isCallableUrl(new URL('http://cases.example/'), laptop)).toBe(false);
  });
});

describe('a call', () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(() => receiver.stop());
  const posting = (url: string) => ({ url, headers: { 'content-type': 'text/plain' }, body: 'ṣabāḥ' });

  it('does not go to this machine, by whatever name', async () => {
    const outbound = openHttpClient({ timeout: 2_000, loopback: false });
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0x7f000001']) {
      const url = `https://${host}/hook`;
      expect([host, await outbound.post(posting(url))]).toEqual([host, { failure: 'address-not-allowed' }]);
    }
    expect(receiver.received).toEqual([]);
  });

  it('does not go to a name that stands for an address inside, be it one among others', async () => {
    for (const inside of ['10.0.0.1', '169.254.169.254', '::ffff:127.0.0.1', '127.0.0.1']) {
      const resolve = async () => [address('8.8.8.8'), address(inside)];
      const outbound = openHttpClient({ timeout: 2_000, loopback: false, resolve });
      const answered = await outbound.post(posting('https://cases.example/hook'));
      expect(answered).toEqual({ failure: 'address-not-allowed' });
    }
  });

  it('goes to what was looked at, though the name stands for something else by then', async () => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return [address(asked.length === 1 ? '127.0.0.1' : '10.0.0.1')];
    };
    const outbound = openHttpClient({ timeout: 2_000, loopback: true, resolve });
    const url = `http://localhost:${receiver.port}/hook`;
    expect(await outbound.post(posting(url))).toEqual({ status: 204 });
    expect(asked).toEqual(['localhost']);
    expect(await outbound.post(posting(url))).toEqual({ failure: 'address-not-allowed' });
    expect(receiver.received.map(({ body }) => body)).toEqual(['ṣabāḥ']);
  });

  it('follows no redirect', async () => {
    receiver.answer(307);
    const outbound = openHttpClient({ timeout: 2_000, loopback: true });
    expect(await outbound.post(posting(receiver.url))).toEqual({ status: 307 });
    expect(receiver.received).toHaveLength(1);
  });

  it('ends in time, whoever hangs: the name, the answer, or its body', async () => {
    const outbound = (resolve?: () => Promise<LookupAddress[]>) =>
      openHttpClient({ timeout: 200, loopback: true, ...(resolve ? { resolve } : {}) });
    const silent = await startReceiver(() => undefined);
    const endless = await startReceiver((_, response) => {
      response.writeHead(200).write('a');
    });
    const flood = await startReceiver((_, response) => {
      response.writeHead(200).write('a'.repeat(100_000));
    });
    const never = () => new Promise<LookupAddress[]>(() => undefined);
    expect(await outbound(never).post(posting(receiver.url))).toEqual({ failure: 'timeout' });
    expect(await outbound().post(posting(silent.url))).toEqual({ failure: 'timeout' });
    expect(await outbound().post(posting(endless.url))).toEqual({ status: 200 });
    expect(await outbound().post(posting(flood.url))).toEqual({ status: 200 });
    await Promise.all([silent.stop(), endless.stop(), flood.stop()]);
  });

  it('to nobody says so', async () => {
    await receiver.stop();
    const outbound = openHttpClient({ timeout: 2_000, loopback: true });
    expect(await outbound.post(posting(receiver.url))).toEqual({ failure: 'no-connection' });
    receiver = await startReceiver();
  });
});
