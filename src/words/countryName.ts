/** `KR` → `South Korea`, `대한민국`. */
export const countryName = (code: string, language: string): string =>
  new Intl.DisplayNames([language], {type: 'region'}).of(code) ?? code;
