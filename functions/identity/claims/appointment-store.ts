import type { ProofAppointment } from '../../blocks/people/claim';
import { retryOnConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { read } from '../../kernel/table/read';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { epochSeconds } from '../../kernel/text/time';
import { appointmentOf, isNews, waitsUntil } from './appointment';
import { type Claim, claimKey, lapsesAt } from './claim';

/**
 * Notes how the appointment of a claim stands, also of one that was decided meanwhile: that it needs none any more is then told
 * (`events.ts`). A claim that waits does so at least until after its appointment. Two round trips.
 */
export const noteAppointment = (table: Table, told: ProofAppointment, at: number): Promise<void> =>
  retryOnConflict(async () => {
    const key = claimKey(told.claimId);
    const claim = await read<Claim>(table, key);
    const appointment = appointmentOf(told, at);
    if (!claim || !isNews(claim.appointment, appointment)) return;
    const until = Math.max(lapsesAt(claim.createdAt), waitsUntil(appointment));
    const waiting =
      claim.state === 'pending'
        ? { lapsesAt: until, 'card.lapsesAt': until, expiresAt: epochSeconds(until) }
        : {};
    const set = { appointment, 'card.appointment': appointment, ...waiting };
    await write(table, update({ key, version: claim.version, set }));
  });
