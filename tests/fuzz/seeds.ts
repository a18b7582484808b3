/** Small sound files of every format, which the doors are tried with once they are spoiled. */
import {zipSync, strToU8} from 'fflate';
import type {Dataset, Source} from '../../src/core/dataset/schema';
import {loadedDataset} from '../../src/core/dataset/loadedDataset';
import {datasetTable} from '../../src/core/exchange/datasetTable';
import {patchOf} from '../../src/core/exchange/patch';
import {writeGexf} from '../../src/core/exchange/gexf';
import {writeGraphml} from '../../src/core/exchange/graphml';
import {writeNodeLink} from '../../src/core/exchange/nodeLink';
import {figurePdf} from '../../src/core/picture/figurePdf';
import {crc32} from '../../src/core/lib/crc32';
import {SNAPSHOT_KEYWORD, withPngText} from '../../src/core/picture/pngText';
import {escape, SNAPSHOT_ID} from '../../src/core/picture/svgText';
import {encodeHistory, type Step} from '../../src/core/snapshot/history';
import {encodeSaved} from '../../src/core/snapshot/savedScenarios';
import {SNAPSHOT_FORMAT, type Snapshot} from '../../src/core/snapshot/snapshot';
import {emptyView} from '../../src/core/snapshot/view';
import {
  amounts,
  company,
  customerShare,
  dataset,
  figure,
  id,
  tie,
  tieId,
} from '../fixtures/tinyDataset';
import {joined} from './hostile';

const SOURCES: readonly Source[] = [
  {
    id: 'w001' as Source['id'],
    title: 'A filing',
    titleKo: '공시',
    publisher: 'SEC',
    published: '2025-05',
    url: 'https://example.org/filing?a=1&b=2',
    class: 'filed',
    lang: 'en',
  },
];
export const DATA: Dataset = dataset({
  companies: [
    company('lab', 'ai-lab', {country: 'US', founded: 2015, aliases: ['The Lab', '연구소']}),
    company('cloud', 'hyperscaler', {ticker: 'CLD'}),
    company('maker', 'chipmaker'),
    company('fund', 'investor', {managesForOthers: true}),
  ],
  ties: [
    tie('cloud:cloud:lab', {amountUsd: amounts(3e10, 1.2e10, 5e9), start: '2025-01', end: '2030'}),
    tie('chips:maker:cloud', {
      amountUsd: amounts(7e9),
      inputClass: 'accelerators',
      note: {en: 'A caveat.', ko: '주의.'},
    }),
    tie('investment:fund:lab', {amountUsd: amounts(1.1e9, 1.1e9), stakePct: 12.5}),
    tie('debt:fund:cloud', {
      amountUsd: amounts(4e9, 4e9),
      overlaps: [tieId('investment:fund:lab')],
    }),
  ],
  figures: [figure('cloud', 'revenue', 9e10, '2025-12-31', 'year')],
  shares: [customerShare('maker', 'cloud', 0.4, '2025-12-31')],
  sources: [...SOURCES],
});
export const LOADED = {...loadedDataset(DATA, 'Own data')};
const {name: _, ...builtIn} = LOADED;
export const BUILT_IN = builtIn as typeof LOADED;

export const TABLE = datasetTable(DATA);
export const GEXF = writeGexf(TABLE);
export const GRAPHML = writeGraphml(TABLE);
export const NODE_LINK = JSON.parse(writeNodeLink(TABLE)) as unknown;
/** As strangers write them: nothing stands beside the graph. */
const FOREIGN = {...TABLE, beside: '', description: ''};
export const FOREIGN_GEXF = writeGexf(FOREIGN);
export const FOREIGN_GRAPHML = writeGraphml(FOREIGN);
export const FOREIGN_NODE_LINK = JSON.parse(writeNodeLink(FOREIGN)) as unknown;
export const PATCH = JSON.parse(
  JSON.stringify(
    patchOf(LOADED, {
      ...DATA,
      companies: [...DATA.companies.slice(0, 3), company('newcomer', 'neocloud')],
      ties: DATA.ties
        .slice(0, 2)
        .map((one) => ({...one, summary: {en: 'Said anew.', ko: '다시 씀.'}})),
    }),
  ),
) as unknown;

export const DEALS = [
  'Supplier,Customer,Type,"Amount (USD m)",Status,Date,Start,End,Summary,Source,URL,Stake,Capacity GW',
  'Oracle,OpenAI,cloud,"30,000",signed,2025-07-22,2027,2031-12,"Five years, one contract",WSJ,https://example.org/a,,4.5',
  '엔비디아,OpenAI,investment,100 bn,announced,2025-09-22,,,,,https://example.org/b,12.5%,',
  'Microsoft,OpenAI,,n/a,active,3 May 2026,,,,,,27,',
  'CoreWeave,Meta,cloud,$14.2bn,,2025년 9월,,,,,,,',
].join('\r\n');
export const COMPANIES = [
  'id,name,kind,country,ticker,aliases',
  'openai,OpenAI,ai-lab,US,,"ChatGPT; 오픈AI"',
  'oracle,Oracle,cloud,US,ORCL,',
].join('\n');

