import { describe, expect, test } from 'vitest';
import { count, isPassiveForUs, readGold, type Split, score } from './passives.ts';

/** The floor under which a change to the grammar may not take us; the figures themselves come from `npm run accuracy`. */
const floors: Readonly<Record<Split, { readonly f1: number; readonly precision: number }>> = {
  train: { f1: 0.95, precision: 0.95 },
  dev: { f1: 0.9, precision: 0.92 },
};

describe.each(['train', 'dev'] as const)('passives of %s', split => {
  const gold = readGold(split);
  test.skipIf(gold === undefined)(
    `agree with the treebank${gold === undefined ? ' (skipped: ../shared/data/passive is not here)' : ''}`,
    () => {
      const sentences = gold ?? [];
      const { f1, precision } = score(
        count(
          sentences,
          sentences.map(it => isPassiveForUs(it.text)),
        ),
      );
      expect(f1).toBeGreaterThanOrEqual(floors[split].f1);
      expect(precision).toBeGreaterThanOrEqual(floors[split].precision);
    },
  );
});
