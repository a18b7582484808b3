import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {App, startFromNetwork} from './view/App';
import {applySettings} from './view/session/applySettings';
import {readSettings} from './view/session/storage';
import './view/theme.css';

applySettings(readSettings()); // before anything is seen

/** Asked for at once, while the first components are still being made. */
const starting = startFromNetwork(
  async () => (await import('./wiring')).openSweeper(),
  async () => (await import('./wiring')).openSimulator(),
);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App starting={starting} />
  </StrictMode>,
);
