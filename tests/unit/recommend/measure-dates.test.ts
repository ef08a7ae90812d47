import { describe, expect, it } from 'vitest';
import { measureDates } from '@/utils/recommend/rank/measure-dates';

const NONE = Number.NaN;
const measured = (days: readonly number[], day: number) => {
  const { written, near } = measureDates({ size: days.length, days: Float32Array.from(days) }, day);
  return { written: [...written], near: [...near] };
};

describe('what dates tell of posts', () => {
  it('is whether they were there when the page was written, or a few days later', () => {
    expect(measured([20_000, 20_010, 20_013, 20_014], 20_010).written).toEqual([1, 1, 1, 0]);
  });

  it('is for posts without one that they were there as likely as the others', () => {
    expect(measured([20_000, 20_100, NONE, 20_200, 20_300], 20_110).written[2]).toBe(0.5);
    expect(measured([20_000, NONE], 20_110).written).toEqual([1, 1]);
    expect(measured([NONE, NONE], 20_110).written).toEqual([1, 1]);
  });

  it('is the same for all posts where the page has none', () => {
    expect(measured([20_000, NONE], NONE)).toEqual({ written: [0.5, 0.5], near: [0, 0] });
  });

  it('is how near in time they are, before or after', () => {
    const { near } = measured([20_000, 20_010, 20_020, 29_000, NONE], 20_010);
    expect(near[1]).toBe(1);
    expect(near[0]).toBe(near[2]);
    expect(near[3]).toBeLessThan(near[0] ?? 0);
    expect(near[4]).toBe(0);
  });
});
