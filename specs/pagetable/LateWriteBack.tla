--------------------------- MODULE LateWriteBack ----------------------------
(***************************************************************************)
(* Cleared entries are visible only after the invalidation has begun.      *)
(* git.kernel.org/torvalds/c/7d321bd35425: Ensure that page-table updates  *)
(* are visible before TLBI                                                 *)
(***************************************************************************)
EXTENDS MCPageTable

Orig == INSTANCE MCPageTable

DefectiveUnmapPieces(cutsSuperpage, freesTable) ==
    IF Buffered THEN <<"ClearEntries", "Submit", "WriteBack", "Await", "ZeroFrames", "Release">>
    ELSE Orig!UnmapPieces(cutsSuperpage, freesTable)
=============================================================================
