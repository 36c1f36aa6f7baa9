/** The smallest type on the projector, in hundredths of the screen's height: a thirtieth, legible
 * at six metres on a screen of ordinary size. */
export const SMALLEST = 3.34;
