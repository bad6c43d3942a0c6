/*
 * How SMS counts a text: each part that is sent is paid for. A text whose letters are all of the default alphabet of GSM has
 * seven bits a letter, any other sixteen (3GPP TS 23.038 sections 4 and 6.2.1); of several parts, each says in six bytes which
 * it is (3GPP TS 23.040 section 9.2.3.24.1).
 */

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** These take an escape before them, and so the room of two. */
const extended = new Set('\f^{}\\[~]|€');

const gsm = { alone: 160, together: 153 };
const ucs2 = { alone: 70, together: 67 };

/** What looks the same in the default alphabet, so that a quotation mark does not double the price of a text. */
const plainer: Readonly<Record<string, string>> = {
  ...{ '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'" },
  ...{ '–': '-', '—': '-', '…': '...', '\u00a0': ' ', '\u202f': ' ' },
};
const plain = (text: string): string =>
  text.replace(/[“”„‘’–—…\u00a0\u202f]/g, (letter) => plainer[letter] ?? letter);

const isGsm = (text: string): boolean =>
  [...text].every((letter) => basic.has(letter) || extended.has(letter));

/** The text as it is sent: in the default alphabet of GSM, where only its punctuation is not of it. */
export const asSent = (text: string): string => (isGsm(plain(text)) ? plain(text) : text);

/** The room that each letter takes: those of two are not parted. */
const sizesOf = (text: string): { readonly sizes: readonly number[]; readonly room: typeof gsm } =>
  isGsm(text)
    ? { sizes: [...text].map((letter) => (extended.has(letter) ? 2 : 1)), room: gsm }
    : { sizes: [...text].map((letter) => letter.length), room: ucs2 };

/** The number of parts as which a text is sent. */
export const segmentsOf = (text: string): number => {
  const { sizes, room } = sizesOf(text);
  if (sizes.reduce((sum, size) => sum + size, 0) <= room.alone) return 1;
  const last = sizes.reduce(
    ({ parts, used }, size) =>
      used + size > room.together ? { parts: parts + 1, used: size } : { parts, used: used + size },
    { parts: 1, used: 0 },
  );
  return last.parts;
};
