import type {StudyProps} from '../study/studyProps';

export function CentralityScreen(_props: StudyProps) {
  return <main className="study" id="map" tabIndex={-1} />;
}
