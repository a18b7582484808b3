import {SOURCE_FIELDS, type Field} from '../../core/exchange/draftFields';
import {blankEvidence, blankSource, type EvidenceDraft} from '../../core/exchange/draft';
import {useApp} from '../appContext';
import {editFormText} from '../text/editFormText';
import {useText} from '../text/text';
import {Combo, type ComboItem} from './Combo';
import type {Draw} from './draw';
import {Fault, FieldRow} from './FieldRow';
import {sourceHits} from './sourceHits';

interface Props {
  readonly evidence: readonly EvidenceDraft[];
  readonly draw: Draw;
  readonly onChange: (evidence: readonly EvidenceDraft[]) => void;
}

/** What a record rests on: a source of the data or a new one each, and what it says. */
export function EvidenceForm({evidence, draw, onChange}: Props) {
  const t = editFormText[useText().language];
  return (
    <div className="edit-evidence">
      {evidence.map((piece, k) => (
        <Piece
          key={k}
          k={k}
          piece={piece}
          draw={draw}
          onChange={(next) => onChange(evidence.map((each, at) => (at === k ? next : each)))}
          onRemove={() => onChange(evidence.filter((_, at) => at !== k))}
        />
      ))}
      <Fault id={draw.idOf('evidence')} words={draw.faultAt('evidence')} />
      <button
        id={draw.idOf('evidence')}
        type="button"
        className="small"
        onClick={() => onChange([...evidence, blankEvidence])}
      >
        {t.moreEvidence}
      </button>
    </div>
  );
}

interface PieceProps {
  readonly k: number;
  readonly piece: EvidenceDraft;
  readonly draw: Draw;
  readonly onChange: (piece: EvidenceDraft) => void;
  readonly onRemove: () => void;
}

function Piece({k, piece, draw, onChange, onRemove}: PieceProps) {
  const t = editFormText[useText().language];
  const at = `evidence.${k}.`;
  const isFounding = piece.ref !== '' || piece.source.startsWith('seed');
  return (
    <fieldset className="edit-piece">
      <legend>
        {piece.fresh === null ? t.sourceN(k + 1) : `${t.sourceN(k + 1)}: ${t.newSource}`}
      </legend>
      <button
        type="button"
        className="quiet edit-away"
        aria-label={t.removeEvidence(k + 1)}
        onClick={onRemove}
      >
        ✕
      </button>
      {piece.fresh === null ? (
        <SourcePicker at={at} piece={piece} draw={draw} onChange={onChange} />
      ) : (
        <NewSource at={at} piece={piece} draw={draw} onChange={onChange} />
      )}
      <FieldRow
        field={{path: 'says', kind: 'long'}}
        within={at}
        label={t.says}
        draw={draw}
        text={piece.says}
        onChange={(says) => onChange({...piece, says})}
      />
      {isFounding && (
        <FieldRow
          field={{path: 'ref', kind: 'text'}}
          within={at}
          label={t.ref}
          draw={draw}
          text={piece.ref}
          onChange={(ref) => onChange({...piece, ref})}
        />
      )}
    </fieldset>
  );
}

type PartProps = Pick<PieceProps, 'piece' | 'draw' | 'onChange'> & {readonly at: string};

/** What is typed and not yet chosen stands behind a question mark: no source has such an id. */
const TYPED = '?';
const NEW = '+';

function SourcePicker({at, piece, draw, onChange}: PartProps) {
  const {dataset, catalogue} = useApp();
  const {language, words, format} = useText();
  const t = editFormText[language];
  const path = `${at}source`;
  const id = draw.idOf(path);
  const fault = draw.faultAt(path);
  const chosen = catalogue.sources.get(piece.source as never);
  const typed = piece.source.startsWith(TYPED) ? piece.source.slice(1) : '';
  const itemsFor = (text: string): readonly ComboItem[] => [
    ...sourceHits(dataset.sources, text).map((source) => ({
      id: source.id,
      name: (language === 'ko' && source.titleKo) || source.title,
      fine: [
        source.publisher,
        source.published && format.date(source.published),
        words.confidences[source.class],
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    {id: NEW, name: t.addSource(text.trim())},
  ];
  return (
    <div className="edit-row">
      <label htmlFor={id}>{t.cite}</label>
      <Combo
        field={id}
        hint={t.sourceHint}
        value={chosen ? (language === 'ko' && chosen.titleKo) || chosen.title : typed}
        isFaulty={fault !== null}
        describedBy={fault === null ? undefined : `${id}-fault`}
        itemsFor={itemsFor}
        onType={(text) => onChange({...piece, source: text === '' ? '' : TYPED + text})}
        onChoose={(source) =>
          onChange(
            source === NEW
              ? {...piece, source: '', fresh: freshFrom(typed)}
              : {...piece, source, fresh: null},
          )
        }
        onLeave={() => draw.leave(path)}
      />
      <Fault id={id} words={fault} />
      {chosen === undefined && (
        <button
          type="button"
          className="text-button"
          onClick={() => onChange({...piece, source: '', fresh: freshFrom(typed)})}
        >
          {t.addSource(typed)}
        </button>
      )}
    </div>
  );
}

const freshFrom = (typed: string) => ({
  ...blankSource,
  [/^https?:/.test(typed) ? 'url' : 'title']: typed,
});

function NewSource({at, piece, draw, onChange}: PartProps) {
  const {dataset} = useApp();
  const t = editFormText[useText().language];
  const fresh = piece.fresh!;
  const url = fresh['url']?.trim() ?? '';
  const row = (field: Field) => (
    <FieldRow
      key={field.path}
      field={field}
      within={`${at}fresh.`}
      draw={draw}
      text={fresh[field.path] ?? ''}
      onChange={(text) => onChange({...piece, fresh: {...fresh, [field.path]: text}})}
    />
  );
  const known = url === '' ? undefined : dataset.sources.find((source) => source.url === url);
  return (
    <>
      {known && (
        <p className="edit-note">
          {t.sourceKnown(known.title)}{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => onChange({...piece, source: known.id, fresh: null})}
          >
            {t.citeIt}
          </button>
        </p>
      )}
      {SOURCE_FIELDS.filter(({isRare}) => !isRare).map(row)}
      <details className="edit-more">
        <summary>{t.parts.more}</summary>
        {SOURCE_FIELDS.filter(({isRare}) => isRare).map(row)}
      </details>
    </>
  );
}
