import {useMemo} from 'react';
import type {Draft, Texts} from '../../core/exchange/draft';
import {COMPANY_FIELDS} from '../../core/exchange/draftFields';
import {findCompanies, indexCompanies} from '../../core/search/findCompanies';
import {useApp, useNames} from '../appContext';
import {editFormText} from '../text/editFormText';
import {useText} from '../text/text';
import {Combo, type ComboItem} from './Combo';
import type {Draw} from './draw';
import {Fault, FieldRow} from './FieldRow';

interface Props {
  readonly path: 'from' | 'to';
  readonly draft: Draft;
  readonly draw: Draw;
  readonly onChange: (change: Partial<Draft>) => void;
}
const TYPED = '?';
const NEW = 'new company';
const SHORT = COMPANY_FIELDS.filter(({path}) => ['name.en', 'name.ko', 'kind'].includes(path));

/** One end of a tie: a company of the data by search, or a new one with the least it needs. */
export function CompanyField({path, draft, draw, onChange}: Props) {
  const {dataset} = useApp();
  const names = useNames();
  const {language, words} = useText();
  const t = editFormText[language];
  const index = useMemo(() => indexCompanies(dataset.companies), [dataset]);
  const text = draft.fields[path] ?? '';
  const id = draw.idOf(path);
  const fault = draw.faultAt(path);
  const isNew = text.startsWith('+');
  const at = Number(text.slice(1));
  const put = (next: string, companies: readonly Texts[] = draft.companies) =>
    onChange({fields: {...draft.fields, [path]: next}, companies});
  const itemsFor = (typed: string): readonly ComboItem[] =>
    typed.trim() === ''
      ? []
      : [
          ...findCompanies(index, typed, 7).map((company) => ({
            id: company.id as string,
            name: names.company(company.id),
            fine: words.kinds[company.kind],
          })),
          {id: NEW, name: t.addAsNew(typed.trim())},
        ];
  if (isNew) {
    const company = draft.companies[at] ?? {};
    return (
      <fieldset className="edit-piece">
        <legend>
          {t.fields[path]}: {t.newCompany(company['name.en'] || '…')}
        </legend>
        <button type="button" className="quiet edit-away" onClick={() => put('')}>
          {t.another}
        </button>
        {SHORT.map((field) => (
          <FieldRow
            key={field.path}
            field={field}
            within={`companies.${at}.`}
            draw={draw}
            text={company[field.path] ?? ''}
            onChange={(next) =>
              put(
                text,
                draft.companies.map((each, k) => (k === at ? {...each, [field.path]: next} : each)),
              )
            }
          />
        ))}
      </fieldset>
    );
  }
  const add = (typed: string) => {
    const isHangul = /\p{Script=Hangul}/u.test(typed);
    const company = {'name.en': isHangul ? '' : typed, 'name.ko': isHangul ? typed : '', kind: ''};
    put(`+${draft.companies.length}`, [...draft.companies, company]);
  };
  const typed = text.startsWith(TYPED) ? text.slice(1) : '';
  return (
    <div className="edit-row">
      <label htmlFor={id}>{t.fields[path]}</label>
      <Combo
        field={id}
        hint={t.companyHint}
        value={typed !== '' || text === '' ? typed : names.company(text as never)}
        isFaulty={fault !== null}
        describedBy={fault === null ? undefined : `${id}-fault`}
        itemsFor={itemsFor}
        onType={(next) => put(next === '' ? '' : TYPED + next)}
        onChoose={(chosen) => (chosen === NEW ? add(typed.trim()) : put(chosen))}
        onLeave={() => draw.leave(path)}
      />
      <Fault id={id} words={fault} />
    </div>
  );
}
