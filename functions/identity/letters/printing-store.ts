import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import type { Table } from '../../kernel/table/dynamo';
import { listed } from '../../kernel/table/list';
import { read } from '../../kernel/table/read';
import { equals, type Item } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { allows, type Letter, letterKey, letterNotFound, lettersCodes, lettersOf } from './letter';
import type { LetterCard } from './views';

export interface Context {
  readonly table: Table;
  readonly ids: IdCodec;
  readonly signer: Signer;
}

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Printed {
  readonly letter: Letter;
  readonly code: string;
}

/** How letters come to the agency that prints them. */
export const printing = (context: Context) => ({
  /** What the agency is to print, oldest first. */
  listToPrint: (agencyId: string, { limit, cursor }: Paging) =>
    listed(
      context,
      `letters:${agencyId}`,
      { index: 'queue', ranges: [{ partition: lettersOf(agencyId) }], order: 'ascending', limit, cursor },
      ({ card }: Item & { readonly card: LetterCard }) => card,
    ),

  /** What to print, by the agency whose letter it is; may be repeated until the code was entered. */
  print: async (agencyId: string, id: string, action: Action): Promise<Printed> => {
    const { table, ids, signer } = context;
    const ref = ids.ownerOf(id);
    if (ref === undefined) throw letterNotFound();
    const own = [equals('id', id, letterNotFound), equals('agencyId', agencyId, letterNotFound)];
    const command = update({
      key: letterKey(ref),
      rules: [...own, allows('print')],
      set: { state: 'printed', 'card.state': 'printed' },
      remove: ['queueKey', 'queueSort'],
      missing: letterNotFound,
      remember: { action, entry: { hash: action.hash, at: action.at } },
    });
    await write(table, command);
    const letter = await read<Letter>(table, letterKey(ref));
    if (letter?.id !== id) throw letterNotFound();
    return { letter, code: lettersCodes(signer, letter)[0] };
  },
});
