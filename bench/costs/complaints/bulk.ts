import type { contract } from '../../../functions/complaints/contract';
import { type Cases, spends } from '../case';
import { filingIn, times } from '../scene';

const imports = 20;

export const bulkCases: Pick<Cases<typeof contract>, 'importComplaints' | 'exportComplaints'> = {
  importComplaints: [
    {
      when: `of ${imports} complaints`,
      asking: async (scene) => {
        const office = await scene.office();
        const { category, showName: _, ...told } = filingIn(office) as Record<string, unknown>;
        const items = Array.from({ length: imports }, (_each, index) => ({
          ...told,
          categoryCode: office.code,
          reference: `TEL-${index}`,
        }));
        return { caller: office.caller, body: { items } as never };
      },
      ...spends([1, 0, 4 * imports], [0, 2 * imports], 'indexed'),
    },
  ],
  exportComplaints: [
    {
      when: 'of 25',
      asking: async (scene) => {
        const office = await scene.office();
        await times(25, () => scene.file(office, scene.somebody().caller));
        return { caller: office.caller };
      },
      ...spends([1, 3, 0], [3, 0]),
    },
  ],
};
