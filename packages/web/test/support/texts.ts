import {createHash} from 'node:crypto';
import {type EvidenceRecord, recordSchema} from '@suasion/model';

/** Three short reports on one invented quarrel, written for these tests. */
export const reports: Readonly<Record<string, string>> = {
  '1-harbour-wire.txt': `Mill and valley at odds over the sluice

ALDEN, 3 March 2021 — The valley council demanded that the Alden mill open the sluice before the sowing. “The mill must release the water now,” council leader Mara Quist said on Wednesday.

The mill refused to open the sluice. The provincial government called on both sides to resume talks.
`,
  '2-valley-post.txt': `Province weighs a fine as the fields dry

ALDEN, 5 March 2021 — The provincial government threatened to fine the Alden mill if the sluice stays shut. The mill said it would open the sluice if the valley council withdrew its lawsuit.

The valley council rejected the offer. It demanded that the provincial government fine the mill.
`,
  '3-upland-gazette.txt': `Council softens as lawyers meet

ALDEN, 9 March 2021 — The valley council offered to withdraw its lawsuit if the mill releases the water. The Alden mill demanded that the council withdraw the lawsuit first.

The provincial government can do nothing alone, its spokesman said.
`,
};

/** A page that would do harm if any of it ran or loaded. */
export const hostile = `<!doctype html><html><head><title>Hostile <img src=x onerror="window.harmed=1"></title>
<script>window.harmed = 1; fetch('/api/libraries').then(() => { document.title = 'harmed'; });</script>
<meta http-equiv="refresh" content="0;url=https://example.org/"></head>
<body onload="window.harmed=1"><h1>The council demanded that the mill close</h1>
<p>The council demanded that the mill close by Friday. <img src="https://example.org/pixel.png" onerror="window.harmed=1">
&lt;script&gt;window.harmed=1&lt;/script&gt; <a href="javascript:window.harmed=1">read on</a></p>
<iframe src="https://example.org/"></iframe><svg onload="window.harmed=1"></svg><style>body{display:none}</style></body></html>`;

const places = ['Alden', 'Birk', 'Corve', 'Dunmar', 'Elsby', 'Farrow', 'Gild', 'Hesk'];
const goods = ['water', 'grain', 'timber', 'salt', 'coal', 'wool'];

/** A record of `n` made-up reports of about `words` words; every tenth tells of a quarantine. */
export function manyReports(n: number, words: number): EvidenceRecord {
  const documents = Array.from({length: n}, (_, k) => {
    const place = places[k % places.length]!;
    const good = goods[(k * 5) % goods.length]!;
    const sentences = [`Report ${k + 1} from ${place} tells of ${good} and of the road to the coast.`];
    for (let s = 0; sentences.join(' ').split(' ').length < words; s++) {
      const other = places[(k + s * 3 + 1) % places.length]!;
      sentences.push(
        `On day ${s + 1} traders from ${other} asked ${place} to send ${goods[(k + s) % goods.length]!} before the frost.`,
      );
    }
    if (k % 10 === 0) sentences.push('A quarantine was proclaimed at the harbour.');
    const text = sentences.join(' ');
    return {
      id: `report-${k + 1}`,
      file: `report-${k + 1}.txt`,
      title: `Report ${k + 1} from ${place}`,
      outlet: k % 2 === 0 ? 'Coast Courier' : 'Upland Times',
      published: `2021-${String((k % 12) + 1).padStart(2, '0')}-${String((k % 28) + 1).padStart(2, '0')}`,
      sha256: createHash('sha256').update(text).digest('hex'),
      mediaType: 'text/plain',
      text,
    };
  });
  return recordSchema.parse({documents});
}
