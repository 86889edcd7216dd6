// A server to be killed: folder, port, template and pages are its words; prints its address once it is open.
import {type ServeOptions, serve} from '../../../server/src/serve.ts';

const [folder, port, template, web] = process.argv.slice(2);
// nothing is read here: what is tested is the line to the server
const verbs = {reader: async () => 'none'} as ServeOptions['verbs'];
const running = await serve({verbs, version: 'test', folder, template, web, port: Number(port)});
await running.ready;
console.log(running.address);
