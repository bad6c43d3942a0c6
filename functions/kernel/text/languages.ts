import Negotiator from 'negotiator';

/** The languages the portal writes in, the default first. */
export const languages = ['en', 'ar', 'fa'] as const;
export type Language = (typeof languages)[number];

/** One text in every language the portal writes in. */
export type Text = Readonly<Record<Language, string>>;

/**
 * The language to answer in: the caller's preference (RFC 9110 section 12.5.4), or English.
 * A region is looked up by its language alone (`ar-JO` is answered in `ar`; RFC 4647 section 3.4).
 */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  if (!acceptLanguage) return 'en';
  const headers = { 'accept-language': acceptLanguage.slice(0, 200) };
  const wanted = new Negotiator({ headers }).languages([...languages])[0];
  return languages.find((language) => language === wanted) ?? 'en';
};

/** A name in several languages by BCP 47 tag: in this one, or else in English, or else in the first that there is. */
export const nameIn = (names: Readonly<Record<string, string | undefined>>, language: Language): string =>
  names[language] ?? names.en ?? names[Object.keys(names).sort()[0] ?? ''] ?? '';
