// @vitest-environment jsdom
/** Where not even the ways on can be fetched. */
import {cleanup, render, screen} from '@testing-library/react';
import {afterEach, expect, it, vi} from 'vitest';
import {Boundary} from '../../../src/view/report/Boundary';

vi.mock('../../../src/view/report/WaysOn', () => {
  throw new Error('Failed to fetch dynamically imported module: WaysOn-1a2b.js');
});
afterEach(cleanup);

function Broken(): never {
  throw new Error('broken');
}

it('a reload is still offered, before there is an app too', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  render(
    <Boundary of="app" as="page">
      <Broken />
    </Boundary>,
  );
  await vi.waitFor(() => expect(console.error).toHaveBeenCalledTimes(2)); // the second net caught it
  screen.getByRole('heading', {name: 'Something broke in the app itself.'});
  screen.getByRole('button', {name: 'Reload'});
  screen.getByRole('button', {name: 'Try again'});
});
