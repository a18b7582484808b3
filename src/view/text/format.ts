export {createFormat, type Format} from '../../words/format';
