// @vitest-environment jsdom
import {describe, expect, it} from 'vitest';
import {encloseIn, readEnclosed} from '../../../src/view/session/enclosed';
import {company, dataset} from '../../fixtures/tinyDataset';

const TEMPLATE = '<html><head></head><body>\n    <div id="root"></div></body></html>';
const nasty = company('a', 'ai-lab', {
  name: {en: '</script><script>alert(1)</script>', ko: '<!-- $& $` \u2028'},
});
const held = {dataset: {...dataset({companies: [nasty]}), hash: 'ab'}, link: '#s=x'};

describe('a page that carries its data', () => {
  it('gives them back as they were, whatever stands in them', () => {
    const page = encloseIn(TEMPLATE, held);
    const opened = new DOMParser().parseFromString(page, 'text/html');
    expect(readEnclosed(opened)).toEqual(held);
    expect(opened.querySelectorAll('script:not([type="application/json"])')).toHaveLength(0);
    expect(opened.getElementById('root')).not.toBeNull();
  });
  it('is told from one that is served', () => {
    expect(readEnclosed(new DOMParser().parseFromString(TEMPLATE, 'text/html'))).toBeNull();
    expect(() => encloseIn('<html></html>', held)).toThrow(/no place/);
  });
});
