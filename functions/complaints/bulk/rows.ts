import type { Calendars } from '../../blocks/calendars/calendar';
import { resultsOfRows } from '../../blocks/imports/call';
import type { Agency } from '../../kernel/identity/caller';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Complaint } from '../cases/complaint';
import { agencyOwner } from '../cases/owner';
import type { Complaints } from '../cases/store';
import { categoryWithCalendar } from '../categories/category-with-calendar';
import type { Categories } from '../categories/store';
import { newComplaint } from '../filing/new-complaint';
import { type Imported, type ImportResult, type ImportRow, importAction, importIntake } from './import';
import { later, malformed, refusedBy, repeated } from './import-results';

export interface Effects {
  readonly complaints: Complaints;
  readonly categories: Categories;
  readonly calendars: Calendars;
  readonly ids: IdCodec;
  /** Real milliseconds since some moment. */
  readonly stopwatch: () => number;
}

/** Complaints written at the same time: as many as the client keeps connections for. */
const sideBySide = 50;

/** A call of an agency's system. */
interface ImportCall {
  readonly agency: Agency;
  /** The action of the call: of its repeats, too. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const file = async (effects: Effects, { agency, id: call, now }: ImportCall, one: Imported) => {
  const { categoryCode, reference: _, filedAt: __, contact: ___, ...told } = one;
  const category = { agencyId: agency.id, code: categoryCode };
  const offer = await categoryWithCalendar(effects, category, '/category');
  const owner = agencyOwner(agency.id);
  const action = importAction(agency.id, one, now);
  const filing = { ...told, category, showName: false };
  const arrival = { at: now, intake: importIntake(agency, one) };
  const id = effects.ids.lastingId(owner, action.id);
  const complaint = newComplaint(id, owner, filing, offer, action, arrival);
  return effects.complaints.file({ ...complaint, importedBy: call });
};

const resultOf = ({ id, importedBy }: Complaint, { reference }: Imported, call: string): ImportResult => ({
  reference,
  result: importedBy === call ? 'filed' : 'known',
  complaintId: id,
});

/** Imports the complaints of one call: a result for each, in the order sent. */
export const importComplaints = (
  effects: Effects,
  call: ImportCall,
  items: readonly ImportRow[],
): Promise<ImportResult[]> =>
  resultsOfRows<Imported, ImportResult>(
    {
      ...{ sideBySide, malformed, later, repeated, refused: refusedBy, stopwatch: effects.stopwatch },
      nameOf: ({ reference }) => reference,
      begin: async () => async (one) => resultOf(await file(effects, call, one), one, call.id),
    },
    items,
  );
