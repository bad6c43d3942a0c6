import type { PublishedCard } from '../../functions/blocks/public-services/published';
import { services } from '../../functions/catalogue/demo-services';

/*
 * A catalogue of any size: the services of the demo, and others made of the words of these for districts of their own.
 */

const districts = {
  en: ['North', 'South', 'Harbour', 'Hill', 'Garden', 'Market', 'Valley', 'Lake'],
  ar: ['الشمال', 'الجنوب', 'الميناء', 'التل', 'البستان', 'السوق', 'الوادي', 'البحيرة'],
  fa: ['شمال', 'جنوب', 'بندر', 'تپه', 'باغ', 'بازار', 'دره', 'دریاچه'],
} as const;
type Language = keyof typeof districts;
type Names = Readonly<Record<string, string>>;

const inDistrict = (names: Names, round: number): Names =>
  Object.fromEntries(
    Object.entries(names).map(([language, name]) => {
      const all = districts[language as Language];
      return [language, `${name} ${all[round % all.length]} ${round}`];
    }),
  );

/** As many cards as are asked for; the first are the demo's as they are. */
export const cardsOf = (count: number): PublishedCard[] =>
  Array.from({ length: count }, (_, index) => {
    const [{ code, agency, definition }, round] = [
      services[index % services.length] as (typeof services)[number],
      Math.floor(index / services.length),
    ];
    const { names, keywords = {}, audience = [], lifeEvents = [], channels = [] } = definition;
    return {
      ...{ id: `${code}-${round}`, agencyId: agency, code, version: 1, keywords: round ? {} : keywords },
      ...{ names: round ? inDistrict(names, round) : names, audience, lifeEvents, channels },
      ...{ jurisdiction: [], publishedAt: '2026-03-01T09:00:00.000Z' as never },
    };
  });

/** What people type, with what goes wrong when they do, and the service that they want. */
export const misspelt: readonly (readonly [query: string, code: string])[] = [
  ['birth certifcate', 'birth-certificate'],
  ['pasport', 'passport'],
  ['bulding permit', 'building-permit'],
  ['driving lisence renewal', 'driving-licence-renewal'],
  ['whelchair', 'disability-card'],
  ['scolarship', 'study-grant'],
  ['garbige bin', 'waste-container'],
  ['شهاده ميلاد', 'birth-certificate'],
  ['رخصه البناء', 'building-permit'],
  ['جواز السفر', 'passport'],
  ['تجديد رخصة السياقة', 'driving-licence-renewal'],
  ['بطاقه الاعاقه', 'disability-card'],
  ['تقعد', 'old-age-pension'],
  ['قطع الاشجار', 'tree-felling'],
  ['شناسنامة نوزاد', 'birth-certificate'],
  ['گذر نامه', 'passport'],
  ['گواهی نامه رانندگي', 'driving-licence-renewal'],
  ['پروانه ساختمن', 'building-permit'],
  ['دست فروشی', 'market-stall'],
  ['كمك هزينه مسكن', 'housing-support'],
];
