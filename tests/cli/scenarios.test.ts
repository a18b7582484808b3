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

const announced = ['--basis', 'announced'] as const;
const asOf = ['--as-of', '2026-10-01'] as const;
const bare = (line: string) => line.replace('frenemy: ', '');

it('refuses a delay that can take nothing, and says of each tie why', async () => {
  const lines = await cli.refused(
    'stress',
    ...asOf,
    ...[
      'hosting:stargate:openai=6',
      'debt:nvidia:openai=6',
      'rivalry:nvidia:amd=6',
      'investment:nvidia:coreweave=6',
      'stargate=6',
      'nowhere=6',
      'Oracle=6',
      'oracle=61',
    ].flatMap((entry) => ['--delay', entry]),
  );
  expect(lines.map(bare)).toEqual([
    '--delay hosting:stargate:openai: does not count on the binding basis on 2026-10-01',
    '--delay debt:nvidia:openai: is a loan, of which nothing is delivered',
    '--delay rivalry:nvidia:amd: is a rivalry, by which nothing is delivered',
    '--delay investment:nvidia:coreweave: is a stake, of which nothing is delivered',
    expect.stringMatching(/^--delay stargate: provides no tie that can come later: hosting:/),
    '--delay: no tie or company "nowhere"',
    '--delay: no tie or company "Oracle"; its id is "oracle"',
    '--delay oracle: must be a number of months from 0 to 60',
  ]);
  const early = ['hosting:stargate:openai=6', '--as-of', '2020-01-01'] as const;
  expect((await cli.refused('stress', '--delay', ...early)).map(bare)).toEqual([
    '--delay hosting:stargate:openai: is not there on 2020-01-01',
  ]);
  const site = ['meta-hyperion=6', ...announced, ...asOf] as const;
  expect((await cli.refused('stress', '--delay', ...site)).map(bare)).toEqual([
    '--delay meta-hyperion: provides no tie that can come later: hosting:meta-hyperion:meta ' +
      '(delivers nothing in the twelve months that count on the announced basis on 2026-10-01)',
  ]);
});

it('delays all that a company provides by its name', async () => {
  const one = await cli.json('stress', '--delay', 'hosting:stargate:openai=9', ...announced);
  expect(await cli.json('stress', '--delay', 'stargate=9', ...announced)).toEqual(one);
  const all = await cli.json('stress', '--delay', 'oracle=9', ...announced);
  const cloud = await cli.json('stress', '--delay', 'cloud:oracle:openai=9', ...announced);
  expect(all.total.usd).toBeGreaterThan(cloud.total.usd);
});
