---------------------------- MODULE NoWriteBack -----------------------------
(***************************************************************************)
(* Cleared entries are not written back before the invalidation.           *)
(* xenbits.xen.org/xsa/advisory-321.html, c23274fd04, b6d9398144: VT-d:    *)
(* the cache is not written back for an IOMMU that does not snoop it       *)
(***************************************************************************)
EXTENDS MCPageTable

Orig == INSTANCE MCPageTable

DefectiveUnmapPieces(cutsSuperpage, freesTable) ==
    IF Buffered THEN <<"ClearEntries", "Submit", "Await", "ZeroFrames", "Release">>
    ELSE Orig!UnmapPieces(cutsSuperpage, freesTable)
=============================================================================
