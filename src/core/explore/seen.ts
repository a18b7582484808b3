/**
 * What of a web is on the map, and what of that is set back. Nothing here changes the economy that is
 * computed: what fails is worked out on all ties, whatever is seen of them.
 *
 * Order: types switched off in the legend lose their ties (their companies stay), then the filter,
 * then the focus (so many ties around a company, along ties that are left); `fade` is asked of what
 * remains. What is `kept` stays through filter and focus: what the reader failed, cut or selected
 * never vanishes silently; with a kept tie stay its ends. O(companies + ties).
 */
import type {CompanyId, TieId, TieType} from '../dataset/schema';
import type {Web, WebTie} from '../graph/web';
import type {Conditions, Neighbourhood} from './conditions';
import {meeting, within} from './meeting';
import type {Part} from './onPaths';
import {partnersOf} from './partners';
import {stepsFrom} from './stepsFrom';
import type {Sources} from './tieMeets';

export interface Sieve {
  readonly filter?: Conditions | undefined;
  readonly fade?: Conditions | undefined;
  readonly focus?: Neighbourhood | undefined;
  readonly hiddenTypes: readonly TieType[];
  readonly kept: {readonly companies: readonly CompanyId[]; readonly ties: readonly TieId[]};
}
/** Companies with a tie on the web, and ties: a lone dot is not counted. */
export interface Count {
  readonly companies: number;
  readonly ties: number;
}
export interface Seen {
  readonly companies: ReadonlySet<CompanyId>;
  readonly ties: ReadonlySet<TieId>;
  readonly fadedCompanies: ReadonlySet<CompanyId>;
  readonly fadedTies: ReadonlySet<TieId>;
  /** Nothing meets filter and focus: whatever is seen is only kept. */
  readonly isEmpty: boolean;
  readonly counts: {
    readonly web: Count;
    readonly seen: Count;
    /** Seen, and set back. */
    readonly faded: Count;
    /** Taken away by each, and by none before it. */
    readonly byTypes: Count;
    readonly byFilter: Count;
    readonly byFocus: Count;
    /** Seen only because they are kept. */
    readonly kept: Count;
  };
}

export function seen(web: Web, sources: Sources, asked: Sieve): Seen {
  const {whole, typed, filtered, focused, shown} = stagesOf(web, sources, asked);
  const lit = asked.fade ? meeting(web, sources, shown, asked.fade) : shown;
  const count = counter(web);
  return {
    companies: shown.companies,
    ties: new Set(shown.ties.keys()),
    fadedCompanies: new Set([...shown.companies].filter((id) => !lit.companies.has(id))),
    fadedTies: new Set([...shown.ties.keys()].filter((id) => !lit.ties.has(id))),
    isEmpty: focused.companies.size === 0,
    counts: {
      web: count(whole),
      seen: count(shown),
      faded: less(count(shown), count(lit)),
      byTypes: less(count(whole), count(typed)),
      byFilter: less(count(typed), count(filtered)),
      byFocus: less(count(filtered), count(focused)),
      kept: less(count(shown), count(focused)),
    },
  };
}

/** What each step leaves: the filter is asked of `typed`, the fade of `shown`. */
export interface Stages {
  readonly whole: Part;
  readonly typed: Part;
  readonly filtered: Part;
  readonly focused: Part;
  readonly shown: Part;
}
export function stagesOf(web: Web, sources: Sources, asked: Sieve): Stages {
  const {filter, focus, hiddenTypes} = asked;
  const whole: Part = {companies: new Set(web.companies.map(({id}) => id)), ties: web.ties};
  const typed = hiddenTypes.length === 0 ? whole : withoutTypes(whole, hiddenTypes);
  const filtered = filter ? meeting(web, sources, typed, filter) : typed;
  const focused = focus ? around(filtered, focus) : filtered;
  return {whole, typed, filtered, focused, shown: withKept(focused, typed, asked)};
}

function withoutTypes({companies, ties}: Part, hidden: readonly TieType[]): Part {
  return {
    companies,
    ties: new Map([...ties].filter(([, {tie}]) => !hidden.includes(tie.type))),
  };
}

/** Nobody where the company itself is not there. */
function around({companies, ties}: Part, {company, steps}: Neighbourhood): Part {
  const near = stepsFrom(partnersOf(companies, ties.values()), company, steps);
  return within(new Set(near.keys()), ties.values());
}

function withKept(part: Part, from: Part, {kept, focus}: Sieve): Part {
  const companies = new Set(part.companies);
  const ties = new Map<TieId, WebTie>(part.ties);
  for (const id of focus ? [...kept.companies, focus.company] : kept.companies)
    if (from.companies.has(id)) companies.add(id);
  for (const id of kept.ties) {
    const entry = from.ties.get(id);
    if (!entry) continue;
    ties.set(id, entry);
    companies.add(entry.tie.from).add(entry.tie.to);
  }
  return {companies, ties};
}

function counter(web: Web): (part: Part) => Count {
  const tied = new Set<CompanyId>();
  for (const {tie} of web.ties.values()) tied.add(tie.from).add(tie.to);
  return ({companies, ties}) => ({
    companies: [...companies].filter((id) => tied.has(id)).length,
    ties: ties.size,
  });
}

const less = (all: Count, left: Count): Count => ({
  companies: all.companies - left.companies,
  ties: all.ties - left.ties,
});
