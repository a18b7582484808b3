/** The words of the menus that open on the map. */
import type {EntryId} from '../menu/menuEntries';

const en = {
  ofMap: 'Map',
  opensBeside: 'opens in a new tab',
  entries: {
    fail: () => 'Fail this company',
    restore: () => 'Restore this company',
    focus: () => 'Only its neighbours',
    unfocus: () => 'Everybody again',
    ego: () => 'Arrange around it',
    paths: (other) => `Paths from ${other} to here`,
    putBack: () => 'Put back in its place',
    table: () => 'Show in the table',
    copyLink: () => 'Copy link',
    cut: () => 'Cut this tie',
    restoreTie: () => 'Restore this tie',
    ends: () => 'Show both ends',
    source: () => 'Open its first source',
    fit: () => 'Fit the map',
    putAllBack: () => 'Put everybody back in place',
    savePicture: () => 'Save picture (PNG)',
    edit: () => 'Edit …',
    remove: () => 'Remove …',
    addTie: () => 'Add a tie from here …',
    addCompany: () => 'Add a company …',
  } satisfies Record<EntryId, (other: string) => string> as Record<
    EntryId,
    (other: string) => string
  >,
};

const ko: typeof en = {
  ofMap: '지도',
  opensBeside: '새 탭에서 열림',
  entries: {
    fail: () => '이 기업 무너뜨리기',
    restore: () => '이 기업 되살리기',
    focus: () => '이웃만 보기',
    unfocus: () => '모두 다시 보기',
    ego: () => '이 기업을 중심으로 배치',
    paths: (other) => `${other}에서 여기까지의 경로`,
    putBack: () => '원래 위치로 되돌리기',
    table: () => '표에서 보기',
    copyLink: () => '링크 복사',
    cut: () => '이 관계 끊기',
    restoreTie: () => '이 관계 잇기',
    ends: () => '양쪽 끝 보기',
    source: () => '첫 번째 출처 열기',
    fit: () => '전체 보기',
    putAllBack: () => '모두 원래 위치로 되돌리기',
    savePicture: () => '이미지 저장(PNG)',
    edit: () => '수정…',
    remove: () => '삭제…',
    addTie: () => '여기서 관계 추가…',
    addCompany: () => '기업 추가…',
  },
};

export const menuText = {en, ko};
