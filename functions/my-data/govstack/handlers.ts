import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import { personRef } from '../../kernel/identity/id-codec';
import { type Language, nameIn } from '../../kernel/text/languages';
import type { AccessView } from '../access-log/entry';
import type { AccessLog } from '../access-log/store';
import type { govstackRoutes } from './routes';

/** As many as the face shows, which knows no pages. */
const most = 100;

const initialsOf = (name: string): string =>
  name
    .split(/[\s.]+/u)
    .map((word) => [...word][0] ?? '')
    .join('');

/** A delegate reads for the person, and is of no institution: the mandate is what they read by. */
const show = ({ id, at, agency, delegate, officer, subject }: AccessView, language: Language) => ({
  ID: id,
  ReaderID: officer ?? delegate?.mandate ?? '',
  ReaderInitials: initialsOf(officer ?? ''),
  ReaderInstitutionID: agency?.id ?? '',
  ReaderInstitutionName: nameIn(agency?.names ?? {}, language),
  ReaderApplicationName: agency?.key ?? delegate?.operation ?? '',
  SearchDateTime: at,
  Refrences: subject.id === null ? [] : [{ ReferenceID: subject.id }],
});

const notYours = (): Refusal => {
  const detail = 'Must be your own id, or be left out.';
  return new Refusal('invalid-request', {
    errors: [{ in: 'query', pointer: '/userID', code: 'own-id', detail }],
  });
};

export const govstackHandlers = (log: AccessLog): HandlersOf<typeof govstackRoutes> => ({
  getPersonalDataUsage: async ({ caller, query: { userID, DatabaseID }, language }) => {
    if (userID !== undefined && userID !== caller.id) throw notYours();
    const { items } = await log.list(personRef(caller.id), {
      limit: most,
      cursor: undefined,
      type: DatabaseID,
    });
    return items.map((item) => show(item, language));
  },
});
