export {withParticle} from '../../words/particle';
