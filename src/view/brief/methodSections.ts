/** How it was worked out and how far it carries: model, regime, winners, own changes, limits. */
import {MODELS, type Parameter} from '../../core/contagion/models';
import type {DiversionOutcome, Outcome} from '../../core/contagion/outcome';
import type {CompanyKind} from '../../core/dataset/schema';
import {GAP_VISIBLE} from '../panels/RegimeLine';
import {balanceOf, type BalanceRow} from '../panels/balance';
import {briefText} from '../text/briefText';
import {knockOnText} from '../text/knockOnText';
import {modelText, parameterName} from '../text/modelText';
import {winnersText} from '../text/winnersText';
import type {BriefInput} from './briefInput';
import {escaped, facts, list, section, table} from './markup';

export function methodSection(input: BriefInput): string {
  const {scenario, outcome, text} = input;
  const {language} = text;
  const t = briefText[language];
  const {essentials, fromData} = modelText[language];
  const {papers, parameters} = MODELS[scenario.model];
  const isSet = ({name}: Parameter) => scenario.parameters[name] !== undefined;
  return section(
    'method',
    t.method,
    `<p><b>${escaped(knockOnText[language].models[scenario.model])}.</b> ${escaped(modelText[language].about[scenario.model])}</p>`,
    `<h3>${t.papers}</h3>`,
    list(
      papers.map(
        ({authors, year, title, doi}) =>
          `<span lang="en">${escaped(authors)} (${year}). <i>${escaped(title)}</i>.</span> <a href="https://doi.org/${escaped(doi)}">https://doi.org/${escaped(doi)}</a>`,
      ),
    ),
    `<h3>${t.parameters}</h3>`,
    table(
      [{name: t.parameter}, {name: t.value}, {name: t.setBy}],
      [
        ...parameters
          .filter((p) => !isEssential(p) || isSet(p))
          .map((parameter) => [
            escaped(parameterName(parameter.name, language)),
            escaped(valueOf(parameter, input)),
            isSet(parameter) ? t.reader : t.default,
          ]),
        ...(parameters.some((p) => isEssential(p) && !isSet(p))
          ? [[escaped(essentials), escaped(fromData), t.default]]
          : []),
      ],
      {className: 'compact'},
    ),
    outcome ? regime(outcome, input) : '',
  );
}

const isEssential = ({name}: Parameter): boolean => name.startsWith('essentiality.');

function valueOf(parameter: Parameter, {scenario, text}: BriefInput): string {
  const t = modelText[text.language];
  const value = scenario.parameters[parameter.name] ?? parameter.default;
  if (value === null) return t.fromData;
  if (typeof value === 'boolean') return value ? t.on : t.off;
  if (typeof value === 'string') return t.choices[value] ?? value;
  if (isEssential(parameter)) return t.essentialLevels[value] ?? String(value);
  const number = value !== 0 && Math.abs(value) < 1e-3 ? String(value) : text.format.number(value);
  return parameter.unit ? `${number} ${t.units[parameter.unit] ?? parameter.unit}` : number;
}

function regime({rounds, converged, regime: found}: Outcome, {text}: BriefInput): string {
  const {language, words, format} = text;
  const t = modelText[language];
  const radii = Object.entries(found?.spectralRadius ?? {}) as [
    keyof typeof words.channels | 'all',
    number,
  ][];
  const gap = found?.multiplicityGap ?? null;
  const sensitivity = found?.stopSensitivity ?? null;
  return `<h3>${t.regime}</h3>${facts([
    [converged ? t.settledIn : `<b>${t.notSettled}</b>`, t.rounds(rounds)],
    ...radii.map(([name, radius]): [string, string] => [
      escaped(t.radius(name === 'all' ? knockOnText[language].allChannels : words.channels[name])),
      `${radius.toFixed(2)}, ${radius >= 1 ? t.radiusHigh : t.radiusLow}`,
    ]),
    ...(gap === null
      ? []
      : ([
          [t.gap, gap > GAP_VISIBLE ? `${format.percent(gap)}, ${t.gapSome}` : t.gapNone],
        ] as const)),
    ...(sensitivity === null ? [] : ([[t.sensitivity, format.percent(sensitivity)]] as const)),
  ])}`;
}

export function winnersSection({names, text}: BriefInput, diversion: DiversionOutcome): string {
  const {language, words, format} = text;
  const t = winnersText[language];
  const balance = balanceOf(diversion, language);
  const {lost, moved, unmet} = balance.total;
  const inUnit = t.inUnit[balance.unit];
  const cells = (row: BalanceRow) => [row.lost, row.moved, row.unmet];
  const winners = diversion.winners.filter(({usd}) => usd >= 1);
  return section(
    'winners',
    briefText[language].winners,
    `<p>${escaped(t.balance(inUnit(lost), inUnit(moved), inUnit(unmet)))}</p>`,
    winners.length === 0
      ? `<p>${escaped(t.none)}</p>`
      : table(
          [{name: t.company}, {name: t.gain, isNumber: true}],
          winners.map(({id, usd}) => [escaped(names.company(id)), format.money(usd)]),
          {className: 'compact'},
        ),
    `<h3>${escaped(t.markets[balance.unit])}</h3>`,
    table(
      [t.market, t.lost, t.moved, t.unmet].map((name, i) => ({name, isNumber: i > 0})),
      [
        ...balance.rows.map((row) => [
          escaped(words.kinds[row.market as CompanyKind] ?? row.market),
          ...cells(row),
        ]),
        [`<b>${escaped(t.all)}</b>`, ...cells(balance.total)],
      ],
    ),
    diversion.uncounted.length > 0
      ? `<p>${escaped(t.uncounted(diversion.uncounted.map(names.company).join(', ')))}</p>`
      : '',
    diversion.settled ? '' : `<p>${escaped(t.unsettled)}</p>`,
    `<p class="fine">${escaped(t.assumed)}</p>`,
  );
}

export function changesSection({data, text}: BriefInput): string {
  const t = briefText[text.language];
  if (data.changes.length === 0) return '';
  const what = ({before, after}: BriefInput['data']['changes'][number]): string => {
    if (before === null) return t.added;
    if (after === null) return t.removed;
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return t.changed(
      fields.filter((f) => JSON.stringify(before[f]) !== JSON.stringify(after[f])).join(', '),
    );
  };
  return section(
    'changes',
    t.ownChanges,
    list(
      data.changes.map(
        (change) =>
          `${escaped(t.tables[change.table])} <code>${escaped(change.id)}</code>, ${escaped(what(change))}`,
      ),
    ),
  );
}

export function limitsSection({scenario, text}: BriefInput): string {
  const t = briefText[text.language];
  const {bases, basisMeanings} = text.words;
  return section(
    'limits',
    t.limits,
    list(
      [
        ...t.limit,
        t.basisMeans(bases[scenario.basis], basisMeanings[scenario.basis]),
        t.digest,
      ].map(escaped),
    ),
  );
}
