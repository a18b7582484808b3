import {useRef} from 'react';

interface Props {
  readonly word: string;
  readonly isPrimary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the browser's own dialog for files, several at once. */
export function FileButton({word, isPrimary = false, onFiles}: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={isPrimary ? 'primary restore' : 'small'}
        onClick={() => picker.current?.click()}
      >
        {word}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        onChange={({currentTarget}) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = ''; // the same file may be chosen again
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
