;; Four failures side by side: what the sweeps spend their time on, two by two in vectors of doubles.
;;
;; A state holds four doubles a row (32 bytes): one of each failure, or lane. Columns of a matrix are
;; stored as byte offsets into a state (32 times the index), rows as positions of their first entry.
;; Every lane sees the additions and multiplications of the plain loops in `linearSweep.ts` and
;; `esriSweep.ts`, in their order, each rounded on its own: the same bits, whichever runs.
;; All addresses are multiples of 16. Nothing is checked: a row or column out of range reads other
;; parts of this memory.
(module
  (memory (import "lanes" "memory") 1)

  ;; One in-place pass over the rows from ≤ i < to: x ← min(1, Λx), none of them a failed company's.
  ;; sums, 16 doubles, four a kind: Σ |δ| error, Σ δ left, Σ value · x, and the largest |δ|, added to.
  (func (export "relax")
    (param $from i32) (param $to i32)
    (param $starts i32) (param $columns i32) (param $weights i32) (param $state i32)
    (param $error i32) (param $left i32) (param $value i32) (param $sums i32)
    (local $k i32) (local $end i32) (local $at i32) (local $cell i32)
    (local $w v128) (local $a v128) (local $b v128) (local $one v128)
    (local $x v128) (local $d v128) (local $e v128)
    (local $error0 v128) (local $error1 v128) (local $left0 v128) (local $left1 v128)
    (local $value0 v128) (local $value1 v128) (local $most0 v128) (local $most1 v128)
    (local.set $one (f64x2.splat (f64.const 1)))
    (local.set $error0 (v128.load (local.get $sums)))
    (local.set $error1 (v128.load offset=16 (local.get $sums)))
    (local.set $left0 (v128.load offset=32 (local.get $sums)))
    (local.set $left1 (v128.load offset=48 (local.get $sums)))
    (local.set $value0 (v128.load offset=64 (local.get $sums)))
    (local.set $value1 (v128.load offset=80 (local.get $sums)))
    (local.set $most0 (v128.load offset=96 (local.get $sums)))
    (local.set $most1 (v128.load offset=112 (local.get $sums)))
    (local.set $k (i32.load (i32.add (local.get $starts) (i32.shl (local.get $from) (i32.const 2)))))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_s (local.get $from) (local.get $to)))
        (local.set $end
          (i32.load offset=4 (i32.add (local.get $starts) (i32.shl (local.get $from) (i32.const 2)))))
        (local.set $a (f64x2.splat (f64.const 0)))
        (local.set $b (local.get $a))
        (block $summed
          (loop $entries
            (br_if $summed (i32.ge_s (local.get $k) (local.get $end)))
            (local.set $w
              (v128.load64_splat (i32.add (local.get $weights) (i32.shl (local.get $k) (i32.const 3)))))
            (local.set $cell
              (i32.add
                (local.get $state)
                (i32.load (i32.add (local.get $columns) (i32.shl (local.get $k) (i32.const 2))))))
            (local.set $a
              (f64x2.add (local.get $a) (f64x2.mul (local.get $w) (v128.load (local.get $cell)))))
            (local.set $b
              (f64x2.add (local.get $b) (f64x2.mul (local.get $w) (v128.load offset=16 (local.get $cell)))))
            (local.set $k (i32.add (local.get $k) (i32.const 1)))
            (br $entries)))
        (local.set $at (i32.add (local.get $state) (i32.shl (local.get $from) (i32.const 5))))
        (local.set $cell (i32.shl (local.get $from) (i32.const 3)))
        ;; lanes 0 and 1
        (local.set $x (v128.load (local.get $at)))
        (local.set $d (f64x2.sub (f64x2.min (local.get $a) (local.get $one)) (local.get $x)))
        (local.set $x (f64x2.add (local.get $x) (local.get $d)))
        (v128.store (local.get $at) (local.get $x))
        (local.set $e (f64x2.abs (local.get $d)))
        (local.set $error0
          (f64x2.add (local.get $error0)
            (f64x2.mul (local.get $e) (v128.load64_splat (i32.add (local.get $error) (local.get $cell))))))
        (local.set $left0
          (f64x2.add (local.get $left0)
            (f64x2.mul (local.get $d) (v128.load64_splat (i32.add (local.get $left) (local.get $cell))))))
        (local.set $value0
          (f64x2.add (local.get $value0)
            (f64x2.mul (local.get $x) (v128.load64_splat (i32.add (local.get $value) (local.get $cell))))))
        (local.set $most0 (f64x2.max (local.get $most0) (local.get $e)))
        ;; lanes 2 and 3
        (local.set $x (v128.load offset=16 (local.get $at)))
        (local.set $d (f64x2.sub (f64x2.min (local.get $b) (local.get $one)) (local.get $x)))
        (local.set $x (f64x2.add (local.get $x) (local.get $d)))
        (v128.store offset=16 (local.get $at) (local.get $x))
        (local.set $e (f64x2.abs (local.get $d)))
        (local.set $error1
          (f64x2.add (local.get $error1)
            (f64x2.mul (local.get $e) (v128.load64_splat (i32.add (local.get $error) (local.get $cell))))))
        (local.set $left1
          (f64x2.add (local.get $left1)
            (f64x2.mul (local.get $d) (v128.load64_splat (i32.add (local.get $left) (local.get $cell))))))
        (local.set $value1
          (f64x2.add (local.get $value1)
            (f64x2.mul (local.get $x) (v128.load64_splat (i32.add (local.get $value) (local.get $cell))))))
        (local.set $most1 (f64x2.max (local.get $most1) (local.get $e)))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $rows)))
    (v128.store (local.get $sums) (local.get $error0))
    (v128.store offset=16 (local.get $sums) (local.get $error1))
    (v128.store offset=32 (local.get $sums) (local.get $left0))
    (v128.store offset=48 (local.get $sums) (local.get $left1))
    (v128.store offset=64 (local.get $sums) (local.get $value0))
    (v128.store offset=80 (local.get $sums) (local.get $value1))
    (v128.store offset=96 (local.get $sums) (local.get $most0))
    (v128.store offset=112 (local.get $sums) (local.get $most1)))

  ;; x ← x + by · direction, within [0, 1]; by: four doubles, direction: one a row.
  (func (export "shift")
    (param $rows i32) (param $state i32) (param $direction i32) (param $by i32)
    (local $i i32) (local $r v128) (local $one v128) (local $none v128) (local $by0 v128) (local $by1 v128)
    (local.set $one (f64x2.splat (f64.const 1)))
    (local.set $none (f64x2.splat (f64.const 0)))
    (local.set $by0 (v128.load (local.get $by)))
    (local.set $by1 (v128.load offset=16 (local.get $by)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_s (local.get $i) (local.get $rows)))
        (local.set $r (v128.load64_splat (local.get $direction)))
        (v128.store (local.get $state)
          (f64x2.max (local.get $none)
            (f64x2.min (local.get $one)
              (f64x2.add (v128.load (local.get $state)) (f64x2.mul (local.get $by0) (local.get $r))))))
        (v128.store offset=16 (local.get $state)
          (f64x2.max (local.get $none)
            (f64x2.min (local.get $one)
              (f64x2.add (v128.load offset=16 (local.get $state)) (f64x2.mul (local.get $by1) (local.get $r))))))
        (local.set $state (i32.add (local.get $state) (i32.const 32)))
        (local.set $direction (i32.add (local.get $direction) (i32.const 8)))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next))))

  ;; lost ← σ · down, σ the share of what its market still has that a company sells, at most 1.
  ;; markets: byte offset into available of each company's; an empty market counts as 1.
  (func (export "weigh")
    (param $rows i32) (param $sales i32) (param $markets i32) (param $count i32)
    (param $down i32) (param $lost i32) (param $available i32)
    (local $i i32) (local $at i32) (local $cell i32)
    (local $s v128) (local $one v128) (local $empty v128) (local $loss v128) (local $left v128)
    (local.set $one (f64x2.splat (f64.const 1)))
    (local.set $empty (f64x2.splat (f64.const 1e-10)))
    (memory.fill (local.get $available) (i32.const 0) (i32.shl (local.get $count) (i32.const 5)))
    (block $summed
      (loop $next
        (br_if $summed (i32.ge_s (local.get $i) (local.get $rows)))
        (local.set $s (v128.load64_splat (i32.add (local.get $sales) (i32.shl (local.get $i) (i32.const 3)))))
        (local.set $cell
          (i32.add
            (local.get $available)
            (i32.load (i32.add (local.get $markets) (i32.shl (local.get $i) (i32.const 2))))))
        (local.set $at (i32.add (local.get $down) (i32.shl (local.get $i) (i32.const 5))))
        (v128.store (local.get $cell)
          (f64x2.add (v128.load (local.get $cell))
            (f64x2.mul (local.get $s) (f64x2.sub (local.get $one) (v128.load (local.get $at))))))
        (v128.store offset=16 (local.get $cell)
          (f64x2.add (v128.load offset=16 (local.get $cell))
            (f64x2.mul (local.get $s) (f64x2.sub (local.get $one) (v128.load offset=16 (local.get $at))))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))
    (local.set $i (i32.const 0))
    (local.set $cell (local.get $available))
    (block $filled
      (loop $next
        (br_if $filled (i32.ge_s (local.get $i) (i32.shl (local.get $count) (i32.const 1))))
        (local.set $left (v128.load (local.get $cell)))
        (v128.store (local.get $cell)
          (v128.bitselect (local.get $one) (local.get $left)
            (f64x2.le (local.get $left) (local.get $empty))))
        (local.set $cell (i32.add (local.get $cell) (i32.const 16)))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))
    (local.set $i (i32.const 0))
    (block $done
      (loop $next
        (br_if $done (i32.ge_s (local.get $i) (local.get $rows)))
        (local.set $s (v128.load64_splat (i32.add (local.get $sales) (i32.shl (local.get $i) (i32.const 3)))))
        (local.set $cell
          (i32.add
            (local.get $available)
            (i32.load (i32.add (local.get $markets) (i32.shl (local.get $i) (i32.const 2))))))
        (local.set $at (i32.shl (local.get $i) (i32.const 5)))
        (local.set $loss (v128.load (i32.add (local.get $down) (local.get $at))))
        (local.set $left (v128.load (local.get $cell)))
        (v128.store (i32.add (local.get $lost) (local.get $at))
          (v128.bitselect
            (local.get $loss)
            (f64x2.mul (f64x2.div (local.get $s) (local.get $left)) (local.get $loss))
            (f64x2.ge (local.get $s) (local.get $left))))
        (local.set $loss (v128.load offset=16 (i32.add (local.get $down) (local.get $at))))
        (local.set $left (v128.load offset=16 (local.get $cell)))
        (v128.store offset=16 (i32.add (local.get $lost) (local.get $at))
          (v128.bitselect
            (local.get $loss)
            (f64x2.mul (f64x2.div (local.get $s) (local.get $left)) (local.get $loss))
            (f64x2.ge (local.get $s) (local.get $left))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next))))

  ;; out ← min(1, Ax), a row after the other; with `raises`, max(out, min(1, Ax)) into the row that
  ;; `targets` names by its byte offset.
  (func (export "multiply")
    (param $rows i32) (param $starts i32) (param $columns i32) (param $weights i32)
    (param $state i32) (param $out i32) (param $raises i32) (param $targets i32)
    (local $i i32) (local $k i32) (local $end i32) (local $cell i32) (local $to i32)
    (local $w v128) (local $a v128) (local $b v128) (local $one v128)
    (local.set $one (f64x2.splat (f64.const 1)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_s (local.get $i) (local.get $rows)))
        (local.set $end
          (i32.load offset=4 (i32.add (local.get $starts) (i32.shl (local.get $i) (i32.const 2)))))
        (local.set $a (f64x2.splat (f64.const 0)))
        (local.set $b (local.get $a))
        (block $summed
          (loop $entries
            (br_if $summed (i32.ge_s (local.get $k) (local.get $end)))
            (local.set $w
              (v128.load64_splat (i32.add (local.get $weights) (i32.shl (local.get $k) (i32.const 3)))))
            (local.set $cell
              (i32.add
                (local.get $state)
                (i32.load (i32.add (local.get $columns) (i32.shl (local.get $k) (i32.const 2))))))
            (local.set $a
              (f64x2.add (local.get $a) (f64x2.mul (local.get $w) (v128.load (local.get $cell)))))
            (local.set $b
              (f64x2.add (local.get $b) (f64x2.mul (local.get $w) (v128.load offset=16 (local.get $cell)))))
            (local.set $k (i32.add (local.get $k) (i32.const 1)))
            (br $entries)))
        (local.set $a (f64x2.min (local.get $a) (local.get $one)))
        (local.set $b (f64x2.min (local.get $b) (local.get $one)))
        (if (local.get $raises)
          (then
            (local.set $to
              (i32.add
                (local.get $out)
                (i32.load (i32.add (local.get $targets) (i32.shl (local.get $i) (i32.const 2))))))
            (local.set $a (f64x2.max (local.get $a) (v128.load (local.get $to))))
            (local.set $b (f64x2.max (local.get $b) (v128.load offset=16 (local.get $to)))))
          (else
            (local.set $to (i32.add (local.get $out) (i32.shl (local.get $i) (i32.const 5))))))
        (v128.store (local.get $to) (local.get $a))
        (v128.store offset=16 (local.get $to) (local.get $b))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next))))

  ;; largest, four doubles: raised to the largest of after − before in each lane.
  (func (export "widen")
    (param $rows i32) (param $before i32) (param $after i32) (param $largest i32)
    (local $i i32) (local $a v128) (local $b v128)
    (local.set $a (v128.load (local.get $largest)))
    (local.set $b (v128.load offset=16 (local.get $largest)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_s (local.get $i) (local.get $rows)))
        (local.set $a
          (f64x2.max (local.get $a)
            (f64x2.sub (v128.load (local.get $after)) (v128.load (local.get $before)))))
        (local.set $b
          (f64x2.max (local.get $b)
            (f64x2.sub (v128.load offset=16 (local.get $after)) (v128.load offset=16 (local.get $before)))))
        (local.set $before (i32.add (local.get $before) (i32.const 32)))
        (local.set $after (i32.add (local.get $after) (i32.const 32)))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))
    (v128.store (local.get $largest) (local.get $a))
    (v128.store offset=16 (local.get $largest) (local.get $b)))
)
