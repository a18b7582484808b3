import {Icon} from '../panels/Icon';
import {useText} from '../text/text';
import {toolsText} from '../text/toolsText';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
}

/** The head of a tool's panel: what it is, and the way out. */
export function ToolHead({title, onClose}: Props) {
  const {close} = toolsText[useText().language];
  return (
    <header className="tool-head">
      <h2>{title}</h2>
      <button type="button" className="bare" aria-label={close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}
