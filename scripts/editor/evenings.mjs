// Evenings of people, told in UX.md and lived through at the keyboard of a real VS Code.
import path from 'node:path';
import { Keyboard } from '../../test/editor/evenings/keyboard.mjs';
import { drivePage } from './session.mjs';

const evenings = ['engineer', 'manager', 'rearranger', 'stranger', 'coach', 'newcomer', 'mishaps'];

/** @returns how many went well and how many did not; what got in the way is printed */
export async function liveEvenings(session, only = evenings) {
  const counts = { passed: 0, failed: 0 };
  for (const file of only) {
    const { name, prepare, evening, session: own } = await import(`../../test/editor/evenings/${file}.mjs`);
    console.log(`  ${name}`);
    try {
      await drivePage(
        { ...session, ...own, prepare, screenshot: path.join('.cache', `evening-${file}.png`) },
        async it => {
          await it.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
          await evening(new Keyboard(it.page, console.log), it.workspace);
        },
      );
      counts.passed++;
    } catch (error) {
      console.log(`    ✗ ${error.message}`);
      counts.failed++;
    }
  }
  return counts;
}
