import { expect, test } from 'vitest';
import { Restarts } from './restarts.ts';

test('the server is started again five times, then left alone', () => {
  const restarts = new Restarts();
  const falls = [0, 1, 2, 3, 4, 5].map(second => restarts.mayFollow(second * 1000));
  expect(falls).toEqual([true, true, true, true, true, false]);
});

test('falls that are long past do not count', () => {
  const restarts = new Restarts();
  const falls = Array.from({ length: 20 }, (_, minute) => restarts.mayFollow(minute * 60_000));
  expect(falls).not.toContain(false);
});

test('a new start that a person asked for begins at nothing', () => {
  const restarts = new Restarts();
  for (let i = 0; i < 6; i++) restarts.mayFollow(i);
  restarts.forget();
  expect(restarts.mayFollow(7)).toBe(true);
});
