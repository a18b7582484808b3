export function ConcentrationScreen() {
  return null;
}
