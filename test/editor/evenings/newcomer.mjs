export const name = 'somebody who has opened nothing yet';

export const session = { noFolder: true };

export async function evening(person) {
  await person.note('the view says what there is to do, and each of it is a key away');
  await person.run('Candor: Focus on Stories View');
  await person.see('.sidebar .welcome-view-content', 'No story here yet');
  await person.tabTo('.sidebar .welcome-view-content a:focus', 'Open the Example');
  await person.press('Enter');
  await person.status(/\d:\d\d · next/);
  await person.underlines(count => count >= 4, 'the findings of the example');

  await person.note('a story is begun where there is no folder for it');
  await person.run('Candor: New Story…');
  await person.pick('New Story', 'Tell me about a time you failed');
  await person.see('.codelens-decoration', 'Next Question');
  await person.inEditor();
  await person.type('I gave two teams a date before I had asked them what they needed.');
  await person.status(/0:0\d · /);

  await person.note('what is open stands in the view');
  await person.run('Candor: Focus on Stories View');
  await person.stories(2);
  await person.note('nothing was in the way');
}
