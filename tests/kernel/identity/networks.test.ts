import fc from 'fast-check';
import { isNetwork, isWithin } from '../../../functions/kernel/identity/networks';

describe('networks', () => {
  it.each(['198.51.100.0/24', '198.51.100.7', '2001:db8::/48', '2001:db8::1', '10.0.0.0/8', '::1/128'])(
    'takes %s',
    (network) => expect(isNetwork(network)).toBe(true),
  );

  it.each([
    '',
    '/',
    '198.51.100.0/',
    '198.51.100.0/33',
    '0.0.0.0/0',
    '10.0.0.0/7',
    '::/0',
    '2001:db8::/129',
    '198.51.100',
    '198.51.100.0/24/24',
    '198.51.100.0/-1',
    'example.org',
    '2001:db8::g',
  ])('takes %p for none', (network) => expect(isNetwork(network)).toBe(false));

  it.each<[string, string, boolean]>([
    ['198.51.100.255', '198.51.100.0/24', true],
    ['198.51.101.0', '198.51.100.0/24', false],
    ['198.51.100.7', '198.51.100.7', true],
    ['198.51.100.8', '198.51.100.7', false],
    ['::ffff:198.51.100.7', '198.51.100.0/24', true],
    ['2001:db8:0:ffff::1', '2001:db8::/48', true],
    ['2001:db8:1::1', '2001:db8::/48', false],
    ['198.51.100.7', '2001:db8::/48', false],
    ['', '198.51.100.0/24', false],
  ])('%s in %s: %p', (address, network, expected) => expect(isWithin(address, [network])).toBe(expected));

  it('asks for the first bits of an address alone', () => {
    const number = (address: string): bigint =>
      address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), fc.integer({ min: 8, max: 32 }), (address, base, prefix) => {
        const shift = BigInt(32 - prefix);
        const expected = number(address) >> shift === number(base) >> shift;
        return isWithin(address, [`${base}/${prefix}`]) === expected;
      }),
    );
  });
});
