export {sentenceOf} from '../../words/sentence';
