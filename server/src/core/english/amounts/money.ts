/** Money, and the m that is a million. */

import { type Quantity, readQuantity } from '../quantities.ts';
import { currencies, currencySigns } from './amountWords.ts';
import { endOfRate } from './durations.ts';
import { type Read, type Sentence, stopsNoun } from './sentence.ts';

export function readMoney(sentence: Sentence, index: number): Read | undefined {
  const { pieces } = sentence;
  const prefix = moneyPrefix(sentence, index);
  if (prefix !== undefined) {
    const quantity = pieces[prefix.next]?.kind === 'number' ? readQuantity(pieces, prefix.next) : undefined;
    if (quantity === undefined) return undefined;
    const millions = sentence.word(quantity.next) === 'm' && sentence.isGlued(quantity.next);
    const value = quantity.value === undefined ? undefined : quantity.value * (millions ? 1e6 : 1);
    const end = endOfRate(sentence, quantity.next + (millions ? 1 : 0)) ?? quantity.next + (millions ? 1 : 0);
    return { from: index, next: end, kind: 'money', measures: true, value, unit: prefix.unit };
  }
  const read = readQuantity(pieces, index);
  if (read === undefined || read.fraction) return undefined;
  const quantity = asMillions(sentence, read);
  const at = sentence.afterHyphen(quantity.next);
  const unit =
    currencySigns.get(sentence.word(at)) ??
    (/^(?:us|eu)$/.test(sentence.word(at)) ? currencies.get(sentence.word(at + 1)) : currencies.get(sentence.word(at)));
  if (unit === undefined) return undefined;
  const next = /^(?:us|eu)$/.test(sentence.word(at)) ? at + 2 : at + 1;
  return {
    from: index,
    next: endOfRate(sentence, next) ?? next,
    kind: 'money',
    measures: true,
    value: quantity.value,
    unit,
  };
}

function moneyPrefix(sentence: Sentence, index: number): { readonly unit: string; readonly next: number } | undefined {
  const sign = currencySigns.get(sentence.word(index));
  if (sign !== undefined) return { unit: sign, next: index + 1 };
  const isLettered =
    /^(?:us|a|c|ca|au|nz|hk|s)$/.test(sentence.word(index)) &&
    sentence.word(index + 1) === '$' &&
    sentence.isGlued(index + 1);
  if (isLettered) return { unit: 'usd', next: index + 2 };
  const code = sentence.pieces[index];
  if (code === undefined || !/^(?:USD|EUR|GBP|INR|CHF|JPY|CAD|AUD|SGD|BRL|AED|Rs|RS|rs)$/.test(code.text))
    return undefined;
  const next = sentence.word(index + 1) === '.' ? index + 2 : index + 1;
  return { unit: currencies.get(code.norm) ?? code.norm, next };
}

/** "5m users" are millions, "5m" alone is minutes. */
export function asMillions(sentence: Sentence, quantity: Quantity): Quantity {
  if (sentence.word(quantity.next) !== 'm' || !sentence.isGlued(quantity.next) || quantity.value === undefined)
    return quantity;
  const after = sentence.word(quantity.next + 1);
  const isCounted =
    /noun/.test(sentence.tag(quantity.next + 1) ?? '') || (/[a-z]{3}s$/.test(after) && !stopsNoun.test(after));
  return isCounted ? { ...quantity, value: quantity.value * 1e6, next: quantity.next + 1 } : quantity;
}
