/** What a brief is written from. */
import type {Outcome} from '../../core/contagion/outcome';
import type {Source, SourceId} from '../../core/dataset/schema';
import type {RecordChange} from '../../core/exchange/difference';
import type {Web} from '../../core/graph/web';
import type {Scenario} from '../../core/scenario/scenario';
import type {Named, Names} from '../../words/names';
import type {Text} from '../text/text';

export interface BriefInput {
  readonly scenario: Scenario;
  /** Null: nothing fails. */
  readonly outcome: Outcome | null;
  readonly web: Web;
  readonly catalogue: Named & {readonly sources: ReadonlyMap<SourceId, Source>};
  readonly data: {
    /** Of the reader's own data. */
    readonly name?: string | undefined;
    readonly version: string;
    readonly hash: string;
    readonly changes: readonly RecordChange[];
  };
  readonly names: Names;
  readonly text: Text;
  /** The map as SVG, written by `figureSvg`. */
  readonly picture: string;
  /** The address that opens this view. */
  readonly link: string;
}
