/** Networks too large for the map: read in a worker, shown by communities, failed and ranked whole. */
import {MODELS, type ModelId} from '../../core/contagion/models';
import {NETWORK_FORMAT} from '../../core/network/network';
import type {Language} from '../../core/snapshot/view';
import {StudyPage} from '../study/StudyPage';
import type {StudyProps} from '../study/studyProps';
import {knockOnText} from '../text/knockOnText';
import {largeText} from '../text/largeText';
import {useText} from '../text/text';
import './large.css';
import {LargeCounted} from './LargeCounted';
import {LargeNetworkView} from './LargeNetworkView';
import {LargeOpener} from './LargeOpener';
import {useLarge} from './useLarge';

export function LargeScreen({onSay}: StudyProps) {
  const text = useText();
  const {language, format} = text;
  const t = largeText[language];
  const [large, state] = useLarge();
  const {at, opened, model, fallen, isAsking, trouble} = state;
  const isOpen = at === 'open' && opened !== null;
  const counted = isOpen && t.lead(format.count(opened.companies), format.count(opened.ties));
  const lead = !isOpen
    ? t.empty
    : fallen
      ? t.leadFallen(
          fallen.failed
            .map(({id, loss}) => (loss === 1 ? id : `${id} (${format.percent(loss)})`))
            .join(', '),
          format.count(fallen.hit),
          format.smallPercent(fallen.impact),
        )
      : counted;
  const caption = isOpen
    ? `${fallen ? `${counted} ` : ''}${t.caption(opened.title, t.kinds[opened.kind], model === null ? '' : modelInWords(model, language))} ${t.meaning}`
    : '';
  return (
    <StudyPage
      title={t.title}
      lead={lead}
      caption={
        isOpen
          ? caption
          : t.emptyCaption('holder, counterparty, exposure', 'id, buffer', NETWORK_FORMAT)
      }
      flag={
        <>
          {isOpen && opened.unstated > 0 && (
            <p className="flag">{t.unstated(format.count(opened.unstated))}</p>
          )}
          {isOpen && !opened.isKept && <p className="flag">{t.notKept}</p>}
          {trouble !== null && (
            <p className="flag" role="alert">
              {t.trouble(trouble)}
            </p>
          )}
        </>
      }
      isBusy={at === 'reading' || at === 'asking' || isAsking}
    >
      {isOpen ? (
        <>
          {opened.counted && <LargeCounted counted={opened.counted} large={large} />}
          <LargeNetworkView
            large={large}
            state={state}
            onSay={onSay}
            caption={[lead || '', caption]}
          />
        </>
      ) : (
        <LargeOpener large={large} state={state} />
      )}
    </StudyPage>
  );
}

/** Its name and its papers. */
const modelInWords = (model: ModelId, language: Language): string =>
  [
    knockOnText[language].models[model],
    ...MODELS[model].papers.map(({authors, year, doi}) => `${authors} ${year}, doi:${doi}`),
  ].join('; ');
