import {useEffect, useState} from 'react';
import {useStore} from 'zustand';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import type {Voice} from '../session/voice';
import {Icon} from './Icon';

const SHOWN_MS = 5000;

/** What the app says in passing, in one place that screen readers listen to. */
export function Notices({voice}: {readonly voice: Voice}) {
  const t = shellText[useText().language];
  const notice = useStore(voice.store);
  const [isHeld, hold] = useState(false);
  useEffect(() => {
    if (notice === null || notice.isWarning || isHeld) return;
    const timer = setTimeout(voice.hush, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, isHeld, voice]);
  return (
    <div
      className="notices"
      role="status"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
    >
      {notice && (
        <p key={notice.id} className="notice" data-warning={notice.isWarning}>
          {notice.text}
          {notice.way && (
            <button
              type="button"
              className="small"
              onClick={() => {
                voice.hush();
                notice.way?.take();
              }}
            >
              {notice.way.word}
            </button>
          )}
          <button type="button" className="bare" aria-label={t.close} onClick={voice.hush}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
