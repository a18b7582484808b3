/** How the brief looks on paper and before it gets there: black on white, whatever the theme. */
export const briefStyle = ({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): string => `
@page {
  margin: 14mm 15mm 16mm;
  @bottom-right {
    content: "${before}" counter(page) " / " counter(pages) "${after}";
    font: 8pt ${SANS};
    color: #444;
  }
}
* { box-sizing: border-box; }
html { color-scheme: light; background: #fff; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto;
  max-width: 180mm;
  padding: 6mm 4mm;
  color: #111;
  font: 9.5pt/1.42 ${SANS};
  overflow-wrap: break-word;
  -webkit-print-color-adjust: exact;
  print-color-adjust: exact;
}
:lang(ko) { word-break: keep-all; }
h1, h2, h3 { break-after: avoid; text-wrap: balance; }
h1, h2 { font-family: ${SERIF}; }
h1 { margin: 0 0 4mm; font-size: 20pt; line-height: 1.18; }
h2 { margin: 7mm 0 2mm; padding-top: 2mm; border-top: 1.2pt solid #111; font-size: 13pt; line-height: 1.25; }
h3 { margin: 4mm 0 1mm; font-size: 10pt; }
p { margin: 0 0 2mm; max-width: 150mm; orphans: 3; widows: 3; }
ul, ol { margin: 0 0 2mm; padding-left: 5mm; }
li { margin-bottom: 0.8mm; break-inside: avoid; }
a { color: inherit; text-decoration-color: #888; text-underline-offset: 0.15em; }
small, .fine, figcaption { color: #444; font-size: 8pt; }
code { font-size: 8.5pt; }
.eyebrow { margin: 0 0 1mm; color: #444; font-size: 8.5pt; }
.pages { width: 100%; border-collapse: collapse; table-layout: fixed; }
.pages > thead > tr > td, .pages > tfoot > tr > td, .pages > tbody > tr > td { padding: 0; }
.running {
  display: flex; flex-wrap: wrap; gap: 0 4mm; justify-content: space-between;
  margin-bottom: 4mm; padding-bottom: 1.2mm;
  border-bottom: 0.5pt solid #888;
  color: #444; font-size: 7.5pt; line-height: 1.35;
}
.running b { flex: 1 1 60mm; font-weight: 600; }
.running.foot {
  margin: 3mm 0 0; padding: 1.2mm 0 0;
  border-top: 0.5pt solid #888; border-bottom: 0;
}
.running.foot a { display: block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
dl { margin: 0 0 2mm; }
dl > div { display: flex; gap: 4mm; padding: 0.6mm 0; border-bottom: 0.4pt solid #ccc; break-inside: avoid; }
dt { flex: 0 0 48mm; color: #444; }
dd { flex: 1; margin: 0; font-variant-numeric: tabular-nums; }
.totals dl { display: flex; flex-wrap: wrap; gap: 2mm 10mm; break-inside: avoid; }
.totals dl > div { display: block; border: 0; }
.totals dd { font-size: 14pt; font-weight: 600; line-height: 1.2; }
.grid { width: 100%; margin: 1mm 0 3mm; border-collapse: collapse; font-size: 8.5pt; }
.grid.compact { width: auto; min-width: 60%; }
.grid tr { break-inside: avoid; }
.grid > tbody > tr:last-child { break-before: avoid; }
.grid > tbody > tr:first-child { break-after: avoid; }
.grid th, .grid td { padding: 0.8mm 2.5mm 0.8mm 0; border-bottom: 0.4pt solid #ccc; text-align: left; vertical-align: top; font-weight: 400; }
.grid thead th { border-bottom: 0.8pt solid #111; color: #444; font-size: 8pt; vertical-align: bottom; }
.grid tfoot th, .grid tfoot td { border-top: 0.8pt solid #111; border-bottom: 0; font-weight: 600; }
.grid tfoot tr + tr th, .grid tfoot tr + tr td { border-top: 0.4pt solid #ccc; }
.grid .num { padding-right: 4mm; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.lines { table-layout: fixed; }
.lines th:nth-child(1) { width: 18%; }
.lines th:nth-child(2) { width: 17%; }
.lines th:nth-child(3) { width: 8%; }
.lines th:nth-child(4) { width: 10%; }
.lines th:nth-child(5) { width: 11%; }
.lines .wide { font-size: 8pt; }
.receipt p { max-width: none; }
.receipt, .together { break-inside: avoid; }
.marks { white-space: nowrap; }
.marks a { text-decoration: none; }
figure { margin: 0 0 2mm; break-inside: avoid; }
figure > svg { display: block; margin-inline: auto; max-width: 100%; width: auto; height: auto; max-height: 155mm; }
#sources { font-size: 8.5pt; }
#sources ol { padding-left: 8mm; }
#sources a, .link a { overflow-wrap: anywhere; word-break: break-all; }
@media print { body { max-width: none; padding: 0; } }
@media screen and (max-width: 600px) {
  .pages, .pages > *, .pages > * > tr, .pages > * > tr > td { display: block; }
  h1 { font-size: 16pt; }
  dl > div { display: block; }
  .grid { display: block; overflow-x: auto; }
}
`;

const SANS =
  'system-ui, "Helvetica Neue", Arial, "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif';
const SERIF =
  'Georgia, "Source Serif 4", "Times New Roman", "Noto Serif KR", "Nanum Myeongjo", serif';
