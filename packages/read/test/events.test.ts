import {describe, expect, test} from 'vitest';
import {whoIsIn} from '../src/actors/who.ts';
import {findEvents} from '../src/events/events.ts';
import {analyse, loadLanguage} from '../src/index.ts';
import {mended} from '../src/negotiation/tree/mended.ts';

const language = loadLanguage();
/** “TYPE(modality) by → to” of every event in the text */
function events(text: string): string[] {
  const cast = whoIsIn(mended(analyse(text, language)));
  const names = (ids: number[]) => ids.map(i => cast.actors[i]!.name).join('+');
  return findEvents(cast).map(
    e => `${e.type}${e.modality === 'happened' ? '' : `(${e.modality})`} ${names(e.by)} → ${names(e.to)}`,
  );
}

describe('types and sides', () => {
  test.each([
    ['Iran and Iraq agreed to hold joint patrols on the river.', 'AGREE Iran+Iraq → '],
    ['Norway offered to mediate.', 'AGREE Norway → '],
    ['The French president met Chancellor Angela Merkel in Berlin.', 'CONSULT French president → Angela Merkel'],
    ['Canada praised Kenya for its reforms.', 'SUPPORT Canada → Kenya'],
    ['Turkey sent food aid to Somalia.', 'AID Turkey → Somalia'],
    ['Rebels released twelve hostages on Monday.', 'RETREAT Rebels → hostages'],
    ['Egypt demanded that Israel reopen the crossing.', 'REQUEST Egypt → Israel'],
    ['Cuba accused the United States of piracy.', 'ACCUSE Cuba → United States'],
    ['Ethiopia rejected an Egyptian proposal for talks.', 'REJECT Ethiopia → Egypt'],
    ['North Korea threatened to attack Japan.', 'THREATEN North Korea → Japan'],
    ['Teachers staged a rally against the government of Peru.', 'PROTEST Teachers → Peru'],
    ['Japan imposed sanctions on Myanmar.', 'SANCTION Japan → Myanmar'],
    ['India mobilized its troops along the border with Pakistan.', 'MOBILIZE India → Pakistan'],
    ['Egyptian police arrested forty demonstrators.', 'COERCE Egyptian police → demonstrators'],
    ['Gunmen attacked United Nations peacekeepers near the town.', 'ASSAULT Gunmen → United Nations peacekeepers'],
    ['Two villages were shelled by Serbian forces.', /^ASSAULT Serbian armed forces → /],
  ])('%s', (text, expected) => {
    const found = events(text).map(e => e.replace('Türkiye', 'Turkey'));
    if (expected instanceof RegExp) expect(found.join('\n')).toMatch(expected);
    else expect(found).toContain(expected);
  });
});

describe('an act that is only wanted, planned, supposed or denied is not told as done', () => {
  test.each([
    ['Egypt demanded that Israel withdraw its troops.', 'RETREAT'],
    ['Israel will withdraw its troops from the valley.', 'RETREAT'],
    ['Israel did not attack Lebanon.', 'ASSAULT'],
    ['Israel may attack Lebanon.', 'ASSAULT'],
    ['If Israel attacks Lebanon, Iran will answer.', 'ASSAULT'],
    ['Israel refused to release the prisoners.', 'RETREAT'],
    ['Israel threatened to attack Lebanon.', 'ASSAULT'],
    ['Israel denied attacking Lebanon.', 'ASSAULT'],
    ['Lebanon urged Israel to release the prisoners.', 'RETREAT'],
    ['Lebanon accused Israel of shelling a village.', 'ASSAULT'],
    ['Lebanon believes Israel has shelled the village.', 'ASSAULT'],
    ['Israel allegedly shelled the village.', 'ASSAULT'],
    ['Israel was said to have shelled the village.', 'ASSAULT'],
    ['Did Israel shell the village?', 'ASSAULT'],
    ['The delay weighs on the second round, due to open in Geneva on 10 February.', 'ASSAULT'],
    ['The guards stopped rebels from attacking Israel.', 'ASSAULT'],
    ['Had Israel shelled the village, France would have known.', 'ASSAULT'],
  ])('%s', (text, type) => {
    expect(events(text).filter(e => e.startsWith(`${type} `))).toEqual([]);
  });
  test.each([
    ['Israel did not attack Lebanon.', 'ASSAULT(denied) Israel → Lebanon'],
    ['Israel may attack Lebanon.', 'ASSAULT(hypothetical) Israel → Lebanon'],
    ['Israel refused to meet Lebanon.', 'REJECT Israel → Lebanon'],
    ['Israel will attack Lebanon.', 'THREATEN Israel → Lebanon'],
    ['Lebanon accused Israel of shelling France.', 'ASSAULT(hypothetical) Israel → France'],
    ['Norway condemned Israel for shelling Lebanon.', 'ASSAULT Israel → Lebanon'],
    ['Norway says Israel shelled Lebanon.', 'ASSAULT Israel → Lebanon'],
    ['Norway called on Israel to press Lebanon to meet France.', 'CONSULT(demanded) Lebanon → France'],
    ['Kenya urged Lebanon to return to Oslo next month for talks.', 'REQUEST Kenya → Lebanon'],
  ])('%s', (text, expected) => {
    expect(events(text)).toContain(expected);
  });
});

