// what is used here and ES2023 does not declare
declare const TextDecoder: new () => {decode(bytes: Uint8Array): string};

const comma = 0x2c;
const zero = 0x30;
/** room past a full chunk, for what is written before anybody asks whether it is full: 32 numbers, or a pattern */
const slack = 512;

/**
 * A long text of ASCII, made of millions of small pieces: they become bytes, and strings only chunk by chunk. Joined as strings
 * they cost several times as much.
 */
export class Ascii {
  readonly #chunk: number;
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();
  #end = 0;

  constructor(chunk: number) {
    this.#chunk = chunk;
    this.#bytes = new Uint8Array(chunk + slack);
  }

  /** Time to `take` what there is. */
  get full(): boolean {
    return this.#end >= this.#chunk;
  }

  /** All there is so far; from now on it is empty. */
  take(): string {
    const text = this.#decoder.decode(this.#bytes.subarray(0, this.#end));
    this.#end = 0;
    return text;
  }

  /** One character. */
  put(code: number): void {
    this.#bytes[this.#end++] = code;
  }

  /** A whole number from 0, below 2^31. */
  number(n: number): void {
    let length = 1;
    for (let more = n; more > 9; more = (more / 10) | 0) length++;
    for (let at = this.#end + length - 1; at >= this.#end; at--) {
      const tens = (n / 10) | 0;
      this.#bytes[at] = zero + n - 10 * tens;
      n = tens;
    }
    this.#end += length;
  }

  comma(): void {
    this.put(comma);
  }
}
