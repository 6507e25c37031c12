const signs = (digits: string, plus: string, minus: string): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Array.from(digits).entries()),
  '+': plus,
  '-': minus,
  '−': minus,
})
const written = { raised: signs('⁰¹²³⁴⁵⁶⁷⁸⁹', '⁺', '⁻'), lowered: signs('₀₁₂₃₄₅₆₇₈₉', '₊', '₋') }

/**
 * A text that stood above or below its line, on the line. Our documents know no such letters, but writing has signs for
 * figures, plus and minus: « m² », « H₂O », « 10⁻³ ». What has no sign stays as it is; a hyphen beside a letter is not
 * one of arithmetic. As long as before, sign for sign.
 */
export const onTheLine = (text: string, stood: keyof typeof written): string =>
  text.replace(/\d|(?<!\p{L})[+\-−](?!\p{L})/gu, (sign) => written[stood][sign] ?? sign)
