import type { Directory } from '../../blocks/agencies/directory';
import { holdsPayer } from '../../blocks/billing/payer';
import type { Bills } from '../../blocks/billing/search';
import type { HandlersOf } from '../../kernel/contract/contract';
import { retryOnConflict } from '../../kernel/table/conflict';
import { dateIn } from '../../kernel/text/date';
import { assess, declaredBy } from '../assessments/assessment';
import { type Sources, taxpayerOf } from '../assessments/liability';
import type { AssessmentRequest } from '../assessments/request';
import type { Effects as Assessing } from '../assessments/sources';
import type { Assessments } from '../assessments/store';
import { showAssessment, showPreview } from '../assessments/views';
import type { Amendments } from '../corrections/store';
import { type Against, nothingBefore } from '../credits/settlement';
import type { Credits, Pool } from '../credits/store';
import type { Register } from '../register/store';
import { amendmentCharge } from './amendment';
import { declarationSourcesOf } from './ownership';
import type { declarationRoutes } from './routes';

export type Effects = Assessing & {
  readonly assessments: Assessments;
  readonly amendments: Amendments;
  readonly credits: Credits;
  readonly register: Register;
  readonly bills: Bills;
  readonly directory: Directory;
};

/** Whatever is declared is recorded, and uses the credit that there is. */
const declaring = (pool: Pool | undefined): Against => ({
  ...nothingBefore,
  pool: pool?.balance?.available ?? 0,
  nil: true,
});

type Lookups = 'listOwnTaxableObjects';

const lookups = ({
  bills,
  register,
  directory,
}: Effects): Pick<HandlersOf<typeof declarationRoutes>, Lookups> => ({
  listOwnTaxableObjects: async ({ caller, query }) => {
    const links = await bills.payersOf(caller.ref);
    if (links.length === 0) return { items: [] };
    const payers = links.map(({ payer }) => payer);
    const list = await register.listTaxableObjectsOf(payers, query.limit, query.cursor);
    return { ...list, items: await directory.named(list.items) };
  },
});

export const declarationHandlers = (effects: Effects): HandlersOf<typeof declarationRoutes> => {
  const { assessments, amendments, credits, directory, timeZone } = effects;
  const poolFor = (sources: Sources, request: AssessmentRequest) =>
    credits.poolOf(sources.tax, taxpayerOf(sources, request));
  return {
    previewDeclaration: async ({ caller, body: { agencyId, ...declaration }, now }) => {
      const request = { ...declaration, sequence: 1 };
      const sources = await declarationSourcesOf(effects, {
        agencyId,
        person: caller.ref,
        request,
      });
      const pool = await poolFor(sources, request);
      const preview = showPreview(assess(sources, request, dateIn(timeZone, now), declaring(pool)));
      return directory.namedOne(preview);
    },
    declare: async ({ caller, body: { agencyId, amends, ...declaration }, now, action }) => {
      const person = caller.ref;
      const [request, today] = [{ ...declaration, sequence: 1 }, dateIn(timeZone, now)];
      const sources = await declarationSourcesOf(effects, { agencyId, person, request });
      const findPool = () => poolFor(sources, request);
      if (amends === undefined) {
        const made = await retryOnConflict(async () => {
          const pool = await findPool();
          const declared = declaredBy(person, assess(sources, request, today, declaring(pool)));
          const moved = credits.moving(pool, declared.settlement);
          return assessments.declare(declared, person, action.at, moved);
        });
        return directory.namedOne(showAssessment(made));
      }
      const { place, charge } = assess(sources, request, today, declaring(undefined));
      const chargeFor = amendmentCharge(sources, request, { today, person });
      const { payer } = charge;
      const made = await amendments.amend({
        ...{ place, payer, amends, action, chargeFor, findPool },
        why: { reason: 'amended' },
        may: ({ subject }) => subject.declaredBy !== undefined,
        requires: holdsPayer(person, payer),
      });
      return directory.namedOne(showAssessment(made));
    },
    ...lookups(effects),
  };
};
