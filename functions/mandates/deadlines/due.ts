import type { ActionName, Card, Mandate } from '../../blocks/mandates/mandate';
import { stateOn } from '../../blocks/mandates/validity';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { subActionOf } from '../../kernel/identity/action';
import { equals } from '../../kernel/table/rule';
import { write } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import { commandWrite } from '../mandates/command';
import { deadlineChange } from '../mandates/deadline';

/** Somebody has changed it since it was read: its deadline is another by now. */
class HasChanged extends Refusal {}

/** What is due of a mandate. */
const stepOf = ({ state }: Card, next: Card['state']): ActionName => {
  if (state === 'offered') return 'lapse';
  if (next === 'expired') return 'expire';
  return state === 'active' ? 'remind' : 'begin';
};

/** A guardianship that runs out by the child's age says so. */
const changeOf = (name: ActionName, { card, comesOfAge, timeZone }: Mandate) => {
  if (name === 'begin') return deadlineChange({ ...card, state: 'active' }, { timeZone });
  if (name === 'remind') {
    const { through = '' } = card;
    const { set, remove } = deadlineChange({ ...card, remindedOf: through }, { timeZone });
    return { set: { 'card.remindedOf': through, ...set }, remove };
  }
  const set = name === 'expire' && comesOfAge ? { 'card.reason': 'came-of-age' } : {};
  return { set, remove: timerAttributes };
};

/** Does what a mandate's deadline asks for, once: it is a command on the version that was read. */
export const onDue: OnDue =
  ({ table }) =>
  async (item, now) => {
    const mandate = item as unknown as Mandate;
    const { card, version, made } = mandate;
    const name = stepOf(card, stateOn(card, dateIn(mandate.timeZone, now)));
    const action = { ...subActionOf({ ...made, at: now }, `${name} ${version}`), at: now };
    const rules = [equals('version', version, () => new HasChanged('busy'))];
    const command = {
      id: card.id,
      name,
      action,
      by: 'portal',
      rules,
      change: changeOf(name, mandate),
    } as const;
    try {
      await write(table, commandWrite(command));
    } catch (error) {
      if (!(error instanceof HasChanged)) throw error;
    }
  };
