/** Every door that input from elsewhere comes in by. */
import {commandLine} from './commandDoors';
import type {Door} from './door';
import * as files from './fileDoors';
import {networkDoors} from './networkDoors';
import {snapshotDoors} from './snapshotDoors';
import {storageDoors} from './storageDoors';

export const DOORS = [
  files.csv,
  files.xlsx,
  files.gexf,
  files.graphml,
  files.nodeLink,
  files.recordList,
  files.datasetFile,
  files.parsed,
  files.patch,
  ...snapshotDoors,
  ...storageDoors,
  ...networkDoors,
  commandLine,
] as readonly Door<never>[];
