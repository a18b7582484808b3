/** The data that something shows, in words: nobody shall take changed data for published ones. */
import type {StampedData} from '../core/dataset/dataStamp';
import type {Language} from '../core/snapshot/view';
import {ownDataText} from './ownDataText';

/** `data 1.1.0 (abc…), with 3 own changes` */
export function dataWords(
  {version, hash, name, ownChanges = 0}: StampedData,
  language: Language,
): string {
  const t = ownDataText[language];
  const digits = hash.slice(0, 12);
  const data = name === undefined ? t.builtIn(version, digits) : t.own(name, version, digits);
  return ownChanges > 0 ? t.changed(data, ownChanges) : data;
}
