import type {StudyProps} from '../study/studyProps';

export function FrenemiesScreen(_props: StudyProps) {
  return <main className="study" id="map" tabIndex={-1} />;
}
