export {words} from '../../words/words';
