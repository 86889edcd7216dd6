import {binary} from './binary.ts';

/**
 * The inner loops of the solver in WebAssembly, with vector instructions; written in `assembly/`, built by `npm run kernel`.
 * Every function speaks of addresses in one memory and whole numbers. What it computes the TypeScript beside it computes
 * too, slower; that serves where WebAssembly, its vectors or shared memory are missing.
 */
export const kernelFunctions = [
  'evaluate',
  'packKeys',
  'countDigits',
  'placeByDigits',
  'countRises',
  'giveRanks',
  'orderRows',
  'bestOfRows',
  'respond',
  'raiseTo',
  'atLeastBar',
] as const;
export type KernelFunction = (typeof kernelFunctions)[number];

/** One call of a function of the kernel. */
export type Call = readonly [name: KernelFunction, ...args: number[]];

/** Does one call; functions that give nothing back give 0. */
export type Execute = (call: Call) => number;

export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}

// what is used here and ES2023 does not declare
declare const atob: (base64: string) => string;
declare const WebAssembly: {
  Memory: new (size: {initial: number; maximum: number; shared: true}) => SharedMemory;
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  Instance: new (module: object, imports: object) => {readonly exports: Record<string, (...args: number[]) => number>};
};

export const pageBytes = 65536;
const mostPages = 65536;

/** One page to begin with, to be grown. */
export const newMemory = (): SharedMemory => new WebAssembly.Memory({initial: 1, maximum: mostPages, shared: true});

let module: object | undefined;

/** The kernel over a memory. Throws where WebAssembly is missing, lacks vectors or is not allowed. */
export function kernelOver(memory: SharedMemory): Execute {
  module ??= new WebAssembly.Module(Uint8Array.from(atob(binary), c => c.charCodeAt(0)));
  const {exports} = new WebAssembly.Instance(module, {env: {memory}});
  return ([name, ...args]) => exports[name](...args) >>> 0;
}
