/** The last bit of a weight of the body is no part of it: it is a mark. */
const PROMINENT = 1;

/** A weight of the body, marked where its term stands where a post says what it is about. */
export const markProminent = (weight: number, isProminent: boolean): number =>
  isProminent ? weight | PROMINENT : weight & ~PROMINENT;

/** Whether a weight of the body is marked. */
export const isMarkedProminent = (weight: number): boolean => (weight & PROMINENT) !== 0;
