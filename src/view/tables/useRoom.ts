import {useLayoutEffect, useState, type RefObject} from 'react';

/** The width that an element is given in em of its own text; 0 until it is known. */
export function useRoom(of: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = () =>
      setRoom(element.clientWidth / Number.parseFloat(getComputedStyle(element).fontSize));
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => watch.disconnect();
  }, [of]);
  return room;
}
