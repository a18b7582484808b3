import type {PictureKind} from '../session/picture';
import {pixelsOf} from '../session/rasterise';
import {pictureOptionsText} from '../text/pictureOptionsText';
import {useText} from '../text/text';
import type {Preview} from './usePreview';

/** A centimetre of a page, in pixels of the picture: 96 are an inch. */
const PER_CM = 96 / 2.54;

interface Props {
  readonly kind: PictureKind;
  readonly scale: number;
  readonly preview: Preview | null;
}

/** How large it gets: in pixels or on paper, and as a file. */
export function PictureFacts({kind, scale, preview}: Props) {
  const {language} = useText();
  const t = pictureOptionsText[language];
  if (preview === null) return <p className="picture-facts">…</p>;
  const whole = new Intl.NumberFormat(language, {maximumFractionDigits: 0});
  const fine = new Intl.NumberFormat(language, {maximumFractionDigits: 1});
  const {width, height} = pixelsOf(preview.figure, kind === 'png' ? scale : 1);
  const {bytes, isEstimate} = preview;
  const size =
    kind === 'pdf'
      ? t.page(fine.format(width / PER_CM), fine.format(height / PER_CM))
      : t.pixels(whole.format(width), whole.format(height));
  if (bytes === null) return <p className="picture-facts">{`${size}. ${t.tooLarge}`}</p>;
  const written =
    bytes < 1e6 ? t.kilobytes(whole.format(bytes / 1e3)) : t.megabytes(fine.format(bytes / 1e6));
  return <p className="picture-facts">{`${size}, ${isEstimate ? t.about(written) : written}`}</p>;
}
