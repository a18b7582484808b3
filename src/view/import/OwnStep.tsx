import {useState} from 'react';
import type {Dataset} from '../../core/dataset/schema';
import {importText} from '../text/importText';
import {useText} from '../text/text';
import {DataName} from './DataName';
import {nameOf} from './nameOf';
import {WhereTo, type Where} from './WhereTo';

interface Props {
  readonly file: string;
  readonly dataset: Dataset;
  readonly onBeside: (data: Dataset, name: string) => void;
  readonly onMerge: (theirs: Dataset) => void;
  readonly onClose: () => void;
}

/** Data of our own format need no mapping: only where they go is asked. */
export function OwnStep({file, dataset, onBeside, onMerge, onClose}: Props) {
  const {language} = useText();
  const t = importText[language];
  const [where, setWhere] = useState<Where>('beside');
  const [name, setName] = useState(nameOf([file]));
  const {companies, ties, version} = dataset;
  return (
    <form
      className="import-own"
      onSubmit={(event) => {
        event.preventDefault();
        if (where === 'merged') onMerge(dataset);
        else onBeside(dataset, name.trim() || nameOf([file]));
      }}
    >
      <p>{t.ownData(String(companies.length), String(ties.length), version)}</p>
      <WhereTo where={where} onWhere={setWhere} />
      {where === 'beside' && <DataName name={name} onName={setName} />}
      <div className="import-foot">
        <button type="submit" className="primary">
          {where === 'beside' ? t.open : t.goOn}
        </button>
        <button type="button" className="small" onClick={onClose}>
          {t.nothing}
        </button>
      </div>
    </form>
  );
}
