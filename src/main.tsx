import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App, openData} from './view/App';
import {applySettings} from './view/session/applySettings';
import {readSettings} from './view/session/storage';
import './view/theme.css';

applySettings(readSettings()); // before anything is seen

/** Asked for at once, while the first components are still being made. */
const starting = openData(
  async () => (await import('./wiring/openWorkers')).openSweeper(),
  async () => (await import('./wiring/openWorkers')).openSimulator(),
);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App starting={starting} />
  </StrictMode>,
);
