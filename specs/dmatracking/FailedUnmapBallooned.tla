------------------------ MODULE FailedUnmapBallooned ------------------------
(***************************************************************************)
(* The balloon gets a page although VFIO could not unmap it.               *)
(* xenbits.xen.org/xsa/advisory-222.html, a0cce6048d: an unmap that fails  *)
(* is not noticed, and the page is freed.                                  *)
(* xenbits.xen.org/xsa/advisory-247.html, 92790672de: a page is freed in   *)
(* spite of writable mappings                                              *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveRestore ==
    /\ unpinner.at = "Restore"
    /\ pinned' = pinned \cup {unpinner.page}
    /\ IF unpinner.forced THEN Unpinned ELSE Kept
    /\ UNCHANGED <<count, accessed, at, request, left, missing, asking, inUse>>
    /\ UNCHANGED <<pinner, ioTable, vfioPins, owner>>
=============================================================================
