import {Dialog} from '../panels/Dialog';
import {refusalText} from '../text/refusalText';
import {useText} from '../text/text';

interface Props {
  readonly what: 'link' | 'embed';
  readonly content: string;
  readonly onClose: () => void;
}

/** Where the clipboard is denied: the text to copy by hand. */
export function CopyByHand({what, content, onClose}: Props) {
  const {title, how} = refusalText[useText().language].byHand[what];
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{how}</p>
      <input
        className="address"
        readOnly
        aria-label={title}
        value={content}
        onFocus={(e) => e.currentTarget.select()}
      />
    </Dialog>
  );
}
