/** One quiet notice for each kind of what nobody caught, with the way to its report. */
import {useEffect, useEffectEvent} from 'react';
import {faults, type Fault} from '../../state/faults';
import type {Language} from '../../state/store';
import type {Voice} from '../session/voice';
import {shellText} from '../text/shellText';
import {isMissing} from './isMissing';

export function useFaults(
  voice: Voice,
  language: Language,
  onReport: (fault: Fault) => void,
): void {
  const tell = useEffectEvent((fault: Fault) => {
    const t = shellText[language];
    if (!isMissing(fault.error))
      return voice.warn(t.fault, {word: t.report, take: () => onReport(fault)});
    const why = navigator.onLine ? t.partReplaced : t.partOffline;
    voice.warn(`${t.partMissing} ${why}`, {word: t.reload, take: () => location.reload()});
  });
  useEffect(() => faults.watch((fault) => tell(fault)), []);
}
