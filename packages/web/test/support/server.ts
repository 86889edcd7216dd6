// A server to be killed: folder, port, template and pages are its words; prints its address once it is open.
import {type ServeOptions, serve} from '../../../server/src/serve.ts';
import {damRecord} from '../../../store/test/sample.ts';

const [folder, port, template, web] = process.argv.slice(2);
// every text is read as the same sample: what is tested is the line to the server
const verbs = {
  reader: async () => 'sample',
  openDocument: async (_, name) => ({ok: true, value: {...damRecord().documents[0]!, file: name}}),
  read: async () => damRecord(),
  close: async () => {},
} as Partial<ServeOptions['verbs']> as ServeOptions['verbs'];
const running = await serve({verbs, version: 'test', folder, template, web, port: Number(port)});
await running.ready;
console.log(running.address);
