// imports and edits as fast as it can, saying each time what is safe, until killed
import {openStore} from '../src/index.ts';
import {dam, damRecord} from './sample.ts';

const store = await openStore({folder: process.argv[2], template: process.argv[3]});
const library = (await store.libraries.list())[0] ?? (await store.libraries.create('Killed'));
const [known] = await store.conflicts.list(library.id);
let {id, head} = known ?? (await store.conflicts.create(library.id, {title: 'Killed', yaml: '0'}));
console.log('ready');
for (let k = (await store.documents.list(library.id)).length; ; k++) {
  const text = `${dam} Telling ${k} from ${process.pid}.`;
  const {documents} = await store.records.ingest(library.id, damRecord(`d-${process.pid}-${k}`, text));
  for (const given of documents.values()) console.log(`document ${given}`);
  ({id, head} = await store.conflicts.save(library.id, id, head, {title: 'Killed', yaml: `${k}`}));
  console.log(`version ${head}`);
}
