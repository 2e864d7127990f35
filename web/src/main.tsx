/** Starts the page: what was chosen on this machine, what is known of the server, and where to go. */
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from './api/queries.js';
import { Start } from './app/start.js';
import { LanguageProvider } from './language/language.js';
import { setSessionEnded } from './session/ended.js';
import './styles/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

const queries = createQueries(() => setSessionEnded(true));

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <Start />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
