/*
 * RE2, which takes time in proportion to the text whatever the pattern (a RegExp can take years), in a bundle of its own that is
 * loaded for the first form with a pattern.
 */
export { RE2JS } from 're2js';
