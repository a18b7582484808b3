import {expect, it} from 'vitest';
import {scenarios} from '../../src/cli/commands/scenarios';
import {CommandLine} from '../fixtures/commandLine';

const cli = new CommandLine();

it('lists the shelf, and runs the same from its name', async () => {
  const listed = JSON.parse(scenarios(['--format', 'json'])).scenarios;
  const google = listed.find((s: {key: string}) => s.key === 'giant-loses-footing/google');
  expect(google.ref).toBe('004-09');
  const byName = await cli.json('stress', '--scenario', 'giant-loses-footing/google');
  expect(byName).toEqual(await cli.json('stress', '--fail', 'google'));
  expect(scenarios(['--format', 'csv']).split('\r\n')).toHaveLength(listed.length + 2);
});

it('says every fault at once', async () => {
  const lines = await cli.refused('stress', '--scenario', 'nowhere', '--basis', 'paid');
  expect(lines[0]).toContain('--basis: does not go with --scenario');
  expect(lines[1]).toContain('no scenario "nowhere"; there are mega-project-delayed/');
});