test('nouns tell acts too', () => {
  expect(events('Talks between Greece and Turkey went on.').map(e => e.replace('Türkiye', 'Turkey'))).toContain(
    'CONSULT Greece+Turkey → ',
  );
  expect(events('The attack on Lebanon by Israel lasted an hour.')).toContain('ASSAULT Israel → Lebanon');
});

test('ordinary sentences tell none', () => {
  for (const text of [
    'The weather in Geneva was cold.',
    'Snow fell on the mountains.',
    'He has three children.',
    'The hotel has a view of the lake.',
  ])
    expect(events(text)).toEqual([]);
});

describe('who condemns a deed condemns whoever did it, not where or to whom it was done', () => {
  test.each([
    [
      'Chile strongly condemns the attacks in the towns of Jabla and Tartus, for which Hamas has claimed responsibility.',
      ['ACCUSE Chile → Hamas'],
    ],
    ['Norway condemned the bombing of Kenya by Sudan.', ['ACCUSE Norway → Sudan']],
    ['Kenya condemned the Israeli strikes on Lebanon.', ['ACCUSE Kenya → Israel']],
    ['The killings in Mali were condemned by Chile.', ['ACCUSE Chile → ']],
    ['Kenya condemned Sudan for the attack on the camp.', ['ACCUSE Kenya → Sudan']],
  ])('%s', (text, want) => expect(events(text).filter(e => e.startsWith('ACCUSE'))).toEqual(want));
});

describe('whom an act is done with is not whom it is against', () => {
  test.each([
    ['The Joint Council meets to coordinate efforts to counter Hamas.', 'Hamas'],
    ['Chile reiterates support for the government of Mali in the fight against Hamas.', 'Hamas'],
    ['While meeting in the safehouse, the mufti was bombed by Turkey.', /CONSULT .* → Türkiye/],
    ['Nations which have conducted strikes in Mali include Chile and Kenya.', /ASSAULT .*(?:Chile|Kenya)/],
  ])('%s', (text, not) => expect(events(text).join('\n')).not.toMatch(not));
  test('the enemy is still struck', () =>
    expect(events('Turkish jets conducted strikes against Hamas.').join('\n')).toMatch(/ASSAULT .* → Hamas/));
});

describe('nouns of violence', () => {
  test.each([
    ['Guards were hired after the Paris attacks in May.', 'ASSAULT  → France'],
    ['The Kremlin attack on Georgia went on.', 'ASSAULT Russia → Georgia'],
    ['The US strikes on Syria went on for two days.', 'ASSAULT United States → Syria'],
    ["The miners' strike against the company began.", 'PROTEST miners → company'],
  ])('%s', (text, want) => expect(events(text)).toEqual([want]));
});

