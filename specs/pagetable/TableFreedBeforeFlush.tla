----------------------- MODULE TableFreedBeforeFlush ------------------------
(***************************************************************************)
(* The invalidation is deferred, and the table page goes back to the pool  *)
(* without waiting for it.                                                 *)
(* xenbits.xen.org/xsa/advisory-480.html (CVE-2026-23554), 4bc2e5333a:     *)
(* EPT: paging pages are returned to the pool before the deferred flush    *)
(***************************************************************************)
EXTENDS MCPageTable

Orig == INSTANCE MCPageTable

DefectiveUnmapPieces(cutsSuperpage, freesTable) ==
    IF freesTable THEN <<"ClearEntries", "Submit", "FreeTables", "Await", "Release">>
    ELSE Orig!UnmapPieces(cutsSuperpage, freesTable)
=============================================================================
