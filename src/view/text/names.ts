export {createNames, isMutual, type Names} from '../../words/names';
