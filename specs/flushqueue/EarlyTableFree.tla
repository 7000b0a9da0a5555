--------------------------- MODULE EarlyTableFree ---------------------------
(***************************************************************************)
(* The page-table page that an unmap displaces is freed at once, its flush *)
(* is deferred.                                                            *)
(* xenbits.xen.org/xsa/advisory-346.html, CVE-2020-27671, dea460d86957:    *)
(* the flush is deferred past the freeing of the page                      *)
(* git.kernel.org/torvalds/c/ea8ea460c9ac: iommu/vt-d: Clean up and fix    *)
(* page table clear/free behaviour: page-table pages are freed before the  *)
(* flush                                                                   *)
(***************************************************************************)
EXTENDS MCFlushQueue

DefectiveClearPte(c) ==
    LET i == hand[c]
    IN  /\ At(c, "ClearPte")
        /\ mapping' = [mapping EXCEPT ![i] = "Cleared"]
        /\ pool' = pool \cup {table[i]}
        /\ table' = [table EXCEPT ![i] = None]
        /\ GoOn(c)
        /\ UNCHANGED <<ringVars, flushVars, deviceVars>>
=============================================================================
