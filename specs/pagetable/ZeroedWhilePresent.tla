------------------------- MODULE ZeroedWhilePresent -------------------------
(***************************************************************************)
(* An entry is zeroed word by word while it is present.                    *)
(* git.kernel.org/torvalds/c/75ed00055c05: Clear Present bit before        *)
(* tearing down PASID entry.                                               *)
(* git.kernel.org/torvalds/c/c1e4f1dccbe9: the same for a context entry    *)
(***************************************************************************)
EXTENDS MCPageTable

Orig == INSTANCE MCPageTable

DefectiveUnmapPieces(cutsSuperpage, freesTable) ==
    IF Buffered THEN <<"ZeroFrames", "ClearEntries", "WriteBack", "Submit", "Await", "Release">>
    ELSE Orig!UnmapPieces(cutsSuperpage, freesTable)
=============================================================================
