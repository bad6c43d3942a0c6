import * as v from 'valibot';
import type { Language } from '../../kernel/text/languages';

/* Links, as GOV.UK Pay writes them. */

export const link = v.strictObject({ href: v.string(), method: v.picklist(['GET', 'POST']) });
type Link = v.InferOutput<typeof link>;

/** The address under which the portal was called, and the language of the answer. */
export interface LinkBase {
  readonly origin: string;
  readonly base: string;
  readonly language: Language;
}

export const linkTo = ({ origin, base }: Pick<LinkBase, 'origin' | 'base'>, path: string): Link => ({
  href: `${origin}${base}${path}`,
  method: 'GET',
});
