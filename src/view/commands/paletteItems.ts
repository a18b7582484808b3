/**
 * What the palette offers for what was typed: commands, companies and what can be done to them, ties.
 * Words of both languages are met at once; the answer is in that of the interface. With nothing typed:
 * what was used last, then every command. Pure.
 */
import {findAnything, type SearchIndex} from '../../core/search/findAnything';
import {companyHits} from '../../core/search/findCompanies';
import {labelOf} from '../../core/search/label';
import {meet, queryOf, SLIP, type Met} from '../../core/search/meet';
import type {Company, CompanyId, TieId} from '../../core/dataset/schema';
import type {Language} from '../../state/store';
import {commandName, commandsText} from '../text/commandsText';
import {COMMANDS, GROUPS, type Command} from './commands';

export type PaletteItem = {
  /** Unique in the list: also what is remembered as used. */
  readonly key: string;
  readonly met: Pick<Met, 'from' | 'to'> | null;
} & (
  | {readonly kind: 'command'; readonly command: Command; readonly text: string}
  | {readonly kind: 'company'; readonly id: CompanyId; readonly text: string}
  | {readonly kind: 'fail'; readonly id: CompanyId}
  | {readonly kind: 'tie'; readonly id: TieId}
);
export interface PaletteGroup {
  readonly name: string;
  readonly items: readonly PaletteItem[];
}

export function paletteGroups(
  index: SearchIndex,
  text: string,
  recent: readonly string[],
  language: Language,
): readonly PaletteGroup[] {
  const t = commandsText[language];
  if (text.trim() === '') return unasked(recent, language);
  const commands = commandsFor(text, language);
  const found = findAnything(index, text);
  const fails = failsFor(index, text);
  const companies: PaletteItem[] = [
    ...found.companies.map(({company, ...met}) => companyItem(company, met)),
    ...(found.kind?.companies ?? [])
      .filter(({id}) => !found.companies.some(({company}) => company.id === id))
      .map((company) => companyItem(company, null)),
  ];
  const ties = found.ties.map(({id}): PaletteItem => ({
    kind: 'tie',
    key: `tie ${id}`,
    id,
    met: null,
  }));
  const best = Math.min(...found.companies.map(({score}) => score), SLIP);
  const groups = [
    {name: t.commands, items: [...fails, ...commands.map(({item}) => item)]},
    {name: t.companies, items: companies},
    {name: t.ties, items: ties},
  ];
  // A company typed in full comes before commands that happen to hold the same letters.
  const isCompany = fails.length === 0 && best < (commands[0]?.score ?? SLIP);
  const ordered = isCompany ? [groups[1]!, groups[2]!, groups[0]!] : groups;
  return ordered.filter(({items}) => items.length > 0);
}

function unasked(recent: readonly string[], language: Language): readonly PaletteGroup[] {
  const t = commandsText[language];
  const used = recent.flatMap((id) => COMMANDS.filter((command) => command.id === id));
  return [
    {name: t.recent, items: used.map((command) => commandItem(command, language, 'recent '))},
    ...GROUPS.map((group) => ({
      name: t.groups[group],
      items: COMMANDS.filter((command) => command.group === group).map((command) =>
        commandItem(command, language),
      ),
    })),
  ].filter(({items}) => items.length > 0);
}

const commandItem = (command: Command, language: Language, prefix = ''): PaletteItem => ({
  kind: 'command',
  key: `${prefix}${command.id}`,
  command,
  text: commandName(command.id, language),
  met: null,
});

function companyItem(company: Company, met: (Met & {readonly text: string}) | null): PaletteItem {
  const {id} = company;
  return {kind: 'company', key: `company ${id}`, id, text: met?.text ?? '', met};
}

/** Initials in the midst of a name are met by accident. */
const INITIALS_INSIDE = 5000;

/** Every word of the query must be met in the name of the command, in either language. */
function commandsFor(text: string, language: Language) {
  const words = text.trim().split(/\s+/).map(queryOf);
  const other: Language = language === 'en' ? 'ko' : 'en';
  return COMMANDS.flatMap((command) => {
    const scored = [language, other].flatMap((in_) => {
      const label = labelOf(commandName(command.id, in_));
      const mets = words.map((word) => meet(label, word));
      if (mets.some((met) => met === null || met.score >= INITIALS_INSIDE)) return [];
      const score = mets.reduce((sum, met) => sum + met!.score, 0) / words.length;
      return [{score, met: in_ === language && words.length === 1 ? mets[0]! : null}];
    });
    const [best] = scored.sort((a, b) => a.score - b.score);
    if (best === undefined) return [];
    return [{score: best.score, item: {...commandItem(command, language), met: best.met}}];
  }).sort((a, b) => a.score - b.score);
}

const FAIL_WORDS = /^(?:fail|break|sink|restore|무너|실패|파산|쓰러|되살)/i;

/** `fail oracle`, `오라클 무너뜨리기`: the rest of the words is a company. */
function failsFor({companies}: SearchIndex, text: string): readonly PaletteItem[] {
  const words = text.trim().split(/\s+/);
  const rest = words.filter((word) => !FAIL_WORDS.test(word));
  if (rest.length === 0 || rest.length === words.length) return [];
  return companyHits(companies, rest.join(' '), 4)
    .filter(({score}) => score < SLIP)
    .map(({company: {id}}) => ({kind: 'fail', key: `fail ${id}`, id, met: null}));
}
