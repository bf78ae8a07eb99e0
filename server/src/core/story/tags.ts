const known = new Set(
  (
    'a abbr address article aside audio b bdi bdo blockquote body br button caption center cite code col colgroup data dd del ' +
    'details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe ' +
    'img input ins kbd label legend li link main map mark menu meta nav ol optgroup option p picture pre q rp rt ruby s samp ' +
    'script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th ' +
    'thead time title tr track tt u ul var video wbr'
  ).split(' '),
);

/** Whether HTML has a tag of this name; any other is a blank to fill that looks like one. */
export function isKnownTag(name: string): boolean {
  return known.has(name);
}

export function tagName(tag: string): { readonly name: string; readonly closes: boolean } {
  const found = /^<(\/?)\s*([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])/.exec(tag);
  return { name: found?.[2]?.toLowerCase() ?? '', closes: found?.[1] === '/' };
}
