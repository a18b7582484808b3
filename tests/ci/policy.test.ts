/** The policies that pages of the app carry, against the rules of Content Security Policy Level 3. */
import {createHash} from 'node:crypto';
import {expect, it} from 'vitest';
import {enclosedPolicy, pagePolicy, SERVED_POLICY, withPolicy} from '../../.ci/policy.mjs';

const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((one) => {
      const [name = '', ...sources] = one.split(' ');
      return [name, sources] as const;
    }),
  );

it('allows a served page nothing from elsewhere and no script that stands in it', () => {
  const policy = directives(SERVED_POLICY);
  expect(policy.get('default-src')).toEqual(["'self'"]);
  expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  for (const name of ['object-src', 'base-uri', 'form-action'])
    expect(policy.get(name)).toEqual(["'none'"]);
  expect(SERVED_POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

it('allows a saved page its own script, by what it says and not by where it stands', () => {
  const script = 'console.log("한국어");\n';
  const hash = createHash('sha256').update(Buffer.from(script, 'utf8')).digest('base64');
  const policy = directives(enclosedPolicy(script, 'p{}'));
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual([`'sha256-${hash}'`, "'wasm-unsafe-eval'"]);
  expect(policy.get('worker-src')).toEqual(['blob:']);
  expect(policy.get('style-src')?.every((source) => source.startsWith("'sha256-"))).toBe(true);
  expect(enclosedPolicy(`${script} `, 'p{}')).not.toContain(hash);
});

it('stands before everything that it speaks of', () => {
  const page = '<head><meta charset="utf-8" /><script src="a.js"></script></head>';
  const html = withPolicy(page, SERVED_POLICY);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  expect(html.indexOf('charset')).toBeLessThan(html.indexOf('Content-Security-Policy'));
  expect(() => withPolicy('<head></head>', SERVED_POLICY)).toThrow('charset');
  expect(pagePolicy().apply).toBe('build'); // hot reloading writes scripts into the page
});
