/** What every tool panel of the map is given. */
export interface ToolProps {
  readonly onClose: () => void;
}