describe('verbs in other senses', () => {
  test.each([
    ['We are going to put the mines of Chile out of business.', /CONSULT/],
    ['This demonstrates that Chile and Kenya are ready.', /PROTEST/],
    ['The group calls itself Asawi.', /CONSULT/],
    ['Chile released the results of the inquiry.', /RETREAT/],
    ['The plan kills jobs in Chile.', /ASSAULT/],
    ['Kern has attacked her as a friend of Chile.', /ASSAULT/],
    ['Kern conducted his campaign in Chile as if he had won.', /ASSAULT/],
    ['Chile did not recognise the passenger.', /SUPPORT/],
  ])('%s', (text, not) => expect(events(text).join('\n')).not.toMatch(not));
  test.each([
    ['Workers demonstrated against Chile.', 'PROTEST Workers → Chile'],
    ['Rebels released two hostages in Chile.', 'RETREAT Rebels → hostages'],
    ['Chile recognised Kosovo.', 'SUPPORT Chile → Kosovo'],
    ['Chile began a bombing campaign against Kenya.', 'ASSAULT Chile → Kenya'],
  ])('%s', (text, want) => expect(events(text)).toContain(want));
});

test('who is only done something to is a person by the given name, and a town where talks are is nobody', () => {
  expect(events('Chile sued Trevin Martin.')).toEqual(['ACCUSE Chile → Trevin Martin']);
  expect(events('Chile will hold talks in Geneva.').join()).not.toContain('Geneva');
});

describe('blows that destroy, releases that are printed, and what is used', () => {
  test.each([
    ['Near Kirkuk, three strikes destroyed two houses of Kenya.', /COERCE|RETREAT/],
    ["The army's news releases are dull to Chile.", /RETREAT/],
    ['Chile is striking a balance with Kenya.', /PROTEST/],
    ['Chile conducted strikes on Hamas using soldiers of Kenya.', /Kenya/],
  ])('%s', (text, not) => expect(events(text).join('\n')).not.toMatch(not));
  test('who destroys its own arms gives way', () =>
    expect(events('Kenya destroyed its missiles.')).toEqual(['RETREAT Kenya → ']));
});

describe('how the text stands to an act', () => {
  test.each([
    // only said, supposed or asked
    ['It is unclear whether Chad attacked Kenya.', 'ASSAULT(hypothetical) Chad → Kenya'],
    ['Rumours that Chad had attacked Kenya were false.', 'ASSAULT(hypothetical) Chad → Kenya'],
    ['Chile claimed that Chad had attacked Kenya.', 'ASSAULT(hypothetical) Chad → Kenya'],
    ['There is no evidence that Chad attacked Kenya.', 'ASSAULT(hypothetical) Chad → Kenya'],
    ['Chad reportedly attacked Kenya.', 'ASSAULT(hypothetical) Chad → Kenya'],
    ['Chad nearly attacked Kenya.', 'ASSAULT(hypothetical) Chad → Kenya'],
    ['An attack on Kenya by Chad is unlikely.', 'ASSAULT(hypothetical) Chad → Kenya'],
    ['The alleged attack on Kenya by Chad was filmed.', 'ASSAULT(hypothetical) Chad → Kenya'],
    ['It would be wrong to attack Kenya, the bishop said.', 'ASSAULT(hypothetical)  → Kenya'],
    ['Chad would have bombed the port if Kenya had not freed the rebels.', 'RETREAT(hypothetical) Kenya → rebels'],
    ['Once Chad frees the rebels, Kenya will lift the sanctions.', 'RETREAT(hypothetical) Chad → rebels'],
    ['As soon as Chad frees the rebels, Kenya will lift the sanctions.', 'RETREAT(hypothetical) Chad → rebels'],
    ['Chad did not rule out attacking Kenya.', 'REJECT(denied) Chad → Kenya'],
    ['Chad did not deny attacking Kenya.', 'ASSAULT(hypothetical) Chad → Kenya'],
    // still to come
    ['Soldiers were about to attack Kenya.', 'ASSAULT(planned) Soldiers → Kenya'],
    ['The rebels were on the verge of attacking Kenya.', 'ASSAULT(planned) rebels → Kenya'],
    ['Chad was supposed to attack Kenya.', 'ASSAULT(planned) Chad → Kenya'],
    ['Police uncovered a plot to kill the president.', 'ASSAULT(planned)  → president'],
    ['Parliament voted to impose sanctions on Kenya.', 'SANCTION(planned) Parliament → Kenya'],
    ['Talks between Chad and Kenya will begin on Monday.', 'CONSULT(planned) Chad+Kenya → '],
    ['Plans for talks between Chad and Kenya fell through.', 'CONSULT(planned) Chad+Kenya → '],
    // not done
    ["Chad would not accept Kenya's endorsement.", 'SUPPORT(denied) Kenya → '],
    ['Chad left the town without attacking the rebels.', 'ASSAULT(denied) Chad → rebels'],
    ['Chad was too weak to attack Kenya.', 'ASSAULT(denied) Chad → Kenya'],
    ['Chad was unable to free the hostages.', 'RETREAT(denied) Chad → hostages'],
    ['Police foiled an attack on Kenya by Hamas.', 'ASSAULT(denied) Hamas → Kenya'],
    ['Chad has no plans to attack Kenya.', 'ASSAULT(denied) Chad → Kenya'],
    ['The council has yet to impose sanctions on Kenya.', 'SANCTION(denied) council → Kenya'],
    ['Chad has not ruled out attacking Kenya.', 'ASSAULT(hypothetical) Chad → Kenya'],
    ['A colonel was cleared of killing a farmer.', 'ASSAULT(hypothetical) colonel → farmer'],
    // done
    ['Chad attacked Kenya when the rebels withdrew.', 'ASSAULT Chad → Kenya'],
    ['Talks between Chad and Kenya began on Monday.', 'CONSULT Chad+Kenya → '],
    ['The attack on Kenya by Chad will hurt the poor.', 'ASSAULT Chad → Kenya'],
    ['The minister will not describe the attack on Kenya by Chad.', 'ASSAULT Chad → Kenya'],
    ['Chad was strong enough to attack Kenya, and it attacked Kenya.', 'ASSAULT Chad → Kenya'],
    ['News that Chad had attacked Kenya reached Oslo.', 'ASSAULT Chad → Kenya'],
    ['After Chad freed the rebels, Kenya lifted the sanctions.', 'RETREAT Chad → rebels'],
  ])('%s', (text, want) => expect(events(text)).toContain(want));
});

