import { describe, expect, it, vi } from 'vitest';
import { answerRequests } from '@/utils/messaging/answer-requests';
import { sparingly } from '@/utils/messaging/sparingly';

type Answer = { readonly kind: 'sum'; readonly sum: number };

describe('answerRequests', () => {
  it('tells answers, nothing where there is none, and faults with their reason', async () => {
    const told: unknown[] = [];
    const answer = async (number: number): Promise<Answer | undefined> => {
      if (number < 0) throw new Error('It is below zero.');
      return number === 0 ? undefined : { kind: 'sum', sum: number + 1 };
    };
    const ask = answerRequests<number, Answer>(answer, (said) => told.push(said));
    await ask(1);
    await ask(0);
    await ask(-1);
    expect(told).toEqual([
      { kind: 'sum', sum: 2 },
      { kind: 'failed', reason: 'It is below zero.' },
    ]);
  });
});

describe('sparingly', () => {
  it('passes on what comes a tenth of a second after the last', () => {
    const clock = vi.spyOn(performance, 'now');
    const told: number[] = [];
    const tell = sparingly((done) => told.push(done));
    for (const now of [1000, 1050, 1099, 1100, 1150, 1200]) {
      clock.mockReturnValue(now);
      tell(now, 9000);
    }
    expect(told).toEqual([1000, 1100, 1200]);
    clock.mockRestore();
  });
});