export const SNAPSHOT: Snapshot = {
  format: SNAPSHOT_FORMAT,
  dataset: {version: DATA.version, hash: LOADED.hash},
  changes: patchOf(LOADED, {
    ...DATA,
    companies: [...DATA.companies, company('newcomer', 'neocloud')],
  }).changes,
  scenario: {
    asOf: '2026-10-31',
    inForce: false,
    basis: 'announced',
    shocks: {[id('cloud')]: 0.5} as Snapshot['scenario']['shocks'],
    reductions: {[tieId('chips:maker:cloud')]: 1} as Snapshot['scenario']['reductions'],
    model: 'joint',
    parameters: {horizon: 12},
    seed: 7,
  },
  view: {
    ...emptyView,
    language: 'en',
    screen: 'map',
    selection: {kind: 'company', id: id('lab')},
    camera: {zoom: 1.2, x: 3, y: -4},
    picture: {
      layout: 'force',
      moved: {force: {[id('lab')]: {x: 1, y: 2}}},
      filter: {kinds: ['ai-lab'], amountUsd: {min: 1e9, keepsUnknown: true}, countries: ['US']},
    },
    choices: {},
  } as Snapshot['view'],
  outcome: null,
};
export const SNAPSHOT_WITH_DATA = {
  ...SNAPSHOT,
  dataset: {version: DATA.version, hash: LOADED.hash, name: 'Own data'},
  data: DATA,
};
const step: Step = {base: BUILT_IN, scenario: SNAPSHOT.scenario, picture: {}, changes: []};
export const HISTORY = JSON.parse(
  encodeHistory({
    dataset: SNAPSHOT.dataset,
    base: BUILT_IN,
    changes: [],
    scenario: SNAPSHOT.scenario,
    view: {...SNAPSHOT.view, picture: {}},
    past: [step, {...step, changes: SNAPSHOT.changes!}],
    future: [step],
  }),
) as unknown;
export const SAVED = JSON.parse(
  encodeSaved([{id: 's1', name: 'Oracle halves', scenario: SNAPSHOT.scenario}]),
) as unknown;

/** One black pixel. */
function tinyPng(): Uint8Array {
  const chunk = (name: string, data: readonly number[]) => {
    const body = Uint8Array.from([...strToU8(name), ...data]);
    const out = new Uint8Array(body.length + 8);
    const view = new DataView(out.buffer);
    view.setUint32(0, data.length);
    out.set(body, 4);
    view.setUint32(body.length + 4, crc32(body));
    return out;
  };
  return joined(
    Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
    chunk('IDAT', [0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1]),
    chunk('IEND', []),
  );
}
const PNG = tinyPng();
export const pngWith = (text: string): Uint8Array => withPngText(PNG, SNAPSHOT_KEYWORD, text)!;
export const svgWith = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"><metadata id="${SNAPSHOT_ID}">${escape(text)}</metadata><text>A</text></svg>`;
export const pdfWith = (snapshot: string): Uint8Array =>
  figurePdf({
    width: 40,
    height: 30,
    ground: '#ffffff',
    title: 'T',
    caption: 'C',
    description: 'D',
    language: 'en',
    source: 'S',
    snapshot,
    head: [],
    body: [],
    foot: [],
  });

/** The parts of a workbook as another program writes them: shared strings, styles, gaps, formulas. */
export const WORKBOOK: Readonly<Record<string, string>> = {
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="Deals" sheetId="1" r:id="r1"/><sheet name="Firms" sheetId="2" r:id="r2"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
  'xl/sharedStrings.xml':
    '<sst><si><t>Supplier</t></si><si><t>Customer</t></si><si><r><t>Ora</t></r><r><t>cle</t></r></si><si><t>OpenAI</t></si><si><t>Date</t></si></sst>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  'xl/worksheets/sheet1.xml':
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>4</v></c></row><row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>3</v></c><c r="D3" s="1"><v>45860</v></c><c r="E3"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>',
  'xl/worksheets/sheet2.xml':
    '<worksheet><sheetData><row><c t="inlineStr"><is><t>name</t></is></c><c t="inlineStr"><is><t>kind</t></is></c></row><row><c t="inlineStr"><is><t>Oracle</t></is></c><c t="str"><v>neocloud</v></c></row></sheetData></worksheet>',
};
export const zipped = (parts: Readonly<Record<string, string>>, level: 0 | 1 | 9 = 1): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), {
    level,
    mtime: '1980-01-01T00:00:00',
  });

export const NETWORK = {
  format: 'frenemy-network/1',
  kind: 'exposures',
  nodes: [
    {id: 'a', buffer: 10, size: 20},
    {id: 'b', buffer: 5},
    {id: 'c', buffer: 1},
  ],
  edges: [
    {holder: 'a', counterparty: 'b', exposure: 4},
    {holder: 'b', counterparty: 'c', exposure: 2},
  ],
};
export const SUPPLY = {
  format: 'frenemy-network/1',
  kind: 'supply',
  nodes: [
    {id: 'a', sector: 's1', revenue: 9, costs: 4},
    {id: 'b', sector: 's2'},
    {id: 'c', sector: 's1'},
  ],
  edges: [
    {supplier: 'a', customer: 'b', volume: 4},
    {supplier: 'b', customer: 'c', volume: 2},
  ],
  essential: {
    sectors: ['s1', 's2'],
    matrix: [
      [1, 2],
      [0, 1],
    ],
  },
  substitution: true,
};
export const NETWORK_TABLES = [
  {nodes: 'id,buffer\na,10\nb,5\nc,1\n', edges: 'holder,counterparty,exposure\na,b,4\nb,c,2\n'},
  {
    nodes: 'id;sector;revenue\r\n"a";s1;9\r\nb;s2;\r\nc;s1;\r\n',
    edges: 'supplier;customer;volume\r\n"a";b;4\r\nb;c;2.5e3\r\n',
  },
] as const;
