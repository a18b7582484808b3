import {useId, useState, type KeyboardEvent} from 'react';
import {editFormText} from '../text/editFormText';
import {useText} from '../text/text';

export interface ComboItem {
  readonly id: string;
  readonly name: string;
  readonly fine?: string;
}
interface Props {
  readonly field: string;
  readonly hint?: string;
  /** What stands in the field: the name of what was chosen, or what is typed. */
  readonly value: string;
  readonly isFaulty: boolean;
  readonly describedBy?: string | undefined;
  readonly itemsFor: (typed: string) => readonly ComboItem[];
  readonly onType: (typed: string) => void;
  readonly onChoose: (id: string) => void;
  readonly onLeave?: () => void;
}
/** Enter ends a Hangul syllable first; Safari sends it once more, by its old code alone. */
const COMPOSING = 229;

/** A field that searches as one types; arrows and Enter choose. */
export function Combo(props: Props) {
  const {field, hint, value, itemsFor, onType, onChoose, onLeave} = props;
  const t = editFormText[useText().language];
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const items = isOpen ? itemsFor(value) : [];
  const choose = (id: string) => {
    setOpen(false);
    onChoose(id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === COMPOSING) return;
    const item = items[active];
    if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, items.length - 1));
    else if (event.key === 'ArrowUp' && isOpen) setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && isOpen && item) choose(item.id);
    else if (event.key === 'Escape' && isOpen) {
      setOpen(false);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="edit-combo">
      <input
        id={field}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? `${list}-${active}` : undefined}
        aria-invalid={props.isFaulty || undefined}
        aria-describedby={props.describedBy}
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        value={value}
        onChange={(e) => {
          setOpen(true);
          setActive(0);
          onType(e.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
          onLeave?.();
        }}
      />
      <ul id={list} role="listbox" aria-label={t.suggestions} hidden={items.length === 0}>
        {items.map(({id, name, fine}, k) => (
          <li
            key={id}
            id={`${list}-${k}`}
            role="option"
            aria-selected={k === active}
            onPointerEnter={() => setActive(k)}
            onPointerDown={(event) => {
              event.preventDefault(); // the field keeps the focus
              choose(id);
            }}
          >
            {name}
            {fine && <span>{fine}</span>}
          </li>
        ))}
      </ul>
      <span className="sr-only" role="status">
        {isOpen && items.length > 0 && t.found(items.length)}
      </span>
    </div>
  );
}
