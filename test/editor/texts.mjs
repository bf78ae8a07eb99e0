/** Texts that the suite inside the editor and scripts outside it both put there. */

/** A page that asks, as the first question leaves it. */
export const blankPage = `---
type: story
competency: failure
---

## What went wrong
<!-- ask 1 of 9: What did you get wrong, in words you would use to a friend? -->
`;

/** A rule of a folder's own. */
export const shouting = `title: Shouting
match: [importer]
message: “{match}” is shouted.
why: Because.
ask: Why?
examples:
  - { weak: I rang the importer., flags: [importer] }
`;
