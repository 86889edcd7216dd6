import {expect, test} from 'vitest';
import {fingerprint, kernels} from '../../../scripts/kernel.ts';
import {source} from '../src/kernel/binary.ts';

test('the kernel was built from the source beside it', () => {
  // when this fails: npm run kernel
  expect(source).toBe(fingerprint(kernels.solve));
});
