import { Refusal } from '../contract/refusal';
import type { LevelAsked } from '../identity/caller';
import { personRef } from '../identity/id-codec';
import { enoughFor, type Level, levels, reaches } from '../identity/level';
import type { Stored, Table } from '../table/dynamo';
import { read } from '../table/read';
import { requirement } from '../table/requirement';
import { absent, type Item, oneOf } from '../table/rule';
import { type Key, key } from '../table/table';
import type { Write } from '../table/write';

/*
 * What level of assurance a person has reached. A route asks for one by its `access`. The level stands in an item of its own, without anything else of the person, which is
 * read before the handler is called, so that a wrong link that was undone counts at once (docs/adr/0138).
 */

/** The kind of key of people's standing; the identity service owns the items. */
export const standingKind = 'standing';

/** `ref` is a `personRef`. */
export const standingKey = (ref: string): Key => ({ pk: key(standingKind, ref), sk: 'standing' });

/** The level in a person's standing; undefined for who has proved nothing, and for who has died. */
export const levelIn = (standing: Item | undefined): Level | undefined =>
  standing?.diedOn === undefined ? levels.find((each) => each === standing?.level) : undefined;

const details: Readonly<Record<Level, string>> = {
  low: 'For this, prove who you are: by the civil registry, or at a counter.',
  substantial: 'For this, prove who you are by a code that comes in a letter, or at a counter.',
  high: 'For this, prove who you are at a counter, before two officers.',
};

const tooLow = ({ citizen: asked, ways }: LevelAsked, held: Level | undefined): Refusal =>
  new Refusal('assurance-too-low', {
    detail: details[asked],
    facts: { requiredLevel: asked, level: held ?? null, ways },
  });

/** A person's level, in one round trip. */
export const heldLevel = async (table: Table, sub: string): Promise<Level | undefined> =>
  levelIn(await read<Stored & Item>(table, standingKey(personRef(sub))));

/** Reads a person's level, in one round trip. Refuses (`assurance-too-low`) less than is asked for. */
export const checkLevel = async (table: Table, sub: string, asked: LevelAsked): Promise<Level> => {
  const held = await heldLevel(table, sub);
  if (held === undefined || !reaches(held, asked.citizen)) throw tooLow(asked, held);
  return held;
};

/** The level as part of a transaction, for acts of which none may follow once a link is undone. */
export const levelRequired = (ref: string, asked: LevelAsked): Write<undefined> => {
  const refused = (standing?: Item): Refusal => tooLow(asked, levelIn(standing));
  return requirement(
    standingKey(ref),
    [oneOf('level', enoughFor(asked.citizen), refused), absent('diedOn', refused)],
    refused,
  );
};
