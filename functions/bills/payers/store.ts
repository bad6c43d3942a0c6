import { type Attempts, openAttempts } from '../../blocks/attempts/attempts';
import { type Link, linkKey, payerRefOf } from '../../blocks/billing/payer';
import type { Action } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { update } from '../../kernel/table/update';
import { removal, write, writeTogether } from '../../kernel/table/write';
import {
  doneBefore,
  free,
  guessingLimit,
  newLink,
  newPayer,
  payerClaimed,
  payerNotFound,
  type StoredPayer,
  timelineWith,
  tooManyPayers,
  wrongCode,
} from './claim';
import { claimCodeOf, isClaimCode, payersIn } from './claim-code';
import { readPayer, type Seen, see } from './seen-store';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

interface Named {
  readonly agencyId: string;
  readonly identifier: string;
}

/** What agencies do with payers: a read, then a write that fails if somebody changed the payer in between. */
const forAgencies = ({ table, signer }: Context) => ({
  /** The code with which a person claims the payer. With `renew` a new one, and the old one becomes invalid. */
  codeFor: (named: Named, renew: boolean, action: Action): Promise<string> =>
    retryOnConflict(async () => {
      const payer = payerRefOf(named.agencyId, named.identifier);
      const found = await readPayer(table, payer);
      const done = doneBefore(found, action);
      if (done) return claimCodeOf(signer, payer, done.codeVersion);
      if (!found) {
        await write(table, beginning(newPayer(payer, named, action)));
        return claimCodeOf(signer, payer, 1);
      }
      const codeVersion = found.codeVersion + (renew ? 1 : 0);
      const timeline = timelineWith(found, action, codeVersion);
      await write(table, update({ key: found, version: found.version, set: { codeVersion, timeline } }));
      return claimCodeOf(signer, payer, codeVersion);
    }),

  /** Takes the payer from the person who holds it and invalidates the code they used. */
  release: ({ agencyId, identifier }: Named, action: Action): Promise<void> =>
    retryOnConflict(async () => {
      const payer = payerRefOf(agencyId, identifier);
      const found = await readPayer(table, payer);
      if (!found) throw payerNotFound();
      if (doneBefore(found, action)) return;
      const codeVersion = found.codeVersion + 1;
      const set = { codeVersion, timeline: timelineWith(found, action, codeVersion) };
      const released = update({ key: found, version: found.version, set, remove: ['holder', 'claimedAt'] });
      const links = found.holder === undefined ? [] : [removal(linkKey(found.holder, payer))];
      await writeTogether(table, released, ...links);
    }),
});

/** The payer, if nobody else holds it. */
const openedBy = (person: string, found: StoredPayer): StoredPayer => {
  if (found.holder !== undefined && found.holder !== person) throw payerClaimed();
  return found;
};

/** Who claims a payer by which code, from where on the network. `person` is `personRef`. */
interface Claim {
  readonly person: string;
  readonly place: string;
  readonly code: string;
  readonly action: Action;
}

const ofPerson = (person: string) => ({ of: 'person', name: person });

/** Counts the attempt, unless nothing is to be learnt: it repeats one that was right, or names a payer that they hold. */
const count = async (
  guessing: Attempts,
  { person, place, action }: Claim,
  seen: readonly Seen[],
): Promise<void> => {
  if (seen.some(({ found }) => found?.holder === person || doneBefore(found, action))) return;
  const names = [
    { ...ofPerson(person), free: free.person },
    { of: 'place', name: place, free: free.place },
  ];
  await guessing.take(names, action);
};

/** What people do with payers. `person` is `personRef`. */
const forPeople = ({ table, signer }: Context) => {
  const guessing = openAttempts({ table }, guessingLimit);
  /** Undefined where it is not the payer's code. */
  const claimOnce = async (
    { person, code, action }: Claim,
    payer: string,
    { found, full }: Seen,
  ): Promise<Link | undefined> => {
    if (found && doneBefore(found, action)) return newLink(person, payer, found, action.at);
    if (!found || !isClaimCode(signer, code, payer, found.codeVersion)) return undefined;
    const open = openedBy(person, found);
    const link = newLink(person, payer, open, action.at);
    if (open.holder === person) return link;
    if (full) throw tooManyPayers();
    const timeline = timelineWith(open, action, open.codeVersion);
    const set = { holder: person, claimedAt: link.claimedAt, timeline };
    const claimed = update({ key: open, version: open.version, set });
    await writeTogether(table, claimed, beginning(link), guessing.forgiven(ofPerson(person)));
    return link;
  };
  return {
    /** Takes the payer whose code it is for the person's own. The attempt is counted before the code is looked at. */
    claim: async (claim: Claim): Promise<Link> => {
      const payers = payersIn(signer, claim.code);
      const seen = await Promise.all(payers.map((payer) => see(table, claim.person, payer)));
      await count(guessing, claim, seen);
      for (const [nth, payer] of payers.entries()) {
        let latest = seen[nth];
        const link = await retryOnConflict(async () => {
          const now = latest ?? (await see(table, claim.person, payer));
          latest = undefined;
          return claimOnce(claim, payer, now);
        });
        if (link) return link;
      }
      throw wrongCode();
    },

    /** Lets a payer of the person's own go: the code that they had opens it again. */
    drop: (person: string, payer: string, action: Action): Promise<void> =>
      retryOnConflict(async () => {
        const found = await readPayer(table, payer);
        if (doneBefore(found, action)) return;
        if (found?.holder !== person) throw payerNotFound();
        const set = { timeline: timelineWith(found, action, found.codeVersion) };
        const dropped = update({ key: found, version: found.version, set, remove: ['holder', 'claimedAt'] });
        await writeTogether(table, dropped, removal(linkKey(person, payer)));
      }),
  };
};

/** Payers in the table: their codes, and the people who hold them. */
export const openPayers = (context: Context) => ({ ...forAgencies(context), ...forPeople(context) });
export type Payers = ReturnType<typeof openPayers>;
