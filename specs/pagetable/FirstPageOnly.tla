--------------------------- MODULE FirstPageOnly ----------------------------
(***************************************************************************)
(* Only the first page of a range is invalidated.                          *)
(* git.kernel.org/torvalds/c/d4dd920cc2f6: iommu/rockchip: Make sure that  *)
(* page table state is coherent: of a range only the first page is zapped  *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveCovered(first, last) == {first}
=============================================================================
