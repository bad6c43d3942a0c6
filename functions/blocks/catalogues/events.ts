import type { EventsOf } from '../../kernel/events/event';
import type { Changed } from '../officers/changed';
import { showOfficers } from '../officers/officers';

interface Edited {
  readonly agencyId: string;
  readonly code: string;
  readonly version: number;
  readonly changed?: Changed;
}

/** An agency says something else under a code of a catalogue whose edits name officers (`<type>.replaced`), and who said so. */
export const editEvents =
  (type: string): EventsOf =>
  (before, after) => {
    const [was, is] = [before, after] as unknown as readonly (Edited | undefined)[];
    if (!is?.changed || (was && was.version === is.version)) return [];
    const { agencyId, code, version, changed } = is;
    return [
      {
        type: `${type}.replaced`,
        subject: `${agencyId}:${code}`,
        at: Date.parse(changed.at),
        audience: { agencies: [agencyId] },
        data: { agencyId, code, version, officers: showOfficers(changed.by) },
      },
    ];
  };
