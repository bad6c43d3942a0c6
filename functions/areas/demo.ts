import { type Body, type Demo, demoCity } from '../blocks/demo/demo';
import { contract } from './contract';

/*
 * A city of four districts between the hills and the harbour, and some of its streets.
 */

type AreaBody = Body<typeof contract.routes.putArea>;
type AddressBody = Body<typeof contract.routes.putAddress>;

const validFrom = '2020-01-01';
const { latitude: south, longitude: west } = demoCity;

/** A polygon around the city: kilometres are about a hundredth of a degree. */
const shape = (...corners: readonly (readonly [east: number, north: number])[]): AreaBody['shape'] => {
  const ring = corners.map(([east, north]) => [west + east / 100, south + north / 100]);
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] };
};

const area = (
  level: AreaBody['level'],
  names: AreaBody['names'],
  of: AreaBody['shape'],
  parent?: string,
): AreaBody => ({ level, names, shape: of, validFrom, ...(parent ? { parent } : {}) });

const areas: readonly (readonly [reference: string, body: AreaBody])[] = [
  [
    'LAND',
    area(
      'country',
      { en: 'Nakhilia', ar: 'نخيليا', fa: 'نخیلیا' },
      shape([-200, -150], [180, -160], [220, 190], [-150, 210]),
    ),
  ],
  [
    'COAST',
    area(
      'governorate',
      { en: 'Coast', ar: 'محافظة الساحل', fa: 'استان ساحل' },
      shape([-40, -35], [45, -30], [50, 48], [-35, 52]),
      'LAND',
    ),
  ],
  [
    'CITY',
    area(
      'municipality',
      { en: 'Palm City', ar: 'مدينة النخيل', fa: 'شهر نخل' },
      shape([0, 0], [8, 0], [8, 7], [4, 8], [0, 7]),
      'COAST',
    ),
  ],
  [
    'OLD',
    area(
      'district',
      { en: 'Old Town', ar: 'البلدة القديمة', fa: 'شهر کهنه' },
      shape([0, 0], [4, 0], [4, 3.5], [0, 3.5]),
      'CITY',
    ),
  ],
  [
    'HARBOUR',
    area(
      'district',
      { en: 'Harbour', ar: 'حي الميناء', fa: 'محلهٔ بندر' },
      shape([4, 0], [8, 0], [8, 3.5], [4, 3.5]),
      'CITY',
    ),
  ],
  [
    'HILLS',
    area(
      'district',
      { en: 'The Hills', ar: 'حي التلال', fa: 'محلهٔ تپه‌ها' },
      shape([0, 3.5], [4, 3.5], [4, 8], [0, 7]),
      'CITY',
    ),
  ],
  [
    'GARDENS',
    area(
      'district',
      { en: 'Gardens', ar: 'حي الحدائق', fa: 'محلهٔ باغ‌ها' },
      shape([4, 3.5], [8, 3.5], [8, 7], [4, 8]),
      'CITY',
    ),
  ],
];

const streets: readonly (readonly [
  code: string,
  names: AddressBody['street'],
  east: number,
  north: number,
])[] = [
  ['palm', { en: 'Palm Street', ar: 'شارع النخيل', fa: 'خیابان نخل' }, 1.2, 1.4],
  ['market', { en: 'Market Lane', ar: 'زقاق السوق', fa: 'کوچهٔ بازار' }, 2.6, 2.2],
  ['quay', { en: 'Fishermen Quay', ar: 'رصيف الصيادين', fa: 'اسکلهٔ ماهیگیران' }, 5.5, 1.1],
  ['martyrs', { en: 'Martyrs Square', ar: 'ساحة الشهداء', fa: 'میدان شهدا' }, 2.1, 5.0],
  ['orchard', { en: 'Orchard Road', ar: 'طريق البستان', fa: 'راه بوستان' }, 6.2, 5.3],
];

const numbers = [1, 2, 3, 12];

/** A register that works keeps; Amina says where she lives, and it is confirmed; that of Karim waits. */
export const demo: Demo = {
  show: async ({ ask, agencies, people }) => {
    const { credentials: works } = agencies.works;
    const { putArea, putAddress, showOwnAddress, askForResidence, confirmResidence } = contract.routes;
    for (const [areaReference, body] of areas)
      await ask(putArea, works, { params: { areaReference }, body, once: `demo-area-${areaReference}` });
    for (const [code, street, east, north] of streets)
      for (const number of numbers) {
        const at = { latitude: south + north / 100, longitude: west + east / 100 + number / 5_000 };
        const body = { street, number: String(number), postcode: '11181', ...at, validFrom };
        const addressReference = `${code}-${number}`;
        await ask(putAddress, works, {
          params: { addressReference },
          body,
          once: `demo-address-${addressReference}`,
        });
      }
    const lives = async (who: 'amina' | 'karim', addressReference: string, name: string) => {
      const once = `demo-residence-${who}`;
      const { id: addressId } = await ask(showOwnAddress, works, { params: { addressReference }, once });
      return ask(askForResidence, people[who], { body: { addressId, since: '2024-05-01', name }, once });
    };
    const { id: residenceId } = await lives('amina', 'palm-12', 'أمينة حداد');
    const confirmation = { params: { residenceId }, body: { officer: 'L. Khoury' } };
    await ask(confirmResidence, works, { ...confirmation, once: 'demo-residence-confirmed' });
    await lives('karim', 'quay-3', 'Karim Ahmadi');
  },
};
