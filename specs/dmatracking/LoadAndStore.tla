---------------------------- MODULE LoadAndStore ----------------------------
(***************************************************************************)
(* The entry is loaded and compared, and then overwritten: what was        *)
(* counted in between is lost.                                             *)
(* crosvm devices/src/pci/coiommu.rs, unpin_page: derived from its         *)
(* compare_exchange: no published case is known                            *)
(***************************************************************************)
EXTENDS MCDmaTracking

Orig == INSTANCE MCDmaTracking

Load ==
    /\ unpinner.at = "CompareAndSwap"
    /\ ExactlyPinned(unpinner.page)
    /\ unpinner' = [unpinner EXCEPT !.at = "Store"]
    /\ UNCHANGED <<tableVars, guestVars, lock, pinner, unpinList, ioTable, vfioPins, owner>>

Store ==
    LET p == unpinner.page
    IN  /\ unpinner.at = "Store"
        /\ count' = [count EXCEPT ![p] = 0]
        /\ accessed' = accessed \ {p}
        /\ pinned' = pinned \ {p}
        /\ unpinner' = [unpinner EXCEPT !.at = "Unmap"]
        /\ UNCHANGED <<guestVars, lock, pinner, unpinList, ioTable, vfioPins, owner>>

DefectiveCompareAndSwap ==
    CASE unpinner.at = "CompareAndSwap" /\ ExactlyPinned(unpinner.page) -> Load
      [] unpinner.at = "Store"                                          -> Store
      [] OTHER                                                          -> Orig!CompareAndSwap
=============================================================================
