import type {SourceId} from '../../core/dataset/schema';
import {confidenceOf} from '../../core/dataset/confidence';
import {fieldsOf, type Draft} from '../../core/exchange/draft';
import type {Field} from '../../core/exchange/draftFields';
import {useApp} from '../appContext';
import {editFormText} from '../text/editFormText';
import {useText} from '../text/text';
import {AmountsForm} from './AmountsForm';
import {CompanyField} from './CompanyField';
import type {Draw} from './draw';
import {EvidenceForm} from './EvidenceForm';
import {FieldRow} from './FieldRow';
import {TiesField} from './TiesField';

interface Props {
  readonly draft: Draft;
  readonly draw: Draw;
  /** The id that the record has or will have. */
  readonly id: string;
  readonly onChange: (change: Partial<Draft>) => void;
}
const WHEN = ['status', 'announced', 'start', 'end'];
const TERMS = ['amountPeriod', 'inputClass', 'instrument'];
const BY_THEMSELVES = ['from', 'to'];

/** Every field that the data know of a record; what is rarely stated is folded away. */
export function FormBody({draft, draw, id, onChange}: Props) {
  const t = editFormText[useText().language];
  const {fields, table} = draft;
  const put = (path: string, text: string) => onChange({fields: {...fields, [path]: text}});
  const row = (field: Field) =>
    BY_THEMSELVES.includes(field.path) ? (
      <CompanyField
        key={field.path}
        path={field.path as 'from' | 'to'}
        draft={draft}
        draw={draw}
        onChange={onChange}
      />
    ) : field.kind === 'ties' ? (
      <TiesField
        key={field.path}
        path={field.path}
        text={fields[field.path] ?? ''}
        draw={draw}
        onChange={(text) => put(field.path, text)}
      />
    ) : (
      <FieldRow
        key={field.path}
        field={field}
        draw={draw}
        text={fields[field.path] ?? ''}
        onChange={(text) => put(field.path, text)}
      />
    );
  const all = fieldsOf(table).filter(({kind}) => kind !== 'money');
  const isTie = table === 'ties';
  const isIn = (paths: readonly string[]) => (field: Field) => paths.includes(field.path);
  const apart = [...WHEN, ...TERMS];
  const main = all.filter((field) => !field.isRare && !isIn(apart)(field));
  const willBeCalledOtherwise = isTie && draft.id !== null && id !== draft.id;
  const evidence = (
    <EvidenceForm
      evidence={draft.evidence}
      draw={draw}
      onChange={(pieces) => onChange({evidence: pieces})}
    />
  );
  return (
    <div className="edit-body">
      <section>
        <h3>{t.parts.what}</h3>
        {main.map(row)}
        {willBeCalledOtherwise && <p className="edit-note">{t.newId(id)}</p>}
      </section>
      {isTie && (
        <>
          <section className="edit-pairs">
            <h3>{t.parts.when}</h3>
            {all.filter(isIn(WHEN)).map(row)}
          </section>
          <section>
            <h3>{t.parts.amounts}</h3>
            <AmountsForm texts={fields} draw={draw} onChange={put} />
          </section>
          <section className="edit-pairs">
            <h3>{t.parts.terms}</h3>
            {all.filter(isIn(TERMS)).map(row)}
          </section>
          <section>
            <h3>{t.parts.sources}</h3>
            {evidence}
            <Confidence draft={draft} />
          </section>
        </>
      )}
      <details className="edit-more">
        <summary>{t.parts.more}</summary>
        {all.filter(({isRare}) => isRare).map(row)}
        {!isTie && (
          <>
            <h3>{t.parts.sources}</h3>
            {evidence}
          </>
        )}
        {draft.id === null && <p className="fine">{t.idWillBe(id)}</p>}
      </details>
    </div>
  );
}

/** It is never typed: it follows from the classes of the sources. */
function Confidence({draft}: {readonly draft: Draft}) {
  const {catalogue} = useApp();
  const {language, words} = useText();
  const classes = new Map<SourceId, {class: never}>();
  const evidence = draft.evidence.flatMap(({source, fresh}, k) => {
    const found =
      fresh === null ? catalogue.sources.get(source as SourceId)?.class : fresh['class'];
    if (!found) return [];
    classes.set(`${k}` as SourceId, {class: found as never});
    return [{source: `${k}` as SourceId, says: ''}];
  });
  if (evidence.length === 0) return null;
  const digestOnly = draft.fields['digestOnly'] === 'yes';
  const word = words.confidences[confidenceOf({digestOnly, evidence}, classes)];
  return <p className="fine">{editFormText[language].confidence(word)}</p>;
}
