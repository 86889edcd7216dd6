import {type Answer, answer, type Task} from './read.ts';
import {loadReader, type Reader} from './reader.ts';

let reader: Reader | null = null;

/** Entry of the worker threads: reads one input with weights loaded at the first. */
export default function work(task: Task): Promise<Answer> {
  reader ??= loadReader();
  return answer(task, reader);
}
