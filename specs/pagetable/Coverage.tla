------------------------------ MODULE Coverage ------------------------------
(***************************************************************************)
(* What is data of a map, an unmap and an invalidation: which pages each   *)
(* of them covers.                                                         *)
(***************************************************************************)
EXTENDS PageTableState

\* The entries that an unmap of a range clears.
Cleared(first, last) == first..last

\* The pages that are noted for the invalidation while their entries are changed.
Gathered == task.iovas

\* The regions whose lower tables a superpage for one region replaces.
Replaced(r) == {r}

\* How many pages a range has whose last page belongs to it.
Size(first, last) == last - first + 1

\* The exponent of the smallest aligned block that has a range of that many pages in it.
Order(first, pages) ==
    LET Fits(k) == first \div (2^k) = (first + pages - 1) \div (2^k)
    IN  CHOOSE k \in 0..Iovas : Fits(k) /\ \A l \in 0..(k - 1) : ~Fits(l)

\* How many pages a block has that was widened to that exponent around a range of so many pages.
BlockPages(order, pages) == 2^order

\* What the invalidation of a range covers: an aligned block, from its base on.
Covered(first, last) ==
    LET pages == Size(first, last)
        order == Order(first, pages)
        base  == (first \div (2^order)) * 2^order
    IN  IF pages = 0 THEN {} ELSE Iova \cap base..(base + BlockPages(order, pages) - 1)

\* What the invalidation of the whole domain covers.
Everything == Iova

\* An invalidation may leave the paging-structure cache alone if no table page is to be freed.
LeafOnly == task.unlinked = {}
=============================================================================