describe('whose act it is and to whom', () => {
  test.each([
    ['Norway warned Kenya against attacking Chad.', 'ASSAULT(hypothetical) Kenya → Chad'],
    ['The police, accused of beating students, said nothing.', 'ACCUSE  → police'],
    ["Chad's offer to free the rebels was rejected by Kenya.", 'RETREAT(planned) Chad → rebels'],
    ['Norway hosted talks between the rebels and Chad.', 'CONSULT Norway → rebels+Chad'],
    ['Kenya held talks with Chad and Mali in Oslo.', 'CONSULT Kenya → Chad+Mali'],
    ['Chad received food aid from Kenya.', 'AID Kenya → Chad'],
    ['The rebels got arms from Chad.', 'AID Chad → rebels'],
    ['France gave Mali two helicopters.', 'AID France → Mali'],
    ['The troops arrested the mayor.', 'COERCE troops → mayor'],
    ['If Chad had closed the border, the refugees would have stayed in Mali.', 'SANCTION(hypothetical) Chad → '],
    ['Workers ended their strike after the company agreed to raise pay.', 'CONCEDE Workers → '],
    ['Two men were charged with murdering a judge.', 'ACCUSE  → men'],
    ['Police used water cannon against the students.', 'ASSAULT Police → students'],
    ['Boys threw stones at the police.', /^ASSAULT .* → police/],
    ['Turkey will send troops to Libya.', /^MOBILIZE\(planned\) .* → Libya/],
  ])('%s', (text, want) => {
    const found = events(text);
    if (want instanceof RegExp) expect(found.join('\n')).toMatch(new RegExp(want.source, 'm'));
    else expect(found).toContain(want);
  });
  test.each([
    ['The minister warned of an attack on Kenya by the rebels.', /THREATEN rebels/],
    ['Kenya called off an attack on the rebels.', /REQUEST/],
    ['Chad received the envoy of Kenya.', /AID/],
    ['Two helicopters were given to Mali by France.', /→ helicopters/],
    ['Police used buses on the bridge of the students.', /ASSAULT/],
  ])('%s', (text, not) => expect(events(text).join('\n')).not.toMatch(not));
});
