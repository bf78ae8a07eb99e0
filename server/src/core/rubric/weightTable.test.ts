import { describe, expect, it } from 'vitest';
import { addWeights, keyOf, mostSteps, packWeights, readWeights, writeWeights } from './weightTable.ts';

function weightsOf(packed: string, name: string, flaws = 3): readonly number[] | undefined {
  const sums = new Float64Array(flaws);
  return addWeights(readWeights(packed), name, sums) ? [...sums] : undefined;
}

describe('weights of wordings', () => {
  const packed = packWeights(
    [
      `late ${writeWeights([[0, 7]])}`,
      `hand over ${writeWeights([
        [0, -3],
        [2, 44],
      ])}`,
    ].join('\n'),
  );

  it('are found by name, and a name may hold spaces', () => {
    expect(weightsOf(packed, 'late')).toEqual([7, 0, 0]);
    expect(weightsOf(packed, 'hand over')).toEqual([-3, 0, 44]);
  });

  it('are none for a name that nobody wrote down', () => {
    expect(weightsOf(packed, 'early')).toBeUndefined();
    expect(weightsOf('', 'late')).toBeUndefined();
  });

  it('are all kept where there are thousands, near together and far apart', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `wording ${at}`);
    const own = new Map(names.map(it => [keyOf(it), it]));
    const many = readWeights(packWeights(names.map((it, at) => `${it} ${writeWeights([[at % 3, 1]])}`).join('\n')));
    expect(many.keys).toHaveLength(own.size);
    expect(own.size).toBeGreaterThan(19_900);
    expect(names.filter(it => !addWeights(many, it, new Float64Array(3)))).toEqual([]);
  });

  it('are written in signs that JSON leaves as they are', () => {
    for (let steps = -mostSteps; steps <= mostSteps; steps++) {
      const written = packWeights(`wording ${writeWeights([[0, steps]])}`);
      expect(JSON.stringify(written)).toBe(`"${written}"`);
    }
  });

  it('of the first are kept where two names have one key', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `wording ${at}`);
    const first = new Map<number, string>();
    const twin = names.find(it => {
      const other = first.get(keyOf(it));
      first.set(keyOf(it), other ?? it);
      return other !== undefined;
    });
    const kept = first.get(keyOf(twin ?? '')) ?? '';
    const both = packWeights(`${kept} ${writeWeights([[0, 1]])}\n${twin} ${writeWeights([[0, 2]])}`);
    expect(weightsOf(both, twin ?? '', 1)).toEqual([1]);
  });
});
