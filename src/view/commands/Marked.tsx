/** A text with the part that was met in bold. */
export function Marked({text, from, to}: Readonly<{text: string; from: number; to: number}>) {
  if (from >= to) return text;
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
