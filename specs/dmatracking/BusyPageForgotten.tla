------------------------- MODULE BusyPageForgotten --------------------------
(***************************************************************************)
(* A page that is found busy is not put back on the list of pages to       *)
(* unpin.                                                                  *)
(* crosvm devices/src/pci/coiommu.rs, lru_unpin_pages_in_loop: our reading *)
(* of what it does where unpin_gen_threshold is 0                          *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveClearAccessed ==
    /\ unpinner.at = "ClearAccessed"
    /\ accessed' = accessed \ {unpinner.page}
    /\ IF unpinner.forced THEN GoTo("CompareAndSwap") ELSE End /\ UNCHANGED <<unpinList, balloon>>
    /\ UNCHANGED <<count, pinned, at, request, left, missing, asking, inUse>>
    /\ UNCHANGED <<pinner, ioTable, vfioPins, owner>>
=============================================================================
