import type { Style } from './pen';
import { inner, type Stretch } from './sheet';

/*
 * Text styles.
 */

export const [ink, grey, hairline] = ['#1c2321', '#5b6663', '#c9d2cf'];
export const normal: Style = { size: 10.5, weight: 'regular', color: ink };
export const muted: Style = { ...normal, color: grey };
export const strong: Style = { ...normal, weight: 'bold' };
export const small: Style = { size: 8.5, weight: 'regular', color: grey };

/** From one margin to the other. */
export const full: Stretch = { from: 0, width: inner, align: 'start' };
