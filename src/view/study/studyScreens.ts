/** The studies: screens beside the map, each fetched when it is first opened. */
import {lazy, type ComponentType, type LazyExoticComponent} from 'react';
import type {Screen} from '../../core/snapshot/view';
import type {StudyProps} from './studyProps';

type Study = LazyExoticComponent<ComponentType<StudyProps>>;

export const STUDIES: Readonly<Record<Exclude<Screen, 'map' | 'data'>, Study>> = {
  ranking: lazy(() => import('../ranking/RankingScreen').then((m) => ({default: m.RankingScreen}))),
  matrix: lazy(() => import('../matrix/MatrixScreen').then((m) => ({default: m.MatrixScreen}))),
  loops: lazy(() => import('../loops/LoopsScreen').then((m) => ({default: m.LoopsScreen}))),
  frenemies: lazy(() =>
    import('../frenemies/FrenemiesScreen').then((m) => ({default: m.FrenemiesScreen})),
  ),
  scenarios: lazy(() =>
    import('../scenarios/ScenariosScreen').then((m) => ({default: m.ScenariosScreen})),
  ),
  time: lazy(() => import('../time/TimeScreen').then((m) => ({default: m.TimeScreen}))),
  concentration: lazy(() =>
    import('../concentration/ConcentrationScreen').then((m) => ({
      default: m.ConcentrationScreen,
    })),
  ),
  snapshots: lazy(() =>
    import('../snapshots/SnapshotsScreen').then((m) => ({default: m.SnapshotsScreen})),
  ),
  difference: lazy(() =>
    import('../difference/DifferenceScreen').then((m) => ({default: m.DifferenceScreen})),
  ),
  large: lazy(() => import('../large/LargeScreen').then((m) => ({default: m.LargeScreen}))),
  centrality: lazy(() =>
    import('../centrality/CentralityScreen').then((m) => ({default: m.CentralityScreen})),
  ),
};
