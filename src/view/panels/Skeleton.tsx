/**
 * The frame before the data have come; index.html holds the same without a script, so that the first
 * thing seen is where everything will be.
 */
export function Skeleton({label}: {readonly label: string}) {
  return (
    <div className="app skeleton" data-screen="map" aria-busy="true">
      <header className="header">
        <h1>Frenemy</h1>
        <i className="skeleton-field" />
      </header>
      <div className="rail" />
      <main className="map">
        <div className="map-stage">
          <MapWait label={label} />
        </div>
      </main>
      <div className="time" />
      <div className="knock" data-folded="true" />
      <div className="inspector" />
    </div>
  );
}

/** The bands of the map, in place of the map. */
export function MapWait({label}: {readonly label: string}) {
  return (
    <div className="map-wait">
      <i />
      <i />
      <i />
      <i />
      <p className="sr-only" role="status">
        {label}
      </p>
    </div>
  );
}
