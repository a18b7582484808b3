/** Everything the map stands on, as tables. */
export function DataScreen() {
  return <main className="data" id="map" tabIndex={-1} />;
}
