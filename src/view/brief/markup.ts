/** Pieces of HTML; whatever comes from outside goes through `escaped`. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export interface Column {
  readonly name: string;
  readonly isNumber?: boolean;
  readonly className?: string;
}
/** Cells are HTML already; the first of a row heads it. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  {className = '', foot = ''}: {readonly className?: string; readonly foot?: string} = {},
): string {
  const attributes = ({isNumber = false, className: own = ''}: Column) => {
    const names = [isNumber ? 'num' : '', own].filter(Boolean).join(' ');
    return names === '' ? '' : ` class="${names}"`;
  };
  const head = columns
    .map((column) => `<th scope="col"${attributes(column)}>${escaped(column.name)}</th>`)
    .join('');
  const body = rows
    .map(
      (cells) =>
        `<tr>${cells
          .map((cell, i) =>
            i === 0
              ? `<th scope="row"${attributes(columns[i]!)}>${cell}</th>`
              : `<td${attributes(columns[i]!)}>${cell}</td>`,
          )
          .join('')}</tr>`,
    )
    .join('\n');
  return `<table class="grid ${className}"><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody>${foot && `<tfoot>${foot}</tfoot>`}</table>`;
}

export const section = (id: string, title: string, ...parts: readonly string[]): string =>
  `<section id="${id}"><h2>${escaped(title)}</h2>\n${parts.filter(Boolean).join('\n')}\n</section>`;

export const list = (items: readonly string[], tag: 'ul' | 'ol' = 'ul'): string =>
  `<${tag}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${tag}>`;

/** Terms and their values, both HTML. */
export const facts = (entries: readonly (readonly [string, string])[]): string =>
  `<dl>${entries.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
