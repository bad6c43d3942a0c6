import fc from 'fast-check';
import { checkLog } from '../../../bin/access-log-verify';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import type { Signer } from '../../../functions/kernel/identity/signer';
import { beginningOf, type ChainedFacts, type Head, linkAfter } from '../../../functions/my-data/chain/chain';
import { type ChainEntry, verifyChain } from '../../../functions/my-data/chain/verification';
import { checkpointKeys, signCheckpoint } from '../../../functions/my-data/checkpoints/checkpoint';
import { keysOf, sealsOf } from '../../support/seals';

type Linked = ChainEntry & Required<Pick<ChainEntry, 'link'>>;

/*
 * A log of ten thousand entries, in which mistakes are planted: each is found, and told apart.
 */

const person = personRef('amina');
const size = 10_000;

const factsOf = (nth: number): ChainedFacts => {
  const at = new Date(Date.UTC(2026, 0, 1) + nth * 60_000).toISOString() as ChainedFacts['at'];
  return {
    sk: `${at}#request-${nth}`,
    at,
    ...{ agencyId: `agency-${nth % 7}`, keyId: 'key-1', officer: 'L. Khoury', purpose: 'Looking' },
    subject: { type: 'complaint', id: `c-${nth}` },
  };
};

const chainOf = (count: number): { readonly entries: readonly Linked[]; readonly head: Head } => {
  let head = beginningOf(person);
  const entries = Array.from({ length: count }, (_, nth) => {
    const facts = factsOf(nth);
    const link = linkAfter(person, head, facts);
    head = { count: link.position, hash: link.hash };
    return { ...facts, link };
  });
  return { entries, head };
};

const { entries, head } = chainOf(size);
const place = fc.integer({ min: 0, max: size - 1 });
const kindsOf = (some: readonly ChainEntry[], checkpoint = head) =>
  verifyChain(person, some, [checkpoint]).findings.map(({ kind, position }) => [kind, position]);

it('ten thousand entries are whole, in whatever order they come', () => {
  const shuffled = [...entries].reverse();
  expect(verifyChain(person, shuffled, [head])).toEqual({
    ...{ linked: size, covered: size, unlinked: [], findings: [] },
  });
});

it('an edit of any part of any entry is found, and where', () => {
  const edits: readonly Partial<ChainedFacts>[] = [
    { officer: 'Nobody' },
    { purpose: 'looking' },
    { agencyId: 'agency-8' },
    { keyId: 'key-2' },
    { at: '2026-01-01T00:00:00.001Z' as ChainedFacts['at'] },
    { sk: 'another' },
    { subject: { type: 'complaint', id: 'c' } },
    { subject: { type: 'tax', id: 'c-1' } },
  ];
  fc.assert(
    fc.property(place, fc.constantFrom(...edits), (nth, edit) => {
      const changed = entries.map((entry, at) => (at === nth ? { ...entry, ...edit } : entry));
      expect(kindsOf(changed)).toEqual([['edited', nth + 1]]);
    }),
    { numRuns: 10 },
  );
});

it('a gap of any length is found, and where; at the end it is a cut', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 500 }), (nth, length) => {
      const left = entries.filter((_, at) => at < nth || at >= nth + length);
      const atEnd = nth + length >= size;
      expect(kindsOf(left)).toEqual([[atEnd ? 'cut' : 'missing', nth + 1]]);
    }),
    { numRuns: 10 },
  );
});

it('a gap that was closed by linking the rest anew is found by the checkpoint', () => {
  fc.assert(
    fc.property(place, (nth) => {
      let end = beginningOf(person);
      const left = entries
        .filter((_, at) => at !== nth)
        .map((entry) => {
          const link = linkAfter(person, end, entry);
          end = { count: link.position, hash: link.hash };
          return { ...entry, link };
        });
      expect(kindsOf(left)).toEqual([['cut', size]]);
      const early = { count: size - 1, hash: entries[size - 2]?.link?.hash ?? '' };
      const isLast = nth === size - 1;
      expect(kindsOf(left, early)).toEqual(isLast ? [] : [['rewritten', size - 1]]);
    }),
    { numRuns: 10 },
  );
});

it('an entry that was put in is found', () => {
  fc.assert(
    fc.property(place, (nth) => {
      const planted = { ...(entries[nth] as ChainEntry), sk: 'planted' };
      expect(kindsOf([planted, ...entries])).toEqual([['twice', nth + 1]]);
    }),
    { numRuns: 10 },
  );
});

it('a log of which all is deleted is found, and so is one whose links are all taken off', () => {
  expect(kindsOf([])).toEqual([['cut', 1]]);
  const bare = entries.map(({ link: _, ...entry }) => entry);
  const verdict = verifyChain(person, bare, [head]);
  expect(verdict.findings).toMatchObject([{ kind: 'cut', position: 1, count: size }]);
  expect(verdict.unlinked).toHaveLength(size);
});

it('what has come since the checkpoint is told, and what is not linked yet is named', () => {
  const early = { count: 9_000, hash: entries[8_999]?.link?.hash ?? '' };
  const { link: _, ...unlinked } = entries[size - 1] as Linked;
  const verdict = verifyChain(person, [...entries.slice(0, -1), unlinked], [early]);
  expect(verdict).toEqual({ linked: 9_999, covered: 9_000, unlinked: [unlinked.sk], findings: [] });
});

it('a checkpoint that was signed by the key before is still verified, by the keys of now alone', () => {
  const before = `1:${'a'.repeat(40)}`;
  const [old, now] = [keysOf(before), keysOf(`2:${'b'.repeat(40)} ${before}`)].map(
    (keys) => sealsOf(keys).signer,
  );
  const at = '2026-03-01T09:00:00.000Z' as ChainedFacts['at'];
  const log = {
    person,
    entries: [],
    checkpoint: signCheckpoint(old as Signer, { person, at, ...beginningOf(person) }),
    keys: checkpointKeys(now as Signer),
  };
  expect(log.keys).toHaveLength(2);
  expect(checkLog(log, log.keys).wrong).toEqual([]);
  expect(checkLog(log, log.keys.slice(0, 1)).wrong).toHaveLength(1);
});
