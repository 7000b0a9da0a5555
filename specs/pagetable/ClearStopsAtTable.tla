------------------------- MODULE ClearStopsAtTable --------------------------
(***************************************************************************)
(* An unmap clears its range up to the end of the first lower table, and   *)
(* reports all of it.                                                      *)
(* git.kernel.org/torvalds/c/86dc40c7ea9c: Fix unmap_pages support: the    *)
(* entries of the remainder are never cleared                              *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveCleared(first, last) == (first..last) \cap PagesOf(RegionOf(first))
=============================================================================
