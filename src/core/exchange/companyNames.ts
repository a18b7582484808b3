/** Who is meant by a name in a stranger's table. */
import type {Company, CompanyId, CompanyKind} from '../dataset/schema';
import {INHERITED} from '../dataset/schema';
import {keyOf} from './readSheetCell';

/** Companies of the data at hand and of the tables, by whatever they are called. */
export class CompanyNames {
  readonly added: Company[] = [];
  private readonly byKey = new Map<string, CompanyId>();
  private readonly ids = new Set<string>();
  /** Where to go on looking: thousands of names may have one slug, as all in Hangul have. */
  private readonly next = new Map<string, number>();
  private readonly heldBefore = new Map<CompanyId, Company>();
  private readonly listed = new Set<CompanyId>();

  constructor(known: readonly Company[]) {
    for (const company of known) {
      this.add(company);
      this.heldBefore.set(company.id, company);
    }
  }
  /** As the data at hand have it. */
  known(id: CompanyId): Company | undefined {
    return this.heldBefore.get(id);
  }
  find(name: string): CompanyId | undefined {
    return this.byKey.get(keyOf(name));
  }
  findOrAdd(name: string, kind: CompanyKind): CompanyId {
    const found = this.find(name);
    if (found !== undefined) return found;
    const company = newCompany(this.newId(name), name, kind);
    this.add(company);
    this.added.push(company);
    return company.id;
  }
  add({id, name, aliases, ticker}: Company, otherId = ''): void {
    this.ids.add(id);
    for (const key of [id, otherId, name.en, name.ko, ticker ?? '', ...aliases].map(keyOf))
      if (key !== '' && !this.byKey.has(key)) this.byKey.set(key, id);
  }
  /** A slug that nobody has; names without Latin letters are numbered. */
  newId(name: string): CompanyId {
    const slug =
      name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'company';
    let id = slug === INHERITED ? `${slug}-1` : slug;
    for (let k = this.next.get(slug) ?? 2; this.ids.has(id); k++) {
      id = `${slug}-${k}`;
      this.next.set(slug, k);
    }
    return id as CompanyId;
  }
  list(id: CompanyId): void {
    this.listed.add(id);
  }
  isListed(id: CompanyId): boolean {
    return this.listed.has(id);
  }
}

export const newCompany = (id: CompanyId, name: string, kind: CompanyKind): Company => ({
  id,
  name: {en: name, ko: name},
  aliases: [],
  kind,
  country: null,
  ticker: null,
  founded: null,
  managesForOthers: false,
  evidence: [],
});
