import type { Calendars } from '../../blocks/calendars/calendar';
import { type FieldError, Refusal } from '../../kernel/contract/refusal';
import { placed } from '../../kernel/contract/rows';
import type { Agency } from '../../kernel/identity/caller';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { agencyOwner } from '../cases/owner';
import type { Complaints } from '../cases/store';
import { categoryWithCalendar } from '../categories/category-with-calendar';
import type { Categories } from '../categories/store';
import { newComplaint } from '../filing/new-complaint';
import { type Imported, type ImportResult, importAction, importIntake } from './import';

export interface Effects {
  readonly complaints: Complaints;
  readonly categories: Categories;
  readonly calendars: Calendars;
  readonly ids: IdCodec;
}

/** Complaints written at the same time: as many as the client keeps connections for. */
const sideBySide = 50;

/** An entry names its category by the code alone. */
const named = (error: FieldError): FieldError => ({
  ...error,
  pointer: error.pointer.replace(/^\/category$/, '/categoryCode'),
});

const refusedAs = ({ reference }: Imported, { code, context }: Refusal, index: number): ImportResult => ({
  reference,
  result: 'refused',
  code: code === 'idempotency-key-reused' ? 'reference-reused' : code,
  ...(context.errors ? { errors: placed(context.errors.map(named), index) } : {}),
});

const fileOne = async (effects: Effects, agency: Agency, one: Imported, now: number): Promise<string> => {
  const { categoryCode, reference: _, filedAt: __, contact: ___, ...told } = one;
  const category = { agencyId: agency.id, code: categoryCode };
  const offer = await categoryWithCalendar(effects, category, '/category');
  const owner = agencyOwner(agency.id);
  const action = importAction(agency.id, one, now);
  const filing = { ...told, category, showName: false };
  const arrival = { at: now, intake: importIntake(agency, one) };
  const id = effects.ids.lastingId(owner, action.id);
  return (await effects.complaints.file(newComplaint(id, owner, filing, offer, action, arrival))).id;
};

/** A refused complaint is a result; `busy` refuses the whole call, which is to be repeated. */
const resultOf = async (work: Promise<string>, one: Imported, index: number): Promise<ImportResult> => {
  try {
    return { reference: one.reference, result: 'filed', complaintId: await work };
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'busy') return refusedAs(one, error, index);
    throw error;
  }
};

/** Imports the complaints of one call: a result for each, in the order sent. */
export const importComplaints = async (
  effects: Effects,
  agency: Agency,
  items: readonly Imported[],
  now: number,
): Promise<ImportResult[]> => {
  const results: ImportResult[] = [];
  for (let start = 0; start < items.length; start += sideBySide) {
    const some = items.slice(start, start + sideBySide);
    const settled = some.map((one, index) =>
      resultOf(fileOne(effects, agency, one, now), one, start + index),
    );
    results.push(...(await Promise.all(settled)));
  }
  return results;
};
