/** The browser's worker: answers, and hands its arrays over instead of copying them. */
import {createAnswer, type Request} from './protocol';

const answer = createAnswer();
self.onmessage = ({data}: MessageEvent<Request>) => {
  const reply = answer(data);
  if (reply === null) return;
  const transfer =
    reply.kind === 'rows'
      ? [reply.rows.impact, reply.rows.suffered, reply.rows.esri, reply.rows.matrix].flatMap((a) =>
          a ? [a.buffer] : [],
        )
      : [];
  self.postMessage(reply, {transfer: transfer as Transferable[]});
};
