// opens a folder and sits on it until killed
import {openStore} from '../src/index.ts';

await openStore({folder: process.argv[2], template: process.argv[3]});
console.log('open');
setInterval(() => {}, 1000);
