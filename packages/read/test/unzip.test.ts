import {strToU8, zipSync} from 'fflate';
import {expect, test} from 'vitest';
import {BadZip, unzip} from '../src/index.ts';

const limits = {entries: 10, unpacked: 200_000};
const zip = (files: Record<string, string>, level: 0 | 6 = 6) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {level});
const texts = async (bytes: Uint8Array, wanted?: (name: string) => boolean) =>
  Object.fromEntries([...(await unzip(bytes, limits, wanted))].map(([k, v]) => [k, new TextDecoder().decode(v)]));

test('gives the wanted files by name, packed or stored', async () => {
  const files = {'a.txt': 'x'.repeat(1000), 'folder/b.txt': 'y', 'empty.txt': ''};
  for (const level of [0, 6] as const) expect(await texts(zip(files, level))).toEqual(files);
  expect(await texts(zip(files), name => name.startsWith('folder/'))).toEqual({'folder/b.txt': 'y'});
});

test.each([
  ['not a zip', strToU8('no zip'), 'damaged', /not a zip/],
  ['cut short', zip({'a.txt': 'x'}).subarray(0, -30), 'damaged', /not a zip/],
  ['a name that goes up', zip({'../../evil': 'x'}), 'leaves', /leaves the archive/],
  ['an absolute name', zip({'/etc/passwd': 'x'}), 'leaves', /leaves the archive/],
  ['a drive', zip({'C:/evil': 'x'}), 'leaves', /leaves the archive/],
  ['back slashes', zip({'a\\..\\b': 'x'}), 'leaves', /leaves the archive/],
  ['a bomb', zip({'bomb.txt': 'x'.repeat(300_000)}), 'too-large', /^bomb\.txt: the archive unpacks to more than/],
  [
    'too many entries',
    zip(Object.fromEntries(Array.from({length: 11}, (_, k) => [`${k}`, 'x']))),
    'too-large',
    /more than 10 entries/,
  ],
] as const)('%s is refused', async (_, bytes, problem, message) => {
  const refused = await unzip(bytes, limits).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(BadZip);
  expect(refused).toMatchObject({problem, message: expect.stringMatching(message)});
});

// what an archive states of itself is not believed: a file that unpacks to more, to less or to other bytes is refused
test.each([
  ['less than it unpacks to', 24, 10],
  ['more than it unpacks to', 24, 150_000],
  ['another checksum', 16, 1],
  ['a way of packing there is not', 10, 99],
  ['that it is encrypted', 8, 1],
  ['a place outside the archive', 42, 1 << 30],
])('a file whose entry states %s is refused', async (_, place, value) => {
  const bytes = zip({'first.txt': 'y', 'a.txt': 'x'.repeat(100_000)});
  const view = new DataView(bytes.buffer);
  const entry = bytes.length - 22 - (46 + 'a.txt'.length);
  if (place === 8 || place === 10) view.setUint16(entry + place, value, true);
  else view.setUint32(entry + place, value, true);
  await expect(unzip(bytes, limits)).rejects.toThrow(/^a\.txt in the archive is /);
});
