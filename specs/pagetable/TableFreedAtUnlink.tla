------------------------- MODULE TableFreedAtUnlink -------------------------
(***************************************************************************)
(* A table page goes back to the pool when it is unlinked, before the      *)
(* invalidation.                                                           *)
(* git.kernel.org/torvalds/c/ea8ea460c9ac: Clean up and fix page table     *)
(* clear/free behaviour                                                    *)
(***************************************************************************)
EXTENDS MCPageTable

Orig == INSTANCE MCPageTable

DefectiveUnmapPieces(cutsSuperpage, freesTable) ==
    IF freesTable THEN <<"ClearEntries", "FreeTables", "Submit", "Await", "Release">>
    ELSE Orig!UnmapPieces(cutsSuperpage, freesTable)
=============================================================================
