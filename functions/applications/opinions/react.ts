import type { EventReaction, Reactor } from '../../kernel/events/reactor';
import { read } from '../../kernel/table/read';
import { write } from '../../kernel/table/write';
import type { Application } from '../cases/application';
import { applicationKey } from '../cases/keys';
import { opinionIdOf } from '../cases/opinion';
import { ending } from './commands';

const closings = ['refused', 'withdrawn', 'lapsed'].map((how) => `application.${how}`);

/** Nobody is kept at an opinion on what is decided, withdrawn or lapsed. */
export const endedOpinions: Reactor = {
  name: 'ended-opinions',
  react:
    ({ table }): EventReaction =>
    async ({ type, subject, at }) => {
      if (!closings.includes(type)) return;
      const application = await read<Application>(table, applicationKey(subject));
      const { awaiting = [], opinions = {} } = application ?? {};
      for (const code of awaiting) {
        const agencyId = opinions[code]?.agencyId;
        if (agencyId) await write(table, ending(opinionIdOf(subject, code), agencyId, at));
      }
    },
};
