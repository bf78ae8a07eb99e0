const english =
  /\b(?:the|and|to|of|a|an|in|was|were|is|are|it|that|for|on|with|i|my|we|our|had|have|has|not|this|but|as|at|by|so|from|they|he|she|his|her|their|been|be|did|which|when|after|before)\b/gi;
/** Small words of other languages in Latin letters that English has not. */
const others =
  /(?<![\p{L}])(?:el|los|las|que|una|por|con|para|pero|como|porque|cuando|fue|est[aá]ba|nosotros|le|les|des|une|et|est|dans|pour|avec|mais|nous|j['’]ai|qui|sur|au|der|die|das|und|ich|wir|nicht|mit|für|auf|ein|eine|war|haben|habe|dass|zu|von|não|uma|com|mas|foi|então|você|eu|em|il|che|di|non|sono|per|anche|het|een|niet|ik|wij|maar|ve|bir|için|ama|nie|się|że|jest|och|att|jag|inte)(?![\p{L}])/giu;
const foreignScript = /(?!\p{Script=Latin})\p{L}/gu;

/** English, unless most letters are of another script or the small words are of another language. */
export function languageOf(text: string): 'en' | 'other' {
  const foreign = text.match(foreignScript)?.length ?? 0;
  if (foreign > 0) {
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    // One Chinese character is about a word, one Latin letter a fifth of one.
    if (foreign * 3 > latin) return 'other';
  }
  const foreignWords = text.match(others)?.length ?? 0;
  return foreignWords >= 3 && foreignWords > (text.match(english)?.length ?? 0) ? 'other' : 'en';
}
